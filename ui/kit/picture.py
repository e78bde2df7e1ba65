"""A picture to be looked at: fitted to its room, enlarged, turned."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.kit.viewer import Viewer

_STEP, _LEAST, _MOST = 1.25, 0.05, 8.0
_LARGEST = 4000  # px a side; a larger picture is read smaller, so that memory stays small
_HALVES = 3


def read_picture(path: Path, largest: int = _LARGEST) -> tuple[QImage, ...]:
    """A picture upright, and halves of it that are quick to draw; nothing where it does not open.

    It touches no widget, so that it may run beside the window.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > largest:
        room = QSize(largest, largest)
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    whole = reader.read()
    if whole.isNull():
        return ()
    pictures = [whole]
    for _ in range(_HALVES):
        last = pictures[-1]
        smooth = Qt.TransformationMode.SmoothTransformation
        kept = Qt.AspectRatioMode.KeepAspectRatio
        pictures.append(last.scaled((last.size() / 2).expandedTo(QSize(1, 1)), kept, smooth))
    return tuple(pictures)


class _Canvas(QWidget):
    """The picture itself, as large as it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[QPixmap] = []  # the whole, then its halves
        self.turned = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The smallest half that is large enough, turned about the middle."""
        if not self.pictures:
            return
        size = QSizeF(self.size())
        if self.turned % 180:
            size.transpose()
        wanted = size.width() * self.devicePixelRatioF()
        enough = [each for each in self.pictures if each.width() >= wanted]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(QPointF(self.width() / 2, self.height() / 2))
            painter.rotate(self.turned)
            painter.translate(-size.width() / 2, -size.height() / 2)
            drawn = enough[-1] if enough else self.pictures[0]
            painter.drawPixmap(0, 0, round(size.width()), round(size.height()), drawn)


class Picture(QScrollArea, Viewer):
    """One picture; it fits until it is enlarged."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("ring", "true")
        self._canvas = _Canvas()
        self.setWidget(self._canvas)
        self._size = QSize()
        self._factor: float | None = None  # None: fitted

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show what `read_picture` read."""
        self._canvas.pictures = [QPixmap.fromImage(each) for each in pictures]
        self._size = pictures[0].size() if pictures else QSize()
        self._factor, self._canvas.turned = None, 0
        self._draw()

    @property
    def shown(self) -> QSize:
        """How large it is on the screen."""
        return self._canvas.size()

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        now = self._fitting() if self._factor is None else self._factor
        self._factor = min(max(now * (_STEP if larger else 1 / _STEP), _LEAST), _MOST)
        self._draw()

    def fit(self) -> None:
        """All of it in sight."""
        self._factor = None
        self._draw()

    def turn(self) -> None:
        """A quarter to the right."""
        self._canvas.turned = (self._canvas.turned + 90) % 360
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on fitting."""
        super().resizeEvent(event)
        if self._factor is None:
            self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() > 0)
        else:
            super().wheelEvent(event)

    def _upright(self) -> QSize:
        return self._size.transposed() if self._canvas.turned % 180 else self._size

    def _fitting(self) -> float:
        picture, room = self._upright(), self.maximumViewportSize()
        sides = (room.width() / max(picture.width(), 1), room.height() / max(picture.height(), 1))
        return min(*sides, 1.0)

    def _draw(self) -> None:
        factor = self._fitting() if self._factor is None else self._factor
        self._canvas.resize(self._upright() * factor)
        self._canvas.update()
