"""The index, large, with its predicate and how far it is to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, mixed, styled, text_font


@dataclass(frozen=True)
class Band:
    """A predicate as a stretch of the scale: `start` and `end` from 0 to 1."""

    name: str
    start: float
    end: float


@dataclass(frozen=True)
class IndexFigures:
    """What the card says; every text is ready to be read."""

    title: str
    index: str
    predicate: str
    note: str  # provisional, and over how many
    distance: str  # to the next predicate
    bands: tuple[Band, ...]
    marker: float | None


class PredicateBand(QWidget):
    """The predicates side by side, the one that holds filled, a marker where the index is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bands: tuple[Band, ...] = ()
        self._marker: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bands(self, bands: Sequence[Band], marker: float | None) -> None:
        """Show these predicates, and the index at `marker` (0 to 1)."""
        self._bands, self._marker = tuple(bands), marker
        self.setToolTip(" · ".join(band.name for band in bands))
        self.update()

    def sizeHint(self) -> QSize:
        """A thin band and room for the marker above."""
        return QSize(200, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bands with a hair between them, and the marker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        paper, place = self._theme.colour("paper"), self._marker
        for band in self._bands:
            colour = self._theme.level_colour((band.start + band.end) / 2)
            holds = place is not None and band.start <= place < band.end
            holds = holds or (place == 1.0 == band.end)
            painter.setBrush(colour if holds else mixed(paper, colour, 0.28))
            painter.drawRect(self._stretch(band))
        if place is not None:
            across = min(max(place * self.width(), 4.0), self.width() - 4.0)
            tip = [QPointF(across, 8), QPointF(across - 4, 1), QPointF(across + 4, 1)]
            painter.setBrush(self._theme.colour("ink"))
            painter.drawPolygon(QPolygonF(tip))

    def _stretch(self, band: Band) -> QRectF:
        left, right = band.start * self.width(), band.end * self.width()
        return QRectF(left + (1 if band.start > 0 else 0), 9, right - left - 1, 6)


class IndexCard(QWidget):
    """Figure and predicate, band, and what is missing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = styled(QLabel(), role="caption")
        self.index = QLabel()
        self.index.setFont(text_font(38))
        self.index.setStyleSheet("font-size: 38px; font-weight: 600;")
        self.predicate = styled(QLabel(), role="heading")
        self.note = styled(QLabel(), role="small", tone="warning")
        self.distance = styled(QLabel(), role="small")
        self.distance.setWordWrap(True)
        self.band = PredicateBand(theme)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        beside.addWidget(self.predicate)
        beside.addWidget(self.note)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.index)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.band)
        column.addWidget(self.distance)

    def show_figures(self, figures: IndexFigures) -> None:
        """Show where the evaluation stands."""
        self.title.setText(figures.title)
        self.index.setText(figures.index)
        self.predicate.setText(figures.predicate)
        self.note.setText(figures.note)
        self.note.setVisible(bool(figures.note))
        self.distance.setText(figures.distance)
        self.distance.setVisible(bool(figures.distance))
        self.band.show_bands(figures.bands, figures.marker)
        self.setAccessibleName(f"{figures.title} {figures.index} {figures.predicate}")
