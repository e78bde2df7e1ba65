"""The shapes of a scene, painted with the colours of the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from spbe_desktop.charts.scene import Area, Dot, Label, Mark, Paint, Path, Point, Scene
from ui.kit.contrast import readable_on
from ui.theme import Theme, mixed, text_font

_BACK = {"left": 0.0, "centre": 0.5, "right": 1.0}


class ScenePainter:
    """Paints on one painter, `zoom` pixels a point."""

    def __init__(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        self._painter, self._theme, self._zoom = painter, theme, zoom

    def paint(self, scene: Scene) -> None:
        """Every mark, the first lowest."""
        for mark in scene.marks:
            self._mark(mark)

    def _mark(self, mark: Mark) -> None:
        match mark:
            case Path():
                self._path(mark)
            case Area():
                self._fill(mark.colour)
                self._painter.drawPolygon(self._polygon(mark.points))
            case Dot():
                self._fill(mark.colour)
                size = mark.radius * self._zoom
                self._painter.drawEllipse(self._point(mark.at), size, size)
            case Label():
                self._label(mark)

    def _path(self, path: Path) -> None:
        width = path.width * self._zoom
        pen = QPen(self._colour(path.colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if path.dash:
            pen.setDashPattern([part / path.width for part in path.dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        shape = self._polygon(path.points)
        if path.closed:
            self._painter.drawPolygon(shape)
        else:
            self._painter.drawPolyline(shape)

    def _label(self, label: Label) -> None:
        weight = QFont.Weight.DemiBold if label.strong else QFont.Weight.Normal
        font = text_font(max(1, round(label.size * self._zoom)), weight)
        wide = QFontMetricsF(font).horizontalAdvance(label.text)
        self._painter.setFont(font)
        self._painter.setPen(self._colour(label.colour))
        start = self._point(label.at) - QPointF(wide * _BACK[label.align], 0)
        self._painter.drawText(start, label.text)

    def _fill(self, colour: Paint) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(colour))

    def _colour(self, paint: Paint) -> QColor:
        level = paint.name == "level"
        colour = self._theme.level_colour(paint.at) if level else self._theme.colour(paint.name)
        if paint.ink:
            return readable_on(colour, self._theme)
        return mixed(self._theme.colour("paper"), colour, paint.strength)

    def _polygon(self, points: tuple[Point, ...]) -> QPolygonF:
        return QPolygonF([self._point(point) for point in points])

    def _point(self, at: Point) -> QPointF:
        return QPointF(at[0] * self._zoom, at[1] * self._zoom)
