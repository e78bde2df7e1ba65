"""Opens documents off the GUI thread; only what was asked for last is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from spbe_desktop.operations.open_evidence import OpenedEvidence, open_evidence
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.kit.picture import read_picture
from ui.screens.evidence.shown import shown_of
from ui.screens.evidence.values import Manner


class Opener(QObject):
    """What is open, at which page, with what sought in it."""

    shown = Signal(object)  # values.Shown
    pictured = Signal(object)  # the picture and its halves
    closed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = ("", 1, "")  # id, page, sought
        self._as_text = False
        self.opened: OpenedEvidence | None = None

    def forget(self) -> None:
        """Another evaluation is opened, or the document is gone."""
        if self._asked[0]:
            self._asked, self.opened = ("", 1, ""), None
            self.closed.emit()

    def show(self, evaluation: str, key: str, page: int = 1, sought: str = "") -> None:
        """Open a document at a page; it stays as it is where it is there already."""
        self._as_text = self._as_text and key == self._asked[0]
        self._asked = (key, page, sought)
        work = partial(open_evidence, self._desk.context, evaluation, key)
        self._desk.tasks.short(work, partial(self._show, self._asked), owner=self)

    def again(self, evaluation: str) -> None:
        """Documents were read meanwhile: the one that waited for it can be shown now."""
        if self._asked[0] and (self.opened is None or self.opened.text is None):
            self.show(evaluation, *self._asked)

    def turn(self, as_text: bool, page: int) -> None:
        """Show what is open as the text that is searched, or as it looks."""
        if self.opened is not None and as_text != self._as_text:
            self._as_text = as_text
            self._asked = (self._asked[0], max(page, 1), "")
            self._show(self._asked, self.opened)

    def _show(self, asked: tuple[str, int, str], opened: OpenedEvidence) -> None:
        if asked != self._asked:
            return
        self.opened = opened
        shown = shown_of(opened, asked[1], asked[2], self._as_text, self._desk.words)
        self.shown.emit(shown)
        if shown.manner is Manner.PICTURE and shown.path is not None:
            work = partial(_picture, shown.path)
            self._desk.tasks.long(work, partial(self._pictured, asked), owner=self)

    def _pictured(self, asked: tuple[str, int, str], pictures: Sequence[QImage]) -> None:
        if asked == self._asked:
            self.pictured.emit(pictures)


def _picture(path: Path, _progress: Progress) -> Sequence[QImage]:
    return read_picture(path)
