"""The first steps: who you are, how this program works, and where to begin."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCommandLinkButton,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.words import LANGUAGES, Words, load_words
from ui.theme import Theme, styled

WAYS = {"sample": "eye", "new": "plus-circle", "instrument": "books", "list": "house"}
_FACTS = ("saved", "offline", "proof")
_WIDTH, _HEIGHT, _EDGE = 620, 440, 32  # px


@dataclass(frozen=True)
class Beginning:
    """What a person answered; `way` is empty where the steps were left."""

    language: str
    name: str
    way: str


class Welcome(QDialog):
    """Three steps with a way back; leaving them is an answer too."""

    answered = Signal(object)  # Beginning

    def __init__(
        self, words: Words, theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self._theme = theme
        self._said: list[tuple[QLabel | QPushButton, str]] = []
        self._way = ""
        self.steps = QStackedWidget()
        self.language, self.name = QComboBox(), QLineEdit(name)
        self.ways = {way: QCommandLinkButton() for way in WAYS}
        self.back, self.next = QPushButton(), styled(QPushButton(), kind="primary")
        self.place = styled(QLabel(), role="small")
        self._form = QFormLayout()
        for language in LANGUAGES:
            self.language.addItem(load_words(language)("welcome.language_name"), language)
        self.language.setCurrentIndex(LANGUAGES.index(words.language))
        for page in (self._who(), self._how(), self._where()):
            self.steps.addWidget(page)
        self._lay_out()
        self.language.currentIndexChanged.connect(self._speak)
        self.name.returnPressed.connect(self.next.click)
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, way=way: self._go(way))
        self._speak()
        self._step(0)

    def done(self, result: int) -> None:
        """Tell what was answered, however the steps are left."""
        language = str(self.language.currentData())
        self.answered.emit(Beginning(language, self.name.text().strip(), self._way))
        super().done(result)

    def _go(self, way: str) -> None:
        self._way = way
        self.accept()

    def _step(self, by: int) -> None:
        at = min(max(self.steps.currentIndex() + by, 0), self.steps.count() - 1)
        self.steps.setCurrentIndex(at)
        self.back.setVisible(at > 0)
        self.next.setVisible(at < self.steps.count() - 1)
        self.next.setDefault(True)
        self._tell_place()
        first = (self.name, self.next, self.ways["sample"])[at]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self) -> None:
        """Say everything in the chosen language."""
        words = load_words(str(self.language.currentData()))
        self.setWindowTitle(words("welcome.title"))
        for widget, key in self._said:
            widget.setText(words(f"welcome.{key}"))
        for way, button in self.ways.items():
            button.setText(words(f"welcome.way_{way}"))
            button.setDescription(words(f"welcome.way_{way}_note"))
        for field, key in ((self.language, "language"), (self.name, "name")):
            field.setAccessibleName(words(f"welcome.{key}"))
        self.name.setPlaceholderText(words("welcome.name_hint"))
        self._tell_place()

    def _tell_place(self) -> None:
        words = load_words(str(self.language.currentData()))
        at, count = self.steps.currentIndex() + 1, self.steps.count()
        self.place.setText(words("welcome.step", at=at, count=count))

    def _label(self, key: str, role: str = "") -> QLabel:
        label = styled(QLabel(), role=role)
        label.setWordWrap(True)
        self._said.append((label, key))
        return label

    def _who(self) -> QWidget:
        form = self._form
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(20)
        form.addRow(self._label("language"), self.language)
        form.addRow(self._label("name"), self.name)
        return _page(self._label("who", "title"), self._label("who_note", "muted"), form)

    def _how(self) -> QWidget:
        facts = QVBoxLayout()
        facts.setSpacing(2)
        for fact in _FACTS:
            facts.addWidget(self._label(f"fact_{fact}", "heading"))
            facts.addWidget(self._label(f"fact_{fact}_note", "muted"))
            facts.addSpacing(12)
        return _page(self._label("how", "title"), None, facts)

    def _where(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(4)
        for way, button in self.ways.items():
            button.setIcon(self._theme.icon(WAYS[way], role="accent"))
            column.addWidget(button)
        return _page(self._label("where", "title"), None, column)

    def _lay_out(self) -> None:
        self._said += [(self.back, "back"), (self.next, "next")]
        row = QHBoxLayout()
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 24)
        column.addWidget(self.steps, 1)
        column.addLayout(row)


def _page(title: QLabel, note: QLabel | None, body: QVBoxLayout | QFormLayout) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(title)
    if note is not None:
        column.addWidget(note)
    column.addSpacing(16)
    column.addLayout(body)
    column.addStretch(1)
    return page
