"""A drawing of the core on the screen: painted, pointed at, walked through by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from spbe_desktop.charts.scene import Measure, Scene, Spot
from ui.chart_painter import ScenePainter
from ui.theme import Theme, text_font

ZOOM = 1.4  # px a point of the scene: type of 8 points is read from arm's length
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Build = Callable[[float, Measure], Scene]  # the scene for a width, with text so measured


def measure(text: str, size: float, strong: bool) -> float:
    """How wide a text runs on the screen, in points of the scene."""
    return QFontMetricsF(lettering(size, strong)).horizontalAdvance(text) / ZOOM


def lettering(size: float, strong: bool) -> QFont:
    """The type of a label."""
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    return text_font(max(1, round(size * ZOOM)), weight)


class Chart(QWidget):
    """Shows what `show_scene` was told to build, as wide as there is room."""

    chosen = Signal(str)  # the target of a spot: clicked, or Enter upon it

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build: Build | None = None
        self.scene = Scene(0, 0, ())
        self._at = -1  # among the spots that lead somewhere
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scene(self, build: Build) -> None:
        """Draw this from now on."""
        self._build = build
        self._draw()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The spots that lead somewhere, in the order the keyboard walks."""
        return tuple(spot for spot in self.scene.spots if spot.target)

    def sizeHint(self) -> QSize:
        """Narrow, so that it never asks for more than the screen has."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another scene."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scene, and a ring around the spot under the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ScenePainter(painter, self._theme, ZOOM).paint(self.scene)
        if self.hasFocus() and 0 <= self._at < len(self.spots):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.drawRoundedRect(self._frame(self.spots[self._at]), 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the spots; Enter or Space goes where one leads."""
        spots, key = self.spots, Qt.Key(event.key())
        if spots and key in _STEPS:
            self._stand(min(max(self._at + _STEPS[key], 0), len(spots) - 1))
        elif spots and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._stand(0 if key == Qt.Key.Key_Home else len(spots) - 1)
        elif 0 <= self._at < len(spots) and key in _CHOOSE:
            self.chosen.emit(spots[self._at].target)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes where the spot leads."""
        spot = self._spot(event.position())
        if event.button() == Qt.MouseButton.LeftButton and spot is not None and spot.target:
            self.chosen.emit(spot.target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what leads somewhere."""
        spot = self._spot(event.position())
        leads = spot is not None and bool(spot.target)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first spot."""
        super().focusInEvent(event)
        if self._at < 0:
            self._stand(0)

    def event(self, event: QEvent) -> bool:
        """A tip says what the spot under the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self._spot(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), spot.said if spot else "", self)
            return True
        return super().event(event)

    def _draw(self) -> None:
        if self._build is None or self.width() <= 0:
            return
        self.scene = self._build(self.width() / ZOOM, measure)
        self.setFixedHeight(ceil(self.scene.height * ZOOM))
        leads = bool(self.spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self._at = min(self._at, len(self.spots) - 1)
        self.setAccessibleDescription(self.scene.said)
        self.update()

    def _stand(self, at: int) -> None:
        self._at = at
        self.setAccessibleDescription(self.spots[at].said)
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        self.update()

    def _spot(self, at: QPointF) -> Spot | None:
        return self.scene.spot_at((at.x() / ZOOM, at.y() / ZOOM))

    def _frame(self, spot: Spot) -> QRectF:
        frame = QRectF(spot.x * ZOOM, spot.y * ZOOM, spot.width * ZOOM, spot.height * ZOOM)
        return frame.adjusted(1, 1, -1, -1)
