"""The stages as a calm line of steps: behind us, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.screens.stage.values import CLOSED, DONE, LATER, LEFT, NOW, Step
from ui.theme import Theme, styled

_SIZE, _LINE = 22, 2  # px
_COLOURS = {DONE: "good", CLOSED: "good", LEFT: "warning", NOW: "accent", LATER: "faint"}


class StepMark(QWidget):
    """A circle with a sign of its own for each state, and the way to the next one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state, self.last = LATER, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the circle."""
        return QSize(_SIZE * 4, _SIZE + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circle, sign and line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_COLOURS[self.state])
        middle = 1 + _SIZE / 2
        if not self.last:
            ahead = "good" if self.state in (DONE, LEFT) else "hairline"
            painter.setPen(QPen(self._theme.colour(ahead), _LINE))
            painter.drawLine(QPointF(_SIZE + 10, middle), QPointF(self.width() - 8, middle))
        circle = QRectF(2, 2, _SIZE - 2, _SIZE - 2)
        filled = self.state in (DONE, CLOSED, NOW)
        painter.setPen(QPen(colour, _LINE))
        painter.setBrush(colour if filled else self._theme.colour("paper"))
        painter.drawEllipse(circle)
        self._sign(painter, circle.center(), self._theme.colour("paper") if filled else colour)

    def _sign(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self.state in (DONE, CLOSED):
            tick = [QPointF(-4, 0), QPointF(-1, 3.5), QPointF(4.5, -3.5)]
            painter.drawPolyline(QPolygonF([at + point for point in tick]))
        elif self.state == LEFT:
            painter.drawLine(at - QPointF(4, 0), at + QPointF(4, 0))
        elif self.state == NOW:
            painter.setBrush(colour)
            painter.drawEllipse(at, 2.5, 2.5)


class StepLine(QWidget):
    """One mark a stage, its name below, and what became of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: list[tuple[QWidget, StepMark, QLabel, QLabel]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these, in order."""
        while len(self._steps) < len(steps):
            self._add()
        for number, (whole, mark, name, note) in enumerate(self._steps):
            whole.setVisible(number < len(steps))
            if number >= len(steps):
                continue
            step = steps[number]
            mark.state, mark.last = step.state, number == len(steps) - 1
            mark.update()
            name.setText(step.name)
            weight = 600 if step.state in (NOW, CLOSED) else 400
            name.setStyleSheet(f"font-weight: {weight};")
            note.setText(step.note)
            whole.setAccessibleName(f"{step.name}: {step.note}")

    def _add(self) -> None:
        whole, mark = QWidget(), StepMark(self._theme)
        name, note = QLabel(), styled(QLabel(), role="small")
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(2)
        for widget in (mark, name, note):
            column.addWidget(widget)
        self._row.addWidget(whole, 1)
        self._steps.append((whole, mark, name, note))
