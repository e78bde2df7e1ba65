"""The right pane: the index as it stands, the aspects, and guidance for the next level."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit.elided import ElidedLabel
from ui.kit.fold import Fold
from ui.kit.index_card import IndexCard
from ui.kit.radar import Axis, Radar
from ui.screens.score.values import Prose, Results, Say, Sheet
from ui.theme import Theme, styled

WIDTH, ROOM = 320, 1180  # px: its width, and the least width of the screen to show it unasked

_LINE = "margin:2px 0 0 9px; text-indent:-9px"


class ResultPane(QScrollArea):
    """Index on top, then sections that fold."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card = IndexCard(theme)
        self.radar = Radar(theme, say("score.aspects"))
        self.legend = styled(QLabel(), role="small")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.aspects = AspectList(theme)
        self.results = Fold(theme, say("score.aspects"))
        self.guidance = Fold(theme, say("score.guidance"))
        self.earlier = Fold(theme, say("score.earlier"))
        self.rules = Fold(theme, say("score.rules"), opened=False)
        self.advice, self.history, self.law = ProseLabel(), ProseLabel(), ProseLabel()
        for widget in (self.radar, self.legend, self.aspects):
            self.results.add(widget)
        self.guidance.add(self.advice)
        self.earlier.add(self.history)
        self.rules.add(self.law)
        self._asked: bool | None = None
        inside = styled(QWidget(), surface="paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.card)
        for section in (self.results, self.guidance, self.earlier, self.rules):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)

    def show_results(self, results: Results) -> None:
        """Show where the evaluation stands."""
        self.card.show_figures(results.figures)
        self.radar.show_axes(results.axes, results.rings)
        self.legend.setText(results.legend)
        self.legend.setVisible(bool(results.legend))
        self.aspects.show_axes(results.aspects)
        self.aspects.setVisible(bool(results.aspects))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what guides the judging of one indicator."""
        self.advice.show_proses(sheet.guidance)
        self.history.show_proses(sheet.earlier)
        self.law.show_proses([Prose("", sheet.rules)])
        self.rules.setVisible(bool(sheet.rules))
        self.guidance.setVisible(bool(sheet.guidance))
        self.earlier.setVisible(bool(sheet.earlier))

    def ask(self, wanted: bool) -> None:
        """Show or hide it as the person wants, whatever the width."""
        self._asked = wanted
        self.setVisible(wanted)

    def fit(self, width: int) -> None:
        """Give way on a narrow screen, unless the person decided."""
        self.setVisible(width >= ROOM if self._asked is None else self._asked)


class ProseLabel(QLabel):
    """Headings with their lines, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, role="prose")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_proses(self, proses: Sequence[Prose]) -> None:
        """Show these, one below the other."""
        self.setText("".join(_html(prose) for prose in proses))


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


def _html(prose: Prose) -> str:
    lines = "".join(f"<p style='{_LINE}'>· {escape(line)}</p>" for line in prose.lines)
    if not prose.heading:
        return lines
    return f"<p style='margin:10px 0 2px 0'><b>{escape(prose.heading)}</b></p>{lines}"
