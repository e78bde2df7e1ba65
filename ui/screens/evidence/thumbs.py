"""Has the documents in sight drawn small, beside everything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.draw_previews import draw_previews
from spbe_desktop.progress import Progress
from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk

_REST, _SOME, _SIDE = 80, 8, 144  # ms after the last scroll; drawn at a time; px
Drawn = dict[str, bytes | None]


class Thumbs(QObject):
    """Asks what is in sight, a few at a time; what has no look is not asked for again."""

    drawn = Signal(str, QPixmap)  # digest

    def __init__(self, desk: Desk, in_sight: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._in_sight = desk, in_sight
        self._evaluation, self._busy = "", False
        self._done: set[str] = set()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw)
        desk.opened.viewed.connect(self._follow)

    def look(self, *_news: object) -> None:
        """Other documents may be in sight, or some were read."""
        self._rest.start()

    def _follow(self, view: EvaluationView) -> None:
        self._evaluation = view.id
        self.look()

    def _draw(self) -> None:
        wanted = [each for each in self._in_sight() if each not in self._done][:_SOME]
        if self._busy or not wanted or not self._evaluation:
            return
        self._busy = True
        work = partial(_drawn, self._desk.context, self._evaluation, wanted)
        self._desk.tasks.long(work, self._show, self._stopped, owner=self)

    def _show(self, drawn: Drawn) -> None:
        self._busy = False
        self._done |= drawn.keys()
        for digest, picture in drawn.items():
            made = QPixmap()
            if picture is not None and made.loadFromData(picture):
                self.drawn.emit(digest, made)
        if drawn:  # what was not read yet is asked for again once something was read
            self.look()

    def _stopped(self, error: Exception) -> None:
        self._busy = False
        self._desk.problems.show(error)


def _drawn(context: Context, evaluation: str, digests: Sequence[str], progress: Progress) -> Drawn:
    return draw_previews(context, evaluation, digests, side=_SIDE, progress=progress)
