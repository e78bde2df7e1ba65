"""Looks for a text in a PDF, page by page, without holding up what is typed or scrolled."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel

_SLICE = 0.008  # seconds of searching between two looks at what the person does


@dataclass(frozen=True)
class Hit:
    """A place on a page, from 0, in points; one that goes over a line has two."""

    page: int
    places: tuple[QRectF, ...]


class PdfSearch(QObject):
    """All hits in the order of the pages, one of them looked at; `changed` while they come."""

    changed = Signal()
    reached = Signal(object)  # Hit: the one to be looked at

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._model = QPdfSearchModel(self)
        self._model.setDocument(document)
        self._hits: dict[int, list[Hit]] = {}
        self._left: deque[int] = deque()
        self.current: Hit | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(0)
        self._beat.timeout.connect(self._go_on)

    def seek(self, text: str, page: int = 1) -> None:
        """Look for `text`, first on this page and those after it, then on those before."""
        self._hits.clear()
        self.current = None
        self._model.setSearchString(text.strip())
        count = self._document.pageCount() if text.strip() else 0
        self._left = deque((page - 1 + each) % count for each in range(count))
        self._beat.start()
        self.changed.emit()

    def on(self, page: int) -> list[Hit]:
        """The hits of a page, from 0."""
        return self._hits.get(page, [])

    @property
    def hits(self) -> list[Hit]:
        """All that were found so far."""
        return [hit for page in sorted(self._hits) for hit in self._hits[page]]

    @property
    def searching(self) -> bool:
        """Whether there are pages left to look through."""
        return bool(self._left)

    def step(self, by: int) -> None:
        """Look at the next hit, or the one before; after the last comes the first."""
        hits = self.hits
        if hits:
            now = hits.index(self.current) if self.current in hits else -min(by, 0)
            self._reach(hits[(now + by) % len(hits)])

    def _go_on(self) -> None:
        until, new = perf_counter() + _SLICE, False
        while self._left and perf_counter() < until:
            page = self._left.popleft()
            links = self._model.resultsOnPage(page)
            if links:
                new = True
                self._hits[page] = [Hit(page, tuple(link.rectangles())) for link in links]
                if self.current is None:
                    self._reach(self._hits[page][0])
        if not self._left:
            self._beat.stop()
        if new or not self._left:
            self.changed.emit()

    def _reach(self, hit: Hit) -> None:
        self.current = hit
        self.reached.emit(hit)
