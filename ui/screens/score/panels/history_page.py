"""The history of one indicator: who, when, from what, to what, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.screens.score.panels.prose import page_of
from ui.screens.score.values import Event, Say
from ui.theme import Theme, styled

_MOST = 200  # events that are shown; the journal keeps them all


class HistoryPage(QWidget):
    """The newest event on top."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del theme
        self._events: tuple[Event, ...] = ()
        self.empty = styled(QLabel(say("score_desk.no_history")), role="small")
        self.rows: list[QWidget] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page_of(self.empty, self._list))

    def events(self) -> tuple[Event, ...]:
        """What is shown."""
        return self._events

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these."""
        if tuple(events) == self._events:
            return
        self._events = tuple(events)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_row(event) for event in self._events[:_MOST]]
        for row in self.rows:
            self._column.addWidget(row)
        self.empty.setVisible(not self.rows)


def _row(event: Event) -> QFrame:
    row = QFrame()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    for text, role in ((event.head, "small"), (event.what, "prose"), (event.reason, "small")):
        if text:
            label = styled(QLabel(text), role=role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
    return row
