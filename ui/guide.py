"""The user guide in a window of its own: contents at the left, the page, a search over it all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.operations.read_guide import GuidePage
from spbe_desktop.words import Words
from ui.theme import HEADING, TEXT, Theme, styled

_WIDTH, _HEIGHT, _SIDE = 900, 580, 256  # px
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_SIZES = {1: HEADING, 2: 18, 3: TEXT}


class GuideWindow(QDialog):
    """Stays open beside the program, so that one can read and do."""

    def __init__(
        self, words: Words, theme: Theme, pages: Sequence[GuidePage], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("guide.title"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(_WIDTH, _HEIGHT)
        self._words, self._theme, self._pages = words, theme, tuple(pages)
        self.search, self.contents, self.page = QLineEdit(), QListWidget(), QTextBrowser()
        self.found = styled(QLabel(), role="small")
        self._dress()
        self._lay_out()
        self.search.textChanged.connect(self.look_for)
        self.search.returnPressed.connect(self.find_next)
        self.contents.currentRowChanged.connect(self._turn)
        self.page.anchorClicked.connect(self._follow)
        for keys, act in (("Ctrl+F", self._to_search), ("F3", self.find_next)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.look_for("")

    def open_at(self, screen: str) -> None:
        """Come to the front with the page about a screen, or a page by its file's name."""
        self.search.clear()
        for row, page in enumerate(self._pages):
            if screen in page.screens or page.file == screen:
                self.contents.setCurrentRow(row)
                break
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def look_for(self, text: str) -> None:
        """Keep the pages that have every typed word, and go to the first place."""
        kept = self.contents.currentRow()
        wanted = text.casefold().split()
        holds = [all(w in page.text.casefold() for w in wanted) for page in self._pages]
        for row, here in enumerate(holds):
            self.contents.item(row).setHidden(not here)
        count = sum(holds)
        self.found.setText(self._words.plural("guide.found", count) if wanted else "")
        if wanted and count and not holds[max(kept, 0)]:
            self.contents.setCurrentRow(holds.index(True))
        elif kept < 0:
            self.contents.setCurrentRow(0)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        if wanted:
            self.page.find(wanted[0])

    def find_next(self) -> None:
        """Go to the next place on this page, from the top again after the last."""
        words = self.search.text().split()
        if words and not self.page.find(words[0]):
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.page.find(words[0])

    def _turn(self, row: int) -> None:
        if row < 0:
            return
        document = self.page.document()
        document.setMarkdown(_reachable(self._pages[row].text, {p.file for p in self._pages}))
        _typeset(document)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        files = [page.file for page in self._pages]
        if link.path() in files:
            self.search.clear()
            self.contents.setCurrentRow(files.index(link.path()))

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _dress(self) -> None:
        words = self._words
        self.search.setPlaceholderText(words("guide.search"))
        self.search.setAccessibleName(words("guide.search"))
        self.search.setClearButtonEnabled(True)
        self.contents.setAccessibleName(words("guide.contents"))
        self.contents.setFixedWidth(_SIDE)
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self._pages:
            self.contents.addItem(QListWidgetItem(page.title))
        self.page.setAccessibleName(words("guide.page"))
        self.page.setOpenLinks(False)
        styled(self.page, surface="reader")
        accent = self._theme.colours["accent"]
        self.page.document().setDefaultStyleSheet(f"a {{ color: {accent}; }}")
        self.page.document().setDocumentMargin(28)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 12, 12)
        side.setSpacing(8)
        for widget in (self.search, self.contents, self.found):
            side.addWidget(widget)
        left = styled(QWidget(), surface="paper")
        left.setLayout(side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.page, 1)


def _reachable(text: str, files: set[str]) -> str:
    """The page without links that lead out of the guide: there is nothing behind them here."""
    return _LINK.sub(lambda m: m[0] if m[2].split("#")[0] in files else m[1], text)


def _typeset(document: QTextDocument) -> None:
    """Our sizes for headings, and air between the lines."""
    block = document.begin()
    while block.isValid():
        cursor, manner = QTextCursor(block), block.blockFormat()
        level = manner.headingLevel()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        manner.setLineHeight(125, kind)
        manner.setTopMargin({0: 2, 1: 0}.get(level, 20) if level else 2)
        manner.setBottomMargin(8 if level else 6)
        cursor.setBlockFormat(manner)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = cursor.charFormat()
            letters.clearProperty(letters.Property.FontSizeAdjustment)
            letters.setFontWeight(QFont.Weight.DemiBold)
            letters.setProperty(letters.Property.FontPixelSize, _SIZES.get(level, TEXT))
            cursor.setCharFormat(letters)
        block = block.next()
