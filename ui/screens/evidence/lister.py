"""Keeps the list true: filtered, ordered, or what a search found; built off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.newest import Newest
from ui.screens.evidence.finder import Finder
from ui.screens.evidence.lines import Sight, found_lines, lines_of
from ui.screens.evidence.list_pane import FILTERS, ORDERS
from ui.screens.evidence.model import LinesModel
from ui.screens.evidence.values import Line


class Lister(QObject):
    """Owns the model of the list."""

    listed = Signal()
    emptied = Signal(str)  # why the list is empty, where it is

    def __init__(self, desk: Desk, finder: Finder, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._finder = desk, finder
        self._view: EvaluationView | None = None
        self._sight = Sight()
        self._newest = Newest(desk.tasks, desk.problems, self._show, self)
        self.model = LinesModel(self)
        finder.changed.connect(self.list)

    def follow(self, view: EvaluationView) -> None:
        """List this evaluation from now on."""
        self._view = view
        self.list()

    def keep(self, row: int) -> None:
        """Show all documents, the inbox, or those with something in common."""
        self._look(replace(self._sight, kept=FILTERS[row]))

    def order(self, row: int) -> None:
        """Show them in another order."""
        self._look(replace(self._sight, order=ORDERS[row]))

    def shelve(self, code: str) -> None:
        """Show the documents of one indicator, or of all."""
        self._look(replace(self._sight, indicator=code))

    def list(self) -> None:
        """Build the list anew."""
        if self._view is None:
            return
        words, found, known = self._desk.words, self._finder.found, self._finder.known
        if found is not None:
            self._newest.ask(partial(found_lines, found, self._view, words))
        else:
            self._newest.ask(partial(lines_of, self._view, self._sight, known, words))

    def _look(self, sight: Sight) -> None:
        self._sight = sight
        self.list()

    def _show(self, lines: Sequence[Line]) -> None:
        whole = self._view is not None and not self._view.evidence
        key = "nothing_found" if self._finder.found is not None else "nothing_kept"
        self.emptied.emit(self._desk.words(f"evidence_screen.{'empty' if whole else key}"))
        self.model.show(lines)
        self.listed.emit()
