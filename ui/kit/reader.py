"""A page to be read: rich text in a column of comfortable width, with what is sought marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.theme import Theme, mixed, styled

_WIDEST = 900  # px: a line longer than this is hard to follow
_LEAST, _INDENT = 32, 18  # px
_MARK = 0.3  # how strong what is sought is marked


class Reader(QTextBrowser):
    """Shows a page at a time; links are told by `anchorClicked`, never followed by itself."""

    def __init__(self, theme: Theme, name: str, sheet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sought: tuple[str, ...] = ()
        styled(self, surface="reader")
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDefaultStyleSheet(sheet)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)

    def show_page(self, page: str) -> None:
        """Show this page from its top."""
        self.setHtml(page)
        self._fit()
        self._mark()

    def mark(self, sought: Sequence[str]) -> None:
        """Mark every occurrence of these words."""
        self._sought = tuple(sought)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines readable."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spare = max(_LEAST, (self.width() - _WIDEST) // 2)
        self.setViewportMargins(min(spare, 3 * _LEAST), 24, _LEAST, 0)

    def _mark(self) -> None:
        manner, theme = QTextCharFormat(), self._theme
        manner.setBackground(mixed(theme.colour("paper"), theme.colour("warning"), _MARK))
        marks = []
        for cursor in self._found():
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, manner
            marks.append(mark)
        self.setExtraSelections(marks)

    def _found(self) -> Iterator[QTextCursor]:
        for word in self._sought:
            cursor = self.document().find(word)
            while not cursor.isNull():
                yield cursor
                cursor = self.document().find(word, cursor)
