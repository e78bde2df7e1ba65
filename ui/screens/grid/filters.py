"""What stands above the table: search, and filters by group, state, theme and flag."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.filter_bar import FilterBar
from ui.screens.grid.values import Choices, Wanted
from ui.text import Sentences
from ui.theme import Theme

_BOXES = ("group", "state", "theme")


class GridFilters(FilterBar):
    """Says what is wanted in sight."""

    wanted = Signal(object)  # Wanted

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        boxes = {key: words(f"grid.filter_{key}") for key in _BOXES}
        super().__init__(theme, words("grid.search"), boxes, parent)
        self.add_tick("flagged", words("grid.flagged_only"))
        self.changed.connect(self._want)

    def offer_all(self, choices: Choices) -> None:
        """Offer these, with everything in sight."""
        self.offer("group", choices.groups)
        self.offer("state", choices.states)
        self.offer("theme", choices.themes)
        self.clear()

    def _want(self) -> None:
        group, state, theme = (self.chosen(key) for key in _BOXES)
        self.wanted.emit(Wanted(self.search.text(), group, state, theme, self.ticked("flagged")))
