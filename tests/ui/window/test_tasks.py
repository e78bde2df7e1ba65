"""The two lanes: order, news on the GUI thread only, cancelling, and what is told to whom."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from spbe_desktop.errors import Cancelled, IdentityMissing
from spbe_desktop.progress import Progress
from ui.tasks import TaskRunner


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_short_work_is_done_in_the_order_it_was_asked(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    seen: list[int] = []
    for number in range(20):
        tasks.short(lambda n=number: n, seen.append, owner=owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_what_comes_out_is_told_on_the_gui_thread(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    threads: list[QThread] = []
    tasks.short(threading.get_ident, lambda _: threads.append(QThread.currentThread()), owner=owner)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [owner.thread()]


def test_saving_does_not_wait_for_a_report(tasks: TaskRunner, owner: QObject, qtbot: QtBot) -> None:
    free = threading.Event()
    saved: list[str] = []
    for _ in range(4):
        tasks.long(lambda _: free.wait(10), lambda _: None, owner=owner)
    tasks.short(lambda: "saved", saved.append, owner=owner)
    qtbot.waitUntil(lambda: saved == ["saved"])
    free.set()
    qtbot.waitUntil(lambda: not tasks.busy)


def test_a_cancelled_job_ends_at_its_next_step(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    began = threading.Event()
    failed: list[Exception] = []

    def work(progress: Progress) -> None:
        while True:
            began.set()
            progress.step(1, 2, "page")

    job = tasks.long(work, lambda _: None, failed.append, owner=owner)
    assert began.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


def test_the_last_step_is_told_however_many_there_were(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    steps: list[tuple[int, int, str]] = []
    done: list[object] = []

    def work(progress: Progress) -> None:
        for number in range(10_000):
            progress.step(number, 10_000, "file")

    tasks.long(work, done.append, None, lambda *step: steps.append(step), owner=owner)
    qtbot.waitUntil(lambda: bool(done))
    assert steps[-1] == (9_999, 10_000, "file")


def test_news_for_a_screen_that_is_gone_are_dropped(tasks: TaskRunner, qtbot: QtBot) -> None:
    gone, free = QObject(), threading.Event()
    seen: list[bool] = []
    tasks.short(lambda: free.wait(10), seen.append, owner=gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    free.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert seen == []


def test_a_mishap_nobody_asked_about_is_told_to_everyone(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    def work() -> None:
        raise IdentityMissing

    with qtbot.waitSignal(tasks.mishap) as told:
        tasks.short(work, lambda _: None, owner=owner)
    assert isinstance(told.args[0], IdentityMissing)


def test_a_mishap_somebody_asked_about_is_told_to_them_alone(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    def work() -> None:
        raise IdentityMissing

    failed: list[Exception] = []
    with qtbot.assertNotEmitted(tasks.mishap):
        tasks.short(work, lambda _: None, failed.append, owner=owner)
        qtbot.waitUntil(lambda: bool(failed))


def test_a_bug_is_told_once_and_looks_stopped_to_who_awaits_failure(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    failed: list[Exception] = []
    with qtbot.waitSignal(tasks.mishap) as told:
        tasks.short(lambda: 1 // 0, lambda _: None, failed.append, owner=owner)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert [type(each) for each in failed] == [Cancelled]


def test_draining_waits_for_saves_that_saves_ask_for(tasks: TaskRunner, owner: QObject) -> None:
    seen: list[str] = []

    def again(first: str) -> None:
        seen.append(first)
        tasks.short(lambda: "second", seen.append, owner=owner)

    tasks.short(lambda: "first", again, owner=owner)
    tasks.drain()
    assert seen == ["first", "second"]


def test_shutting_down_finishes_what_is_to_be_saved(owner: QObject) -> None:
    runner = TaskRunner()
    seen: list[int] = []
    for number in range(5):
        runner.short(lambda n=number: n, seen.append, owner=owner)  # type: ignore[misc]
    runner.shutdown()
    assert seen == [0, 1, 2, 3, 4]


def test_shutting_down_stops_a_long_job(owner: QObject) -> None:
    runner, began = TaskRunner(), threading.Event()

    def work(progress: Progress) -> None:
        while True:
            began.set()
            progress.step(0, 0, "page")

    runner.long(work, lambda _: None, owner=owner)
    assert began.wait(10)
    runner.shutdown()
    assert not runner.busy


def test_a_last_word_after_closing_is_still_saved(owner: QObject) -> None:
    runner = TaskRunner()
    saved: list[str] = []
    runner.shutdown()
    runner.short(lambda: "typed", saved.append, owner=owner)
    assert saved == ["typed"]


def test_what_dies_in_a_cycle_dies_on_the_gui_thread(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    died: list[int] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            died.append(threading.get_ident())

    def work() -> None:
        for _ in range(20 * gc.get_threshold()[0]):
            Cycle()

    tasks.short(work, lambda _: None, owner=owner)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert set(died) == {threading.get_ident()}


def test_it_is_collected_by_itself_again_once_all_is_told(
    tasks: TaskRunner, owner: QObject, qtbot: QtBot
) -> None:
    tasks.short(lambda: None, lambda _: None, owner=owner)
    during = gc.isenabled()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert (during, gc.isenabled()) == (False, True)


def test_lent_hands_do_it_beside_and_raise_what_it_raised(tasks: TaskRunner) -> None:
    where = tasks.hands.begin(threading.current_thread)
    failing = tasks.hands.begin(lambda: 1 // 0)
    assert where() is not threading.current_thread()
    with pytest.raises(ZeroDivisionError):
        failing()


def test_hands_that_were_let_go_leave_the_work_to_whoever_asks(tasks: TaskRunner) -> None:
    tasks.shutdown()
    assert tasks.hands.begin(threading.current_thread)() is threading.current_thread()
