"""A table whose columns share out the room there is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget


class FittedTable(QTableView):
    """Each column has its width; those that grow take what is left, and none is ever less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: tuple[int, ...] = ()
        self._growing: frozenset[int] = frozenset()

    def fit(self, widths: Sequence[int], growing: Collection[int]) -> None:
        """Give the columns these widths in px, and what is left to those numbered `growing`."""
        self._widths, self._growing = tuple(widths), frozenset(growing)
        left = self.viewport().width() - sum(widths)
        more = left // len(self._growing) if self._growing and left > 0 else 0
        for number, width in enumerate(widths):
            extra = more if number in self._growing else 0
            self.horizontalHeader().resizeSection(number, width + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is shared out anew."""
        super().resizeEvent(event)
        self.fit(self._widths, self._growing)
