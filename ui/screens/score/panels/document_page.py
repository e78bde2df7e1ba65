"""What is cited for the indicator, at the page that is cited, beside its criteria."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.choice_box import ChoiceBox
from ui.kit.pdf_pages import PdfPages
from ui.kit.text_pages import TextPages
from ui.screens.score.values import Leaf, Say
from ui.theme import Theme, styled


class DocumentPage(QWidget):
    """The citations to choose from, the page below, and the way to the whole document."""

    chosen = Signal(int)  # a citation by its number
    whole_wanted = Signal()

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ChoiceBox(say("score_leaf.choose"))
        self.whole = styled(QPushButton(say("score_leaf.whole")), kind="quiet", compact="true")
        self.whole.setIcon(theme.icon("arrow-square-out", "accent"))
        name = say("score_leaf.page")
        self.pages = PdfPages(theme, name, say("score_leaf.thumbs"))
        self.pages.thumbs.hide()
        self.text = TextPages(theme, name, str)
        self.sentence = styled(QLabel(), role="muted")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setContentsMargins(16, 12, 16, 0)
        self.stack = QStackedWidget()
        for each in (self.sentence, self.pages, self.text):
            self.stack.addWidget(each)
        self._shown: Leaf | None = None
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 0)
        head.setSpacing(4)
        head.addWidget(self.choice, 1)
        head.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.choice.activated.connect(self.chosen)
        self.whole.clicked.connect(self.whole_wanted)

    def offer(self, names: tuple[str, ...], number: int) -> None:
        """Offer these citations, one of them chosen."""
        self.choice.clear()
        self.choice.addItems(names)
        self.choice.setCurrentIndex(number)
        for each in (self.choice, self.whole):
            each.setVisible(bool(names))

    def show_leaf(self, leaf: Leaf) -> None:
        """Show a document at its page; what is there already stays as it was scrolled."""
        if leaf == self._shown:
            return
        self._shown = leaf
        self.sentence.setText(leaf.sentence)
        if leaf.path is not None and self.pages.show_file(leaf.path):
            self.stack.setCurrentWidget(self.pages)
            self.pages.turn_to(leaf.page)
            self.pages.seek(leaf.quote, leaf.page)
        elif leaf.parts:
            self.pages.close_file()
            self.text.show_pages(leaf.parts, leaf.note, leaf.cut)
            self.stack.setCurrentWidget(self.text)
            self.text.turn_to(leaf.page)
            self.text.seek(leaf.quote, leaf.page)
        else:
            self.pages.close_file()
            self.stack.setCurrentWidget(self.sentence)
