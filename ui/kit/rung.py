"""One rung of the ladder: its digit on the rail, its name, its criteria, the marks beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.check_line import CheckLine
from ui.kit.contrast import readable_on
from ui.kit.item_line import Item, ItemLine
from ui.theme import Theme, mixed, styled, text_font

RAIL, DISC, NAME = 48, 26, 142  # px: room for the rail, size of a disc, width of the names
_TOP, _BOTTOM = 7, 5  # px above and below the texts


@dataclass(frozen=True)
class Criterion:
    """A condition that can be ticked."""

    code: str
    text: str
    met: bool


@dataclass(frozen=True)
class Rung:
    """A level: climbed from `floor` on; `share` is its place on the scale, 0 to 1."""

    value: Decimal
    digit: str
    name: str
    floor: Decimal
    pick: Decimal  # the value a click gives
    share: float
    criteria: tuple[Criterion, ...]
    marks: tuple[str, ...] = ()
    next_step: str = ""  # said while this is the rung to climb next
    items: tuple[Item, ...] = ()  # judged one by one

    @property
    def shape(self) -> tuple[object, ...]:
        """What asks for new widgets when it differs."""
        told: tuple[Criterion | Item, ...] = (*self.criteria, *self.items)
        return (self.value, self.name, tuple((each.code, each.text) for each in told))


@dataclass(frozen=True)
class Standing:
    """How a rung stands to the chosen one."""

    climbed: bool
    chosen: bool
    next: bool
    first: bool
    last: bool
    joined: bool  # the rung above is climbed too
    focused: bool
    colour: QColor  # of the rungs that are climbed; the others have none of their own


class RungRow(QFrame):
    """A rung drawn; a click anywhere but on a box chooses it."""

    chosen = Signal(object)  # Decimal
    ticked = Signal(object, str, bool)  # level, criterion, met
    judged = Signal(object, str, str)  # level, item, verdict
    noted = Signal(object, str, str)  # level, item, note
    walked = Signal(QWidget, int)  # the line, and which way

    def __init__(self, theme: Theme, rung: Rung, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rung = rung
        self._standing: Standing | None = None
        self._hovered = False
        self.setAccessibleName(f"{rung.digit} {rung.name}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name = QLabel(rung.name)
        self.name.setWordWrap(True)
        self.marks = styled(QLabel(), role="small")
        self.hint = styled(QLabel(), role="small", tone="accent")
        self.hint.setWordWrap(True)
        self.boxes = {c.code: CheckLine(theme, c.text) for c in rung.criteria}
        for code, box in self.boxes.items():
            box.clicked.connect(partial(self._tick, code))
            box.walked.connect(partial(self.walked.emit, box))
        self.items = {item.code: ItemLine(theme, item) for item in rung.items}
        for line in self.items.values():
            line.judged.connect(partial(self.judged.emit, rung.value))
            line.noted.connect(partial(self.noted.emit, rung.value))
            line.walked.connect(partial(self.walked.emit, line))
        self._lay_out()

    def lines(self) -> list[QWidget]:
        """What is judged on this rung, in order."""
        return [*self.boxes.values(), *self.items.values()]

    def lock(self, locked: bool) -> None:
        """Leave the lines to be read alone."""
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor)
        for line in self.lines():
            line.setEnabled(not locked)

    def show_rung(self, rung: Rung, standing: Standing) -> None:
        """Show marks, ticks and standing of the same rung anew; only what differs is drawn."""
        differs = (rung, standing) != (self.rung, self._standing)
        self.rung, self._standing = rung, standing
        for criterion in rung.criteria:
            self.boxes[criterion.code].setChecked(criterion.met)
        for item in rung.items:
            self.items[item.code].show_item(item)
        if not differs:
            return
        weight = QFont.Weight.DemiBold if standing.climbed else QFont.Weight.Normal
        self.name.setFont(text_font(15, weight))
        self.marks.setText("\n".join(rung.marks))
        self.marks.setVisible(bool(rung.marks))
        self.hint.setText(f"↑ {rung.next_step}")
        self.hint.setVisible(standing.next and bool(rung.next_step))
        self.update()

    def enterEvent(self, event: object) -> None:
        """Show that a click means this rung."""
        del event
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        """The pointer is elsewhere."""
        del event
        self._hovered = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this rung."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self.rung.pick)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, rail and disc."""
        if self._standing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, self, self._theme, self._standing, self._hovered)
        _paint_rail(painter, self, self._theme, self._standing)
        _paint_disc(painter, self._theme, self._standing, self.rung.digit)

    def _tick(self, code: str) -> None:
        self.ticked.emit(self.rung.value, code, self.boxes[code].isChecked())

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.name)
        names.addWidget(self.hint)
        names.addWidget(self.marks)
        names.addStretch(1)
        for widget in (self.name, self.hint, self.marks):
            widget.setFixedWidth(NAME)
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for line in self.lines():
            texts.addWidget(line)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(RAIL, _TOP, 8, _BOTTOM)
        row.setSpacing(10)
        row.addLayout(names)
        row.addLayout(texts, 1)


def _paint_ground(
    painter: QPainter, row: QWidget, theme: Theme, standing: Standing, hovered: bool
) -> None:
    paper = theme.colour("paper")
    ground = QRectF(row.rect()).adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if standing.chosen:
        painter.setBrush(mixed(paper, standing.colour, 0.14))
    elif hovered:
        painter.setBrush(theme.colour("ground"))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing.chosen and standing.focused:
        painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawRoundedRect(ground, 8, 8)


def _paint_rail(painter: QPainter, row: QWidget, theme: Theme, standing: Standing) -> None:
    """The rail through the discs: in the level colour up to the chosen rung."""
    across, middle = RAIL / 2, _TOP + DISC / 2 - 3
    climbed, empty = QPen(standing.colour, 3), QPen(theme.colour("hairline"), 3)
    if not standing.first:
        painter.setPen(climbed if standing.joined else empty)
        painter.drawLine(QPointF(across, 0), QPointF(across, middle))
    if not standing.last:
        painter.setPen(climbed if standing.climbed else empty)
        painter.drawLine(QPointF(across, middle), QPointF(across, row.height()))


def _paint_disc(painter: QPainter, theme: Theme, standing: Standing, digit: str) -> None:
    disc = QRectF((RAIL - DISC) / 2, _TOP - 3, DISC, DISC)
    painter.setPen(QPen(standing.colour if standing.climbed else theme.colour("edge"), 1.5))
    painter.setBrush(standing.colour if standing.climbed else theme.colour("paper"))
    if standing.chosen:
        disc = disc.adjusted(-1.5, -1.5, 1.5, 1.5)
    painter.drawEllipse(disc)
    painter.setFont(text_font(15, QFont.Weight.DemiBold))
    ink = readable_on(standing.colour, theme) if standing.climbed else theme.colour("muted")
    painter.setPen(ink)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, digit)


def same_shape(first: Sequence[Rung], second: Sequence[Rung]) -> bool:
    """Whether the same widgets can show both."""
    return [rung.shape for rung in first] == [rung.shape for rung in second]
