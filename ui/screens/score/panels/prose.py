"""Texts to be read beside what is judged."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.screens.score.values import Prose
from ui.theme import styled

_LINE = "margin:2px 0 0 9px; text-indent:-9px"


class ProseLabel(QLabel):
    """Headings with their lines, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, role="prose")
        self._proses: tuple[Prose, ...] = ()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_proses(self, proses: Sequence[Prose]) -> None:
        """Show these, one below the other; what is shown already costs nothing."""
        if tuple(proses) != self._proses:
            self._proses = tuple(proses)
            self.setText("".join(_html(prose) for prose in proses))


def page_of(*widgets: QWidget) -> QScrollArea:
    """`widgets` one below the other, scrolling where there is less room."""
    inside = styled(QWidget(), surface="paper")
    column = QVBoxLayout(inside)
    column.setContentsMargins(16, 10, 14, 12)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _html(prose: Prose) -> str:
    lines = "".join(f"<p style='{_LINE}'>· {escape(line)}</p>" for line in prose.lines)
    if not prose.heading:
        return lines
    return f"<p style='margin:10px 0 2px 0'><b>{escape(prose.heading)}</b></p>{lines}"
