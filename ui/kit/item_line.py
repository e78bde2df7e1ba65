"""A numbered item that is accepted, or sent back for a reason from a menu."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.check_line import WALK
from ui.theme import Theme, styled, text_font

_BOX, _GAP, _TEXT, _SMALL, _LEAST, _NOTE = 22, 6, 14, 13, 120, 32  # px
_INDENT = 2 * _BOX + 3 * _GAP
_FLAGS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
_MENU = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu)
_UNDO = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_TICK = ((6.5, 11.5), (9.7, 14.7), (15.5, 7.8))
_ARROW = (((15.5, 15), (15.5, 10), (7, 10)), ((9.8, 7), (6.5, 10), (9.8, 13)))
ACCEPTED, UNJUDGED = "accepted", "unjudged"


@dataclass(frozen=True)
class ItemTexts:
    """The words of a line; `reasons` are (code, word) of why an item may be sent back."""

    accept: str
    accepted: str
    send_back: str
    undo: str
    open: str
    note: str
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Item:
    """An item as judged: `verdict` is `accepted`, the code of a reason, or empty."""

    code: str
    text: str
    verdict: str
    note: str
    texts: ItemTexts
    open: bool = False  # it does not count yet

    @property
    def judged(self) -> bool:
        """Whether anything was decided."""
        return self.verdict not in ("", UNJUDGED)

    @property
    def back(self) -> bool:
        """Whether it was sent back."""
        return self.judged and self.verdict != ACCEPTED

    @property
    def told(self) -> str:
        """Why it was sent back or does not count, and what was noted."""
        waits = self.texts.open if self.open and self.verdict == ACCEPTED else ""
        word = dict(self.texts.reasons).get(self.verdict, waits)
        return "  ·  ".join(each for each in (word, self.note) if each)

    @property
    def spoken(self) -> str:
        """The item and what was decided, in one line."""
        accepted = self.texts.accepted if self.verdict == ACCEPTED else ""
        return ", ".join(each for each in (self.text, accepted, self.told) if each)


class ItemLine(QWidget):
    """One stop of the Tab key: Space accepts, Enter offers the reasons, N notes, Delete undoes.

    Painted, not built: an indicator may have dozens, and turning to it must not wait for them.
    """

    judged = Signal(str, str)  # item, verdict
    noted = Signal(str, str)  # item, note
    walked = Signal(int)  # 1 up, -1 down, 0 out of the items

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.item = theme, item
        # Both are made when they are first wanted: there are many lines.
        self._menu: QMenu | None = None
        self.note: AutosaveLine | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Show the same item judged anew."""
        taller = item.told != self.item.told
        self.item = item
        self.setAccessibleName(item.spoken)
        self.setToolTip(f"{item.texts.accept}  ·  {item.texts.send_back}")
        if taller:
            self.updateGeometry()
        self.update()

    def toggle(self) -> None:
        """Accept it, or take the acceptance back."""
        self._say(UNJUDGED if self.item.verdict == ACCEPTED else ACCEPTED)

    def offer(self) -> QMenu:
        """Offer the reasons to send it back."""
        if self._menu is None:
            self._menu = QMenu(self)
            for code, word in (*self.item.texts.reasons, (UNJUDGED, self.item.texts.undo)):
                self._menu.addAction(word).triggered.connect(partial(self._say, code))
            self._menu.addSeparator()
            self._menu.addAction(self.item.texts.note).triggered.connect(self.write_note)
        self._menu.popup(self.mapToGlobal(QPoint(_BOX + _GAP, _BOX + _GAP)))
        return self._menu

    def write_note(self) -> AutosaveLine:
        """Open a field below the text for a note; leaving it closes it."""
        if self.note is None:
            self.note = styled(AutosaveLine(self), compact="true")
            self.note.setPlaceholderText(self.item.texts.note)
            self.note.setAccessibleName(f"{self.item.texts.note}: {self.item.text}")
            self.note.settled.connect(partial(self.noted.emit, self.item.code))
            self.note.editingFinished.connect(self.note.hide)
            self.note.editingFinished.connect(self.updateGeometry)
        self.note.show_text(self.item.code, self.item.note)
        self.note.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        return self.note

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped texts, and the note while it is written."""
        text, state = self._heights(width)
        writing = self.note is not None and not self.note.isHidden()
        return max(text + state, _BOX) + 4 + (_NOTE if writing else 0)

    def sizeHint(self) -> QSize:
        """A comfortable line."""
        return QSize(_LEAST * 3, self.heightForWidth(_LEAST * 3))

    def minimumSizeHint(self) -> QSize:
        """Narrower than this a text is not readable."""
        return QSize(_LEAST, _BOX + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter and Delete; anything else is for whoever stands around."""
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and key == Qt.Key.Key_Space:
            self.toggle()
        elif plain and key in _MENU:
            self.offer()
        elif plain and key in _UNDO and self.item.judged:
            self._say(UNJUDGED)
        elif plain and key == Qt.Key.Key_N:
            self.write_note()
        elif plain and key in WALK:
            self.walked.emit(WALK[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click here means the item, not the rung it stands on."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The first box accepts, the second one offers the reasons."""
        event.accept()
        across = event.position().x()
        if across < _BOX + _GAP:
            self.toggle()
        elif across < _INDENT:
            self.offer()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two boxes, the text, and why it was sent back."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item, colour = self.item, self._theme.colour
        accepted = item.verdict == ACCEPTED
        ring = colour("accent") if self.hasFocus() else None
        _paint_box(painter, 1, self._theme, "good" if accepted else "", ring)
        painter.drawPolyline([QPointF(1 + x, 1 + y) for x, y in _TICK])
        _paint_box(painter, _BOX + _GAP, self._theme, "warning" if item.back else "", ring)
        for line in _ARROW:
            painter.drawPolyline([QPointF(_BOX + _GAP + x, 1 + y) for x, y in line])
        text, state = self._heights(self.width())
        painter.setPen(colour("ink"))
        painter.setFont(text_font(_TEXT))
        room = self.width() - _INDENT
        top = 2 if state else max(2, (_BOX - text) // 2 + 1)
        painter.drawText(QRect(_INDENT, top, room, text), _FLAGS, item.text)
        if state:
            painter.setPen(colour("warning"))
            painter.setFont(text_font(_SMALL))
            painter.drawText(QRect(_INDENT, top + text, room, state), _FLAGS, item.told)

    def _heights(self, width: int) -> tuple[int, int]:
        """Of the text, and of what is told about it."""
        room = QRect(0, 0, max(1, width - _INDENT), 10_000)
        text = QFontMetrics(text_font(_TEXT)).boundingRect(room, _FLAGS, self.item.text).height()
        if not self.item.told:
            return text, 0
        small = QFontMetrics(text_font(_SMALL))
        return text, small.boundingRect(room, _FLAGS, self.item.told).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the note at its place."""
        super().resizeEvent(event)
        if self.note is not None:
            room = max(40, self.width() - _INDENT)
            self.note.setGeometry(_INDENT, self.height() - _NOTE, room, _NOTE - 2)

    def _say(self, verdict: str, _checked: bool = False) -> None:
        self.judged.emit(self.item.code, verdict)


def _paint_box(painter: QPainter, left: int, theme: Theme, tone: str, ring: QColor | None) -> None:
    """A box filled with its tone; the pen is left as its sign is drawn."""
    edge = theme.colour(tone or "edge") if ring is None else ring
    painter.setPen(QPen(edge, 1 if ring is None else 2))
    painter.setBrush(theme.colour(tone or "paper"))
    painter.drawRoundedRect(QRectF(left + 0.5, 1.5, _BOX - 1, _BOX - 2), 5, 5)
    pen = QPen(theme.colour("paper" if tone else "faint"), 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
