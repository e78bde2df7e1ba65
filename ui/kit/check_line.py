"""A checkbox whose text wraps; only the box ticks, so a click on the text can mean the row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import Theme, text_font

_BOX, _GAP, _TEXT, _LEAST = 16, 10, 14, 120  # px
WALK = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Left: 0}
_FLAGS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value


class CheckLine(QAbstractButton):
    """A box and a text of any length; Space ticks, the arrows walk on."""

    walked = Signal(int)  # 1 up, -1 down, 0 out of the criteria

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[int, str], int] = {}
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped text; measured once, since a layout asks a hundred times."""
        asked = (width, self.text())
        if asked not in self._heights:
            self._heights[asked] = max(self._measure(width).height(), _BOX + 2)
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """A comfortable line."""
        return QSize(_LEAST * 3, self.heightForWidth(_LEAST * 3))

    def minimumSizeHint(self) -> QSize:
        """Narrower than this a text is not readable."""
        return QSize(_LEAST, _BOX + 2)

    def hitButton(self, point: QPoint) -> bool:
        """Only the box and the room around it tick."""
        return point.x() < _BOX + _GAP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are for whoever holds the lines."""
        if Qt.Key(event.key()) in WALK:
            self.walked.emit(WALK[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, text and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        painter.setFont(text_font(_TEXT))
        painter.setPen(self._theme.colour("ink"))
        place = QRect(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        painter.drawText(place, _FLAGS, self.text())

    def _paint_box(self, painter: QPainter) -> None:
        box = QRectF(1.5, 2.5, _BOX - 2, _BOX - 2)
        tone = "accent" if self.isChecked() or self.hasFocus() else "faint"
        painter.setPen(QPen(self._theme.colour(tone), 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.colour("accent" if self.isChecked() else "paper"))
        painter.drawRoundedRect(box, 3.5, 3.5)
        if self.isChecked():
            pen = QPen(self._theme.colour("paper"), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            tick = [QPointF(5, 9.8), QPointF(7.6, 12.4), QPointF(12, 7)]
            painter.drawPolyline(QPolygonF(tick))

    def _measure(self, width: int) -> QRect:
        room = QRect(0, 0, max(1, width - _BOX - _GAP), 10_000)
        # The style sheet gives the widget another size than the one that is painted.
        return QFontMetrics(text_font(_TEXT)).boundingRect(room, _FLAGS, self.text())
