"""Watches the event loop: a test fails in which the window could not answer for over 50 ms.

A heartbeat runs through the event loop. From beat to beat the window answers nobody, so a long
pause is a stall, but only as far as it is ours. Wall time alone would blame us for other
programs, CPU time alone would forgive us a sleep, a lock or the disk. The kernel tells them
apart (`/proc/self/task/<thread>/schedstat`): a thread runs, wants to run and finds no free
core, or waits for something. So a pause is judged as

    wall time - the time this thread wanted a core and got none
              - the time it waited while threads of ours, which it may wait for, got none.

What is left is its own CPU time and what it waited for by our own making. Where the kernel does
not tell, wall time is judged.

What was alive before the watch began is left out of garbage collection meanwhile: a test session
has far more of it than the program.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter, thread_time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

LIMIT = 0.050  # seconds: what a hand feels as a hitch
_BEAT = 5  # ms
_TASKS = Path("/proc/self/task")


@dataclass(frozen=True)
class Stall:
    """A pause between two beats, in seconds, and where it was caught."""

    wall: float
    cpu: float  # of the GUI thread
    kept_waiting: float  # wanted a core and got none: other programs' doing
    where: str  # every place it was seen at

    @property
    def ours(self) -> float:
        """What of it is our own making."""
        return self.wall - self.kept_waiting

    def __str__(self) -> str:
        times = f"{self.ours * 1000:.0f} ms (wall {self.wall * 1000:.0f}, cpu {self.cpu * 1000:.0f}"
        return f"{times}, without a core {self.kept_waiting * 1000:.0f})\n{self.where}"


class Watcher:
    """Feels the pulse of the event loop from `start` to `stop`; `found` are its stalls."""

    def __init__(self, limit: float = LIMIT) -> None:
        self.found: list[Stall] = []
        self._limit = limit
        self._queue = _RunQueue()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._stop = threading.Event()
        self._seen: list[str] = []
        self._beaten = self._cpu = 0.0
        self._witness = threading.Thread(target=self._look, args=(threading.get_ident(),))

    def start(self) -> None:
        """Begin to watch."""
        gc.collect()
        gc.freeze()
        self._mark()
        self._timer.start(_BEAT)
        self._witness.start()

    def stop(self) -> None:
        """End with a last beat."""
        self.beat()
        self._timer.stop()
        self._stop.set()
        self._witness.join()
        self._queue.close()
        gc.unfreeze()

    def turn(self) -> None:
        """Let the loop turn once, as it does between two acts of a person."""
        QApplication.processEvents()
        self.beat()

    def beat(self) -> None:
        """The window could answer just now."""
        wall, cpu = perf_counter() - self._beaten, thread_time() - self._cpu
        if wall > self._limit:
            own, others = self._queue.since()
            asleep = max(0.0, wall - cpu - own)
            stall = Stall(wall, cpu, own + min(asleep, others), "\n".join(self._seen))
            if stall.ours > self._limit:
                self.found.append(stall)
        self._mark()

    def _mark(self) -> None:
        self._queue.mark()
        self._seen = []
        self._beaten, self._cpu = perf_counter(), thread_time()

    def _look(self, gui: int) -> None:
        """On a thread: say where the GUI thread is while a beat is overdue, each place once.

        `sys._current_frames` would make frame objects of a thread that is at work: on Python 3.11
        that ends in a crash sooner or later. What faulthandler writes makes none.
        """
        with TemporaryFile("w+b", buffering=0) as file:
            while not self._stop.wait(0.010):
                seen = self._seen  # of this pause; the next beat begins another list
                if perf_counter() - self._beaten > self._limit / 2:
                    file.seek(0)
                    file.truncate()
                    faulthandler.dump_traceback(file, all_threads=True)
                    file.seek(0)
                    if (place := _section(file.read().decode(), gui)) not in seen:
                        seen.append(place)


def _section(told: str, thread: int) -> str:
    """What was told of one thread."""
    parts = told.split("\n\n")
    return next((part for part in parts if f"{thread:#018x}" in part), "")


class _RunQueue:
    """How long the threads of this process wanted a core and got none."""

    def __init__(self) -> None:
        self._files: dict[str, int] = {}
        self._then: dict[str, float] = {}
        self._own = str(threading.get_native_id())

    def mark(self) -> None:
        """Begin anew."""
        self._then = self._read()

    def since(self) -> tuple[float, float]:
        """Seconds since the mark: of the thread that made this, and of all others together."""
        now = self._read()
        waited = {task: now[task] - self._then.get(task, 0.0) for task in now}
        own = waited.pop(self._own, 0.0)
        return own, sum(waited.values())

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def _read(self) -> dict[str, float]:
        found: dict[str, float] = {}
        for task in os.listdir(_TASKS) if _TASKS.is_dir() else ():  # noqa: PTH208 (each beat)
            try:
                if task not in self._files:
                    self._files[task] = os.open(_TASKS / task / "schedstat", os.O_RDONLY)
                found[task] = int(os.pread(self._files[task], 128, 0).split()[1]) / 1e9
            except OSError:  # it ended meanwhile
                continue
        return found


@contextmanager
def no_stalls(limit: float = LIMIT) -> Iterator[Watcher]:
    """Fails where the window could not answer for longer than `limit` seconds.

    Arrange before it; between two acts in it, let the loop turn (`turn`, or wait for a signal).
    """
    watcher = Watcher(limit)
    watcher.start()
    try:
        yield watcher
    finally:
        watcher.stop()
    assert not watcher.found, "the window stood still:\n" + "\n".join(map(str, watcher.found))
