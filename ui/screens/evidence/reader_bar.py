"""The slim bars over a document: its name, the page, the zoom, and a search in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIntValidator, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from ui.kit.elided import ElidedLabel
from ui.screens.evidence.values import Manner
from ui.text import Sentences
from ui.theme import Theme, styled

_PAGE, _SEEK = 52, 132  # px


class ReaderBar(QWidget):
    """Two rows; what a manner of showing has no use for is hidden."""

    page_wanted = Signal(int)
    sought = Signal(str)

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.title = styled(ElidedLabel(), role="heading")
        self.page = styled(QLineEdit(), compact="true")
        self.page.setFixedWidth(_PAGE)
        self.page.setValidator(QIntValidator(1, 99_999, self.page))
        self.page.setAccessibleName(words("evidence_screen.page"))
        self.pages = styled(QLabel(), role="small")
        self.seek = styled(QLineEdit(), compact="true")
        self.seek.setFixedWidth(_SEEK)
        self.seek.setPlaceholderText(words("evidence_screen.seek"))
        self.seek.setAccessibleName(words("evidence_screen.seek"))
        self.seek.setClearButtonEnabled(True)
        self.hits = styled(QLabel(), role="small")
        self.head, self.tools = QHBoxLayout(), QHBoxLayout()
        self.actions_by_key: dict[str, QAction] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self.page.returnPressed.connect(self._go)
        self.seek.textChanged.connect(self.sought)

    def show_manner(self, manner: Manner) -> None:
        """Offer what is of use for a manner of showing."""
        graphic = manner in (Manner.PAGES, Manner.PICTURE)
        paged = manner in (Manner.PAGES, Manner.TEXT)
        for key in ("smaller", "larger", "fit"):
            self._offer(key, graphic)
        self._offer("turn", manner is Manner.PICTURE)
        for key in ("next_hit", "previous_hit", "seek", "go_page"):
            self._offer(key, paged)
        if not paged:
            self.offer_text(False, False)
        for widget in (self.page, self.pages, self.seek, self.hits):
            widget.setVisible(paged)

    def offer_text(self, possible: bool, shown: bool) -> None:
        """Whether the text that is searched can be shown instead, and whether it is."""
        self._offer("as_text", possible)
        self.actions_by_key["as_text"].setChecked(shown)

    def show_page(self, page: int, pages: int) -> None:
        """Tell the page in sight, and hide the field where there is only one."""
        self.page.setText(str(page))
        self.pages.setText(self._words("evidence_screen.of_pages", pages=pages))
        for widget in (self.page, self.pages):
            widget.setVisible(pages > 1)

    def show_hits(self, current: int, count: int) -> None:
        """Tell how many places were found."""
        told = ""
        if self.seek.text():
            told = f"{current}/{count}" if current else str(count)
        self.hits.setText(told)

    def seek_quietly(self, text: str) -> None:
        """Show what is sought without looking for it again."""
        blocked = self.seek.blockSignals(True)
        self.seek.setText(text)
        self.seek.blockSignals(blocked)

    def action(self, key: str, icon: str, keys: str, does: Callable[[], object]) -> QAction:
        """A command with its button in the second row."""
        action = QAction(self._words(f"evidence_screen.{key}"), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: does())
        self.actions_by_key[key] = action
        if icon:
            action.setIcon(self._theme.icon(icon))
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            self._buttons[key] = button
        return action

    def place(self, *keys: str) -> None:
        """Put the buttons of these commands into the second row, and a gap for an empty name."""
        widgets = {"page": self.page, "pages": self.pages, "seek_field": self.seek}
        widgets["hits"] = self.hits
        for key in keys:
            if key:
                self.tools.addWidget(widgets.get(key) or self._buttons[key])
            else:
                self.tools.addStretch(1)

    def _offer(self, key: str, wanted: bool) -> None:
        self.actions_by_key[key].setEnabled(wanted)
        if key in self._buttons:
            self._buttons[key].setVisible(wanted)

    def _go(self) -> None:
        self.page_wanted.emit(int(self.page.text() or 1))

    def _lay_out(self) -> None:
        self.head.setContentsMargins(16, 8, 12, 0)
        self.head.addWidget(self.title, 1)
        self.tools.setContentsMargins(16, 0, 12, 6)
        self.tools.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.head)
        column.addLayout(self.tools)
