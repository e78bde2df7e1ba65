"""A picture to be looked at: fitted to its room, enlarged, turned."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

_STEP, _LEAST, _MOST = 1.25, 0.1, 8.0
_LARGEST = 4000  # px a side; a larger picture is read smaller, so that memory stays small


class Picture(QScrollArea):
    """One picture; it fits until it is enlarged."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown = QLabel()
        self.setWidget(self._shown)
        self._picture = QPixmap()
        self._factor: float | None = None  # None: fitted
        self._turned = 0

    def show_file(self, path: Path) -> bool:
        """Show a picture; False where it does not open."""
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid() and max(size.width(), size.height()) > _LARGEST:
            room = QSize(_LARGEST, _LARGEST)
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        self._picture = QPixmap.fromImage(reader.read())
        self._factor, self._turned = None, 0
        self._draw()
        return not self._picture.isNull()

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
        self._turned = (self._turned + 90) % 360
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on fitting."""
        super().resizeEvent(event)
        if self._factor is None:
            self._draw()

    def _fitting(self) -> float:
        picture, room = self._picture.size(), self.viewport().size()
        if self._turned % 180:
            picture.transpose()
        sides = (room.width() / max(picture.width(), 1), room.height() / max(picture.height(), 1))
        return min(*sides, 1.0)

    def _draw(self) -> None:
        if self._picture.isNull():
            self._shown.clear()
            return
        factor = self._fitting() if self._factor is None else self._factor
        manner = QTransform().rotate(self._turned).scale(factor, factor)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._shown.setPixmap(self._picture.transformed(manner, smooth))
        self._shown.adjustSize()
