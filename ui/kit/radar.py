"""The radar of a few values on one scale, as it looks on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, text_font

_LABEL, _VALUE, _LINE, _GAP = 12, 13, 15.0, 6.0  # px: type sizes, line height, tip to label
_BOLD = QFont.Weight.DemiBold
_SIDE = 79.0  # px kept free at each side for the labels


@dataclass(frozen=True)
class Axis:
    """A spoke: short name, value as shown, and its place on the scale now and before."""

    name: str
    text: str
    share: float | None
    before: float | None = None


class Radar(QWidget):
    """Rings for the scale, a filled shape for what is, dashes for what was before."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._axes: tuple[Axis, ...] = ()
        self._rings = 4
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_axes(self, axes: Sequence[Axis], rings: int) -> None:
        """Show these spokes over so many rings; fewer than three spokes are no radar."""
        self._axes, self._rings = tuple(axes), rings
        self.setVisible(len(self._axes) >= 3)
        said = (f"{axis.name} {axis.text}" for axis in self._axes)
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Round enough to read beside a list."""
        return QSize(280, 210)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rings, shapes and labels."""
        if len(self._axes) < 3:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter)
        self._paint_grid(painter)
        self._paint_before(painter)
        self._paint_outline(painter)
        for number, axis in enumerate(self._axes):
            self._paint_label(painter, number, axis)

    def _reach(self) -> float:
        return max(20.0, min(self.width() / 2 - _SIDE, self.height() / 2 - 2 * _LINE - _GAP))

    def _place(self, axis: int, share: float, beyond: float = 0.0) -> QPointF:
        angle = pi / 2 - 2 * pi * axis / len(self._axes)
        reach = self._reach() * share + beyond
        centre = QRectF(self.rect()).center()
        return QPointF(centre.x() + reach * cos(angle), centre.y() - reach * sin(angle))

    def _shape(self, shares: Sequence[float | None]) -> QPolygonF:
        return QPolygonF([self._place(n, share or 0.0) for n, share in enumerate(shares)])

    def _paint_shape(self, painter: QPainter) -> None:
        fill = self._theme.colour("accent")
        fill.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(self._shape([axis.share for axis in self._axes]))

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("hairline"), 1))
        for ring in range(1, self._rings + 1):
            painter.drawPolygon(self._shape([ring / self._rings] * len(self._axes)))
        for axis in range(len(self._axes)):
            painter.drawLine(self._place(axis, 0), self._place(axis, 1))

    def _paint_before(self, painter: QPainter) -> None:
        if all(axis.before is not None for axis in self._axes):
            painter.setPen(QPen(self._theme.colour("muted"), 1.2, Qt.PenStyle.DashLine))
            painter.drawPolygon(self._shape([axis.before for axis in self._axes]))

    def _paint_outline(self, painter: QPainter) -> None:
        accent = self._theme.colour("accent")
        painter.setPen(QPen(accent, 1.8, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(self._shape([axis.share for axis in self._axes]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for number, axis in enumerate(self._axes):
            if axis.share is not None:
                painter.drawEllipse(self._place(number, axis.share), 2.6, 2.6)

    def _paint_label(self, painter: QPainter, number: int, axis: Axis) -> None:
        """Value and name outside the tip of a spoke, on the side the spoke points to."""
        tip, centre = self._place(number, 1, _GAP), QRectF(self.rect()).center()
        across = tip.x() - centre.x()
        room = self.width() - tip.x() if across > 0 else tip.x()
        room = self.width() if abs(across) < 4 else room
        fonts = (text_font(_VALUE, _BOLD), _fitting(axis.name, room))
        lines = [axis.text, *_broken(axis.name, QFontMetricsF(fonts[1]), room)]
        up = (centre.y() - tip.y()) / (self._reach() + _GAP)
        top = tip.y() - _LINE * len(lines) * (0.5 + up / 2)
        if abs(across) >= 4:  # beside the label on top, never into it
            top = max(top, self._place(0, 1, _GAP).y())
        for place, line in enumerate(lines):
            painter.setFont(fonts[min(place, 1)])
            painter.setPen(self._theme.colour("muted" if place else "ink"))
            metrics = QFontMetricsF(painter.font())
            wide = metrics.horizontalAdvance(line)
            share = 0.5 if abs(across) < 4 else float(across < 0)
            start = QPointF(tip.x() - wide * share, top + _LINE * place + metrics.ascent())
            painter.drawText(start, line)


def _fitting(name: str, room: float) -> QFont:
    """The type of a label, a little smaller where its longest word asks for it."""
    usual = text_font(_LABEL)
    longest = max(QFontMetricsF(usual).horizontalAdvance(word) for word in name.split() or [""])
    return usual if longest <= room else text_font(_LABEL - 1)


def _broken(name: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """The name on as many lines as the room asks for; a word too long is cut with a sign."""
    lines: list[str] = []
    for word in name.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
