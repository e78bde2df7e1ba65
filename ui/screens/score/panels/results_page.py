"""Where the whole stands: the index, the predicate, and the aspects."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.elided import ElidedLabel
from ui.kit.index_card import IndexCard
from ui.kit.radar import Axis, Radar
from ui.screens.score.panels.prose import page_of
from ui.screens.score.values import Results, Say
from ui.theme import Theme, styled


class ResultsPage(QWidget):
    """Index on top, the aspects below."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = IndexCard(theme)
        self.radar = Radar(theme, say("score.aspects"))
        self.legend = styled(QLabel(), role="small")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.aspects = AspectList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page_of(self.card, self.radar, self.legend, self.aspects))

    def show_results(self, results: Results) -> None:
        """Show where the evaluation stands."""
        self.card.show_figures(results.figures)
        self.radar.show_axes(results.axes, results.rings)
        self.legend.setText(results.legend)
        self.legend.setVisible(bool(results.legend))
        self.aspects.show_axes(results.aspects)
        self.aspects.setVisible(bool(results.aspects))


class AspectList(QWidget):
    """Name, a bar for its place on the scale, and the value."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)

    def show_axes(self, axes: Sequence[Axis]) -> None:
        """Show these aspects."""
        while len(self._rows) > len(axes):
            for label in self._rows.pop():
                self._grid.removeWidget(label)
                label.deleteLater()
        while len(self._rows) < len(axes):
            self._add_row()
        for (name, value), axis in zip(self._rows, axes, strict=True):
            name.setText(axis.name)
            value.setText(axis.text)

    def _add_row(self) -> None:
        name, value = ElidedLabel(), QLabel()
        for label in (name, value):
            styled(label, role="row")
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(name, len(self._rows), 0)
        self._grid.addWidget(value, len(self._rows), 1)
        self._rows.append((name, value))
