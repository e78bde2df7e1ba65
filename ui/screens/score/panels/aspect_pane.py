"""The page of an aspect: what is fulfilled, what is strong, what is weak, and a text on each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.kit.autosave_text import AutosaveText
from ui.kit.banner import Banner
from ui.kit.contrast import readable_on
from ui.screens.score.values import AspectSheet, Line, Part, Say
from ui.theme import Theme, mixed, styled, text_font

_ROW, _CHIP, _TEXT = 28, 30, 72  # px


class LineButton(QAbstractButton):
    """An indicator in a list: number, title, level; Enter, Space or a click goes there."""

    def __init__(self, theme: Theme, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._line = theme, line
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(f"{line.code}  {line.title}")
        self.setAccessibleName(f"{line.code} {line.title}, {line.level}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Level in its colour, then number and title."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(colour("accent_soft" if self.hasFocus() else "ground"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        chip = QRectF(6, 4, _CHIP, _ROW - 8)
        ink = colour("faint")
        if self._line.share is not None:
            ground = mixed(colour("paper"), self._theme.level_colour(self._line.share), 0.92)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, 5, 5)
            ink = readable_on(ground, self._theme)
        painter.setPen(ink)
        painter.setFont(text_font(14))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._line.level)
        painter.setPen(colour("ink"))
        room = self.rect().adjusted(_CHIP + 16, 0, -6, 0)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class AspectPane(QFrame):
    """Head, then the parts as the guideline asks for them."""

    wanted = Signal(str)  # indicator
    written = Signal(str, str)  # part, text

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[str, tuple[Line, ...]], ...] = ()
        self.setObjectName("judge")
        self.number = styled(QLabel(), role="title")
        self.title = styled(QLabel(), role="heading")
        self.title.setWordWrap(True)
        self.facts = styled(QLabel(), role="small")
        self.value = styled(QLabel(), role="title")
        self.closed = Banner(theme, "accent", "lock", say("score_desk.to_stages"))
        self.texts: dict[str, AutosaveText] = {}
        self.lines: dict[str, list[LineButton]] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lay_out()

    def show_aspect(self, sheet: AspectSheet) -> None:
        """Show an aspect; what is being typed in it is not touched."""
        self.number.setText(sheet.code)
        self.title.setText(sheet.title)
        self.facts.setText(sheet.facts)
        self.value.setText(sheet.value)
        self.closed.tell(sheet.closed)
        shape = tuple((part.label, part.lines) for part in sheet.parts)
        if shape != self._parts:
            self.flush()
            self._build(sheet.parts)
            self._parts = shape
        for part in sheet.parts:
            self.texts[part.code].show_text(f"{sheet.key}/{part.code}", part.text)
            self.texts[part.code].setReadOnly(bool(sheet.closed))

    def flush(self) -> None:
        """Tell now what was typed."""
        for text in self.texts.values():
            text.flush()

    def _build(self, parts: tuple[Part, ...]) -> None:
        """The texts stay where they are; the lists are made anew."""
        typed = dict(self.texts)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None and widget not in typed.values():
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for part in parts:
            self._column.addWidget(styled(QLabel(part.label), role="strong"))
            self.lines[part.code] = [self._line(line) for line in part.lines]
            for button in self.lines[part.code]:
                self._column.addWidget(button)
            self._column.addWidget(typed.get(part.code) or self._text(part))
            self._column.addSpacing(8)
        self._column.addStretch(1)

    def _line(self, line: Line) -> LineButton:
        button = LineButton(self._theme, line)
        button.clicked.connect(partial(self.wanted.emit, line.code))
        return button

    def _text(self, part: Part) -> AutosaveText:
        text = self.texts[part.code] = AutosaveText()
        text.setPlaceholderText(part.hint)
        text.setAccessibleName(part.label)
        styled(text, tall="true").setMaximumHeight(_TEXT)
        text.settled.connect(partial(self.written.emit, part.code))
        return text

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidget(self._body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.closed)
        column.addWidget(area, 1)
