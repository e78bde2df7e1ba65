"""The values of one thing in the order they were given, each with its step from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.contrast import readable_on
from ui.theme import SMALL, Theme, mixed, text_font

_HIGH, _CHIP, _GAP, _EDGE = 42, 20, 6, 10  # px
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Stop:
    """One value: who gave it, what, where on the scale, and how it differs from the one before."""

    name: str
    value: str
    share: float | None
    step: str = ""  # "−1", "=", empty where there is nothing to measure against
    reason: str = ""  # why it differs
    here: bool = False  # this is the one being given
    aside: bool = False  # stands beside the row: last year

    @property
    def spoken(self) -> str:
        """The value and its step in one line."""
        parts = (f"{self.name} {self.value}", self.step, self.reason)
        return ", ".join(part for part in parts if part)


class CourseLine(QWidget):
    """Painted: a name above a value in its colour, with the step to it; a pointer hears it all."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._stops: tuple[Stop, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Show these, the earliest first."""
        if tuple(stops) == self._stops:
            return
        self._stops = tuple(stops)
        self.setAccessibleDescription("; ".join(stop.spoken for stop in stops))
        self.update()

    def stops(self) -> tuple[Stop, ...]:
        """What is shown."""
        return self._stops

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """It gives way in width."""
        return QSize(80, _HIGH)

    def event(self, event: QEvent) -> bool:
        """Tell the whole of the stop under the pointer."""
        if isinstance(event, QHelpEvent):
            told = [s.spoken for s, r in self._places() if r.contains(event.pos())]
            QToolTip.showText(event.globalPos(), told[0] if told else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every stop at its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stop, rect in self._places():
            self._paint_stop(painter, stop, rect)

    def _places(self) -> list[tuple[Stop, QRectF]]:
        """Each stop with the room it has; equal where there is too little for all."""
        wide = max(1, len(self._stops))
        most = (self.width() - _GAP * (wide - 1)) / wide
        placed, left = [], 0.0
        for stop in self._stops:
            room = min(self._wanted(stop), most)
            placed.append((stop, QRectF(left, 0, room, _HIGH)))
            left += room + _GAP
        return placed

    def _wanted(self, stop: Stop) -> float:
        small, strong = (QFontMetrics(text_font(px, QFont.Weight.DemiBold)) for px in (SMALL, 14))
        value = max(24, strong.horizontalAdvance(stop.value) + 12)
        told = _step(stop)
        step = small.horizontalAdvance(told) + _GAP if told else 0
        return float(max(small.horizontalAdvance(stop.name), value + step) + 2 * _EDGE)

    def _paint_stop(self, painter: QPainter, stop: Stop, rect: QRectF) -> None:
        colour = self._theme.colour
        if stop.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        elif stop.aside:
            painter.setPen(QPen(colour("hairline"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inside = rect.adjusted(_EDGE, 3, -_EDGE, -3)
        weight = QFont.Weight.DemiBold if stop.here else QFont.Weight.Normal
        painter.setFont(text_font(SMALL, weight))
        painter.setPen(colour("accent" if stop.here else "muted"))
        name = painter.fontMetrics().elidedText(
            stop.name, Qt.TextElideMode.ElideRight, int(inside.width()) + 2
        )
        painter.drawText(inside.adjusted(0, -2, 4, -18), _MIDDLE, name)
        self._paint_value(painter, stop, inside)

    def _paint_value(self, painter: QPainter, stop: Stop, inside: QRectF) -> None:
        painter.setFont(text_font(14, QFont.Weight.DemiBold))
        wide = max(24, painter.fontMetrics().horizontalAdvance(stop.value) + 12)
        chip = QRectF(inside.left(), inside.bottom() - _CHIP + 2, wide, _CHIP - 1)
        ink = self._theme.colour("faint")
        if stop.share is not None:
            paper = self._theme.colour("paper")
            ground = mixed(paper, self._theme.level_colour(stop.share), 0.92)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, 5, 5)
            ink = readable_on(ground, self._theme)
        painter.setPen(ink)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, stop.value)
        painter.setFont(text_font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        beside = QRectF(chip.right() + _GAP, chip.top(), inside.right() - chip.right() + 2, _CHIP)
        painter.drawText(beside, _MIDDLE, _step(stop))


def _step(stop: Stop) -> str:
    """The step, with a sign where its reason is to be read."""
    return f"{stop.step} *" if stop.step and stop.reason else stop.step
