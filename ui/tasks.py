"""The only threads: a SHORT lane (one at a time, for saving), a LONG lane (for papers), and hands
that are lent to the core, for small things beside a long job.

A worker knows a ticket number and nothing of Qt but one signal that carries it. What was asked,
what came out and whom to tell lie here, are read on the GUI thread, and die on the GUI thread: a
QObject that is born or dies on a worker crashes PySide6 (rubbish.py sees to what dies in cycles).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from spbe_desktop.errors import Cancelled, SpbeError
from spbe_desktop.hands import alone
from spbe_desktop.progress import Progress
from ui.rubbish import hold, release, tidy

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[Exception], None]
OnProgress = Callable[[int, int, str], None]
Step = tuple[int, int, str]
_LONG_WORKERS = 4  # what takes in or reads documents for minutes leaves room for a glance
_HANDS = 4  # what waits for the disk together waits once
_DRAWN = 1  # ms: after this turn of the event loop, which draws


@dataclass(eq=False)
class Job:
    """A long job under way."""

    stop: Event = field(default_factory=Event)
    go: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        """It goes on until it is paused."""
        self.go.set()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; `failed` is then told `Cancelled`."""
        self.stop.set()
        self.go.set()

    def pause(self, paused: bool) -> None:
        """Let the job rest at its next step, or go on."""
        if paused and not self.stop.is_set():
            self.go.clear()
        else:
            self.go.set()


@dataclass(eq=False)
class _Errand:
    """One piece of work and whom to tell."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed | None
    on_progress: OnProgress | None
    owner: QObject
    job: Job | None
    future: Future[None] | None = None


@dataclass(frozen=True, eq=False)
class _Steps:
    """The progress a long job is handed: tells the newest step, stops when asked."""

    tell: Callable[[Step], None]
    job: Job

    def step(self, done: int, total: int, what: str) -> None:
        """Tell the step and rest while the job is paused, or raise `Cancelled`."""
        self.job.go.wait()
        if self.job.stop.is_set():
            raise Cancelled
        self.tell((done, total, what))


class Crew:
    """Hands for the core, until they are let go; then whoever begins something does it itself."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = ThreadPoolExecutor(
            max_workers=_HANDS, thread_name_prefix="hand"
        )

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        """Have `work` done; what is given back waits for it, and returns or raises its outcome."""
        return alone.begin(work) if self._pool is None else self._pool.submit(work).result

    def let_go(self) -> None:
        """Finish what was begun."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True)


class TaskRunner(QObject):
    """Runs plain functions off the GUI thread and brings what they return home to it.

    `failed` hears what its work raised; without it that goes to `mishap`. A bug always goes to
    `mishap`, and to `failed` it is as if the work had been stopped: nobody tells it twice.
    Nothing is called once `owner` is gone.
    """

    mishap = Signal(object)  # Exception
    _news = Signal(int)  # ticket

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._short = ThreadPoolExecutor(max_workers=1, thread_name_prefix="short")
        self._long = ThreadPoolExecutor(max_workers=_LONG_WORKERS, thread_name_prefix="long")
        self.hands = Crew()
        self._tickets = count(1)
        self._errands: dict[int, _Errand] = {}
        self._outcomes: dict[int, tuple[Any, Exception | None]] = {}
        self._steps: dict[int, Step] = {}
        self._closed = False
        self._asked: list[int] = []  # of the SHORT lane, until what was typed is drawn
        self._news.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def short(
        self,
        work: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Do `work` after everything asked of this lane before; then tell `done`.

        It is begun when the event loop has drawn what is asked now: Python lets one thread run at
        a time, and a table is drawn in a third of the time while no worker saves beside it.
        """
        ticket = next(self._tickets)
        self._errands[ticket] = _Errand(work, done, failed, None, owner, None)
        if self._closed:  # a last word from a closing window is not lost
            self._run(ticket)
            self._come_home(ticket)
            return
        hold()
        if not self._asked:
            QTimer.singleShot(_DRAWN, self, self._begin)
        self._asked.append(ticket)

    def long(
        self,
        work: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
        on_progress: OnProgress | None = None,
        *,
        owner: QObject,
    ) -> Job:
        """Do `work` beside everything else; `on_progress` hears (done, total, what)."""
        ticket, job = next(self._tickets), Job()
        if self._closed:
            return job
        progress = _Steps(partial(self._step, ticket), job)
        self._errands[ticket] = _Errand(
            partial(work, progress), done, failed, on_progress, owner, job
        )
        hold()
        self._errands[ticket].future = self._long.submit(self._run, ticket)
        return job

    @property
    def busy(self) -> bool:
        """Whether anything that was asked for is not told yet."""
        return bool(self._errands)

    @property
    def long_busy(self) -> bool:
        """Whether a long job is not told yet."""
        return any(errand.job is not None for errand in self._errands.values())

    def drain(self) -> None:
        """Wait until everything asked of the SHORT lane is done and told."""
        while waiting := [(t, e) for t, e in self._errands.items() if e.job is None]:
            self._begin()
            for ticket, errand in waiting:
                if errand.future is not None:
                    errand.future.result()
                self._come_home(ticket)

    def shutdown(self) -> None:
        """Finish the SHORT lane and stop the LONG one; short work is done at once from now on."""
        self.drain()
        self._closed = True
        for errand in self._errands.values():
            if errand.job is not None:
                errand.job.cancel()
        self._short.shutdown(wait=True)
        self._long.shutdown(wait=True, cancel_futures=True)
        self.hands.let_go()
        self._errands.clear()
        release()

    def _begin(self) -> None:
        for ticket in self._asked:
            self._errands[ticket].future = self._short.submit(self._run, ticket)
        self._asked.clear()

    def _run(self, ticket: int) -> None:
        """On a worker: keeps no reference to the work or to what came out of it."""
        try:
            self._outcomes[ticket] = (self._errands[ticket].work(), None)
        except Exception as error:  # noqa: BLE001 (told on the GUI thread, never swallowed)
            self._outcomes[ticket] = (None, error)
        self._news.emit(ticket)

    def _step(self, ticket: int, step: Step) -> None:
        """On a worker: leave the newest step; one call home is enough for many."""
        told = ticket in self._steps
        self._steps[ticket] = step
        if not told:
            self._news.emit(ticket)

    def _come_home(self, ticket: int) -> None:
        errand = self._errands.get(ticket)
        step = self._steps.pop(ticket, None)
        if errand is None:
            return
        if step is not None and errand.on_progress is not None and isValid(errand.owner):
            errand.on_progress(*step)
        if ticket in self._outcomes:
            del self._errands[ticket]
            result, error = self._outcomes.pop(ticket)
            self._tell(errand, result, error)
        if self._errands:
            tidy()
        else:
            release()

    def _tell(self, errand: _Errand, result: Any, error: Exception | None) -> None:
        bug = error is not None and not isinstance(error, SpbeError)
        if bug or (error is not None and errand.failed is None):
            self.mishap.emit(error)
        if not isValid(errand.owner):
            return
        if error is None:
            errand.done(result)
        elif errand.failed is not None:
            errand.failed(Cancelled() if bug else error)
