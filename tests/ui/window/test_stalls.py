"""The watcher of the event loop catches what it must, and blames us for nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from time import perf_counter, sleep, thread_time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.stalls import Watcher, no_stalls

LONG, SHORT = 0.080, 0.010  # seconds


def busy(seconds: float) -> None:
    """Keep the core for so long."""
    until = thread_time() + seconds
    while thread_time() < until:
        pass


def locked(seconds: float) -> None:
    """Wait for a lock that nobody gives back."""
    lock = threading.Lock()
    lock.acquire()
    lock.acquire(timeout=seconds)


def held_up(seconds: float) -> None:
    """Wait for a thread of ours that does the work."""
    worker = threading.Thread(target=busy, args=(seconds,))
    worker.start()
    worker.join()


def watched(qtbot: QtBot, act: Callable[[], None]) -> Watcher:
    """A watcher that saw `act` done in the event loop."""
    watcher = Watcher()
    watcher.start()
    done: list[bool] = []
    QTimer.singleShot(20, act)
    QTimer.singleShot(20, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=5000)
    watcher.stop()
    return watcher


@pytest.fixture
def crowded() -> Iterator[None]:
    """One core for this process, and three programs that never rest on it."""
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("no way to choose a core here")
    cores = os.sched_getaffinity(0)
    one = min(cores)
    os.sched_setaffinity(0, {one})
    rivals = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(3)]
    yield
    for rival in rivals:
        rival.kill()
        rival.wait()
    os.sched_setaffinity(0, cores)


@pytest.mark.parametrize("act", [busy, sleep, locked, held_up])
def test_a_long_pause_of_our_own_making_is_caught(
    act: Callable[[float], None], qtbot: QtBot
) -> None:
    assert len(watched(qtbot, lambda: act(LONG)).found) == 1


@pytest.mark.parametrize("act", [busy, sleep, locked, held_up])
def test_a_short_pause_is_none(act: Callable[[float], None], qtbot: QtBot) -> None:
    assert watched(qtbot, lambda: act(SHORT)).found == []


def test_a_stall_says_where_it_was(qtbot: QtBot) -> None:
    (stall,) = watched(qtbot, lambda: busy(LONG)).found
    assert "in busy" in stall.where


def test_many_short_acts_are_no_stall_where_the_loop_turns_between(qtbot: QtBot) -> None:
    with no_stalls() as watcher:
        for _ in range(10):
            busy(SHORT)
            watcher.turn()
    assert watcher.found == []


def test_a_core_taken_by_other_programs_is_not_our_stall(crowded: None, qtbot: QtBot) -> None:
    walls: list[float] = []

    def act() -> None:
        start = perf_counter()
        busy(0.030)
        walls.append(perf_counter() - start)

    found = watched(qtbot, act).found
    assert (walls[0] > 0.050, found) == (True, [])


def test_a_stall_fails_the_test(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="the window stood still"), no_stalls():
        busy(LONG)
