"""The parts of an explanation, one above the other under tabs, saved as they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.kit.autosave_text import AutosaveText
from ui.screens.score.values import Field, Say
from ui.theme import styled

_LEAST = 76  # px
_DONE = " ✓"


class Explanation(QWidget):
    """Only the parts that the stage records have a tab; one with this year's text bears a tick."""

    written = Signal(str, str)  # field, text

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._fields: tuple[Field, ...] = ()
        self.texts: dict[str, AutosaveText] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(say("score.explanation"))
        self.count = styled(QLabel(), role="small")
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(_LEAST)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._turn)

    def show_fields(self, key: str, fields: Sequence[Field]) -> None:
        """Show these parts; the one looked at stays in front."""
        if [field.code for field in fields] != list(self.texts):
            self._build(fields)
        self.setVisible(bool(fields))
        self._fields = tuple(fields)
        for field in fields:
            self.texts[field.code].show_text(f"{key}/{field.code}", field.text)
        self._mark()

    def flush(self) -> None:
        """Tell now what was typed."""
        for text in self.texts.values():
            text.flush()

    def lock(self, locked: bool) -> None:
        """Leave the texts to be read alone."""
        for text in self.texts.values():
            text.setReadOnly(locked)

    def enter(self) -> None:
        """Go into the text; from within, on to the next part."""
        current = self.stack.currentWidget()
        if current is not None and current.hasFocus():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())
            current = self.stack.currentWidget()
        if current is not None:
            current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, fields: Sequence[Field]) -> None:
        for text in self.texts.values():
            text.flush()
            self.stack.removeWidget(text)
            text.deleteLater()
        self.texts = {}
        while self.tabs.count():
            self.tabs.removeTab(0)
        for field in fields:
            text = AutosaveText()
            text.setAccessibleName(field.label)
            text.setPlaceholderText(self._say(f"score.{field.code}_hint"))
            text.settled.connect(partial(self.written.emit, field.code))
            text.counted.connect(self._mark)
            self.texts[field.code] = text
            self.stack.addWidget(text)
            self.tabs.addTab(field.label)

    def _turn(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._mark()

    def _mark(self, _count: int = 0) -> None:
        """A tick on every part that has text, and the length of the one in front."""
        for place, (field, text) in enumerate(zip(self._fields, self.texts.values(), strict=False)):
            said = text.toPlainText().strip()
            borrowed = bool(field.borrowed) and said.startswith(field.borrowed)
            written = bool(said) and not borrowed
            self.tabs.setTabText(place, field.label + (_DONE if written else ""))
        current = self.stack.currentWidget()
        length = len(current.toPlainText()) if isinstance(current, AutosaveText) else 0
        self.count.setText(self._say("score.characters").format(count=length) if length else "")
