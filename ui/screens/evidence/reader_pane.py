"""The middle: the document as pages, picture or text, or a sentence why it is not shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.pdf_pages import PdfPages
from ui.kit.picture import Picture
from ui.kit.text_pages import TextPages
from ui.kit.viewer import Viewer
from ui.screens.evidence.reader_bar import ReaderBar
from ui.screens.evidence.values import Manner, Shown
from ui.text import Sentences
from ui.theme import Theme, styled


class _Note(QWidget, Viewer):
    """A sentence in the middle of the room, and a way out where there is one."""

    def __init__(self, outside: str) -> None:
        super().__init__()
        self.sentence = styled(QLabel(), role="muted")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.outside = QPushButton(outside)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.setContentsMargins(64, 0, 64, 0)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.outside, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


class ReaderPane(QWidget):
    """Bars over the document; tells the page in sight and what is selected."""

    outside_wanted = Signal()
    text_wanted = Signal(bool, int)  # as text or as it looks, at which page
    place_changed = Signal(int, str)  # page, 0 without; what is selected

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._paged = words, False
        name, thumbs = words("evidence_screen.reader"), words("evidence_screen.thumbs")
        self.bar = ReaderBar(words, theme)
        self.pages = PdfPages(theme, name, thumbs)
        self.picture = Picture(name)
        self.text = TextPages(theme, name, self._part)
        self.note = _Note(words("evidence_screen.outside"))
        self.stack = QStackedWidget()
        self.manner = Manner.NOTHING
        self._add_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, styled(QWidget(), surface="line"), self.stack):
            column.addWidget(widget, 1 if widget is self.stack else 0)
        for each in (self.pages, self.picture, self.text, self.note):
            self.stack.addWidget(each)
        self._wire()
        self.clear()

    def show_document(self, shown: Shown) -> None:
        """Show a document in its manner; a picture comes later, one that fails is a sentence."""
        self.bar.title.setText(shown.title)
        self.bar.seek_quietly(shown.sought)
        self.note.sentence.setText(shown.sentence or self._words("evidence_screen.not_opened"))
        self.note.outside.setVisible(shown.outside)
        manner, self._paged = shown.manner, shown.texts
        if manner is Manner.PAGES and (shown.path is None or not self.pages.show_file(shown.path)):
            manner = Manner.NOTHING
        if manner is Manner.TEXT:
            self.text.show_pages(shown.pages, self._words("evidence_screen.more"), shown.cut)
        self._show(manner)
        self.bar.offer_text(shown.texts, manner is Manner.TEXT)
        self.viewer.turn_to(shown.page)
        if shown.sought:
            self.viewer.seek(shown.sought, shown.page)
        self._tell()

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show the picture that was read; none is a sentence."""
        self.picture.show_pictures(pictures)
        self._show(Manner.PICTURE if pictures else Manner.NOTHING)

    def clear(self, sentence: str = "") -> None:
        """Nothing is chosen."""
        self.pages.close_file()
        self.bar.title.setText("")
        self.note.sentence.setText(sentence or self._words("evidence_screen.choose"))
        self.note.outside.hide()
        self._show(Manner.NOTHING)

    @property
    def viewer(self) -> Viewer:
        """What shows the document."""
        viewers: dict[Manner, Viewer] = {
            Manner.PAGES: self.pages,
            Manner.PICTURE: self.picture,
            Manner.TEXT: self.text,
            Manner.NOTHING: self.note,
        }
        return viewers[self.manner]

    def turn_to(self, page: int) -> None:
        """Bring a page into sight, and the keyboard to it."""
        self.viewer.turn_to(page)
        self._tell()

    def take_keyboard(self) -> None:
        """Give the keyboard to the document."""
        widget = self.stack.currentWidget()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, number: int) -> str:
        key = "evidence_screen.page_head" if self._paged else "evidence_screen.part"
        return self._words(key, number=number)

    def _turn_text(self) -> None:
        as_text = self.bar.actions_by_key["as_text"].isChecked()
        self.text_wanted.emit(as_text, self.viewer.page)

    def _show(self, manner: Manner) -> None:
        self.manner = manner
        self.stack.setCurrentIndex(list(Manner).index(manner))
        self.bar.show_manner(manner)
        self.bar.show_page(self.viewer.page, self.viewer.count)
        self._tell()

    def _fit(self) -> None:
        self.viewer.fit()

    def _seek(self, text: str) -> None:
        self.viewer.seek(text, max(self.viewer.page, 1))

    def _tell(self, *_news: object) -> None:
        self.place_changed.emit(self.viewer.page, self.viewer.text)

    def _add_actions(self) -> None:
        bar = self.bar
        bar.action("smaller", "magnifying-glass-minus", "Ctrl+-", lambda: self.viewer.zoom(False))
        bar.action("larger", "magnifying-glass-plus", "Ctrl++", lambda: self.viewer.zoom(True))
        bar.action("fit", "arrows-out-line-horizontal", "Ctrl+0", self._fit)
        bar.action("turn", "arrow-clockwise", "Ctrl+R", self.picture.turn)
        bar.action("as_text", "article", "Ctrl+Alt+T", self._turn_text).setCheckable(True)
        bar.action("previous_hit", "caret-up", "Shift+F3", lambda: self.viewer.step(-1))
        bar.action("next_hit", "caret-down", "F3", lambda: self.viewer.step(1))
        bar.action("seek", "", "Ctrl+Alt+D", bar.seek.setFocus)
        bar.action("go_page", "", "Ctrl+G", bar.page.setFocus)
        self.addActions(list(bar.actions_by_key.values()))
        tools = ("page", "pages", "", "smaller", "larger", "fit", "turn", "as_text", "")
        bar.place(*tools, "seek_field", "hits", "previous_hit", "next_hit")

    def _wire(self) -> None:
        bar = self.bar
        bar.page_wanted.connect(self.turn_to)
        bar.sought.connect(self._seek)
        bar.seek.returnPressed.connect(bar.actions_by_key["next_hit"].trigger)
        self.note.outside.clicked.connect(self.outside_wanted)
        for each in (self.pages, self.text):
            each.turned.connect(bar.show_page)
            each.turned.connect(self._tell)
            each.counted.connect(bar.show_hits)
        self.pages.selected.connect(self._tell)
        self.text.selectionChanged.connect(self._tell)
