"""A PDF to be read: thumbnails beside its pages, and a search through all of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.page_marks import Marks
from ui.kit.pdf_search import PdfSearch
from ui.kit.pdf_text import PdfText
from ui.kit.pdf_thumbs import PdfThumbs
from ui.kit.viewer import Viewer
from ui.theme import Theme


class PdfPages(QWidget, Viewer):
    """Pages and thumbnails of one document."""

    turned = Signal(int, int)  # page, pages
    counted = Signal(int, int)  # the hit that is looked at, from 1; hits
    selected = Signal(str)

    def __init__(self, theme: Theme, name: str, thumbs: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self.search = PdfSearch(self.document, self)
        self.pages = PdfText(theme, self.document, Marks(theme, self.document, self.search))
        self.pages.setAccessibleName(name)
        self.thumbs = PdfThumbs(theme, self.document)
        self.thumbs.setAccessibleName(thumbs)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbs)
        row.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages)
        self.thumbs.wanted.connect(self.pages.turn_to)
        self.pages.turned.connect(self._turned)
        self.pages.selected.connect(self.selected)
        self.search.reached.connect(self.pages.look_at)
        self.search.reached.connect(self._count)
        self.search.changed.connect(self._count)

    def show_file(self, path: Path) -> bool:
        """Show a PDF from its first page; False where it does not open."""
        self.seek("")
        self.document.close()
        opened = self.document.load(str(path)) == QPdfDocument.Error.None_
        self._begin()
        return opened

    def close_file(self) -> None:
        """Let go of the file."""
        self.document.close()
        self._begin()

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        return self.pages.page if self.count else 0

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    @property
    def text(self) -> str:
        """What is selected."""
        return self.pages.marks.text

    def turn_to(self, page: int) -> None:
        """Bring a page into sight."""
        self.pages.turn_to(page)

    def seek(self, text: str, page: int = 1) -> None:
        """Mark every occurrence of a text, and look at the first from this page on."""
        self.pages.marks.forget()
        self.search.seek(text, page)

    def step(self, by: int) -> None:
        """Look at the next hit, or the one before."""
        self.search.step(by)

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        self.pages.zoom(larger)

    def fit(self) -> None:
        """The whole width of a page."""
        self.pages.fit()

    def _begin(self) -> None:
        self.pages.begin()
        self.thumbs.begin()

    def _count(self, *_hit: object) -> None:
        hits, current = self.search.hits, self.search.current
        self.counted.emit(hits.index(current) + 1 if current else 0, len(hits))
        self.pages.viewport().update()

    def _turned(self, page: int, pages: int) -> None:
        self.thumbs.mark(page)
        self.turned.emit(page, pages)
