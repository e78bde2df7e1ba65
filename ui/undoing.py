"""Undo and redo of the open evaluation: what they would do stands in their own text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.redo_change import redo_change
from spbe_desktop.operations.undo_change import see_undo, undo_change
from spbe_desktop.views.working import UndoView
from spbe_desktop.words import Words
from ui.desk import Desk

_FEW = 3  # indicators that are named one by one


class Undoing(QObject):
    """Two commands that follow what can be taken back and done again."""

    told = Signal(str)  # what was taken back or done again
    at = Signal(str)  # the first indicator that it was about

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        icon = desk.theme.icon
        self.undo = QAction(icon("arrow-counter-clockwise"), "", self)
        self.redo = QAction(icon("arrow-clockwise"), "", self)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.triggered.connect(partial(self._turn, undo_change, "window.undone"))
        self.redo.triggered.connect(partial(self._turn, redo_change, "window.redone"))
        desk.opened.viewed.connect(self._look)
        self._name(UndoView(undo="", redo="", undo_indicators=(), redo_indicators=()))

    def _look(self, _view: object) -> None:
        view = self._desk.opened.view
        if view is not None:
            work = partial(see_undo, self._desk.context, view.id)
            self._desk.tasks.short(work, self._name, owner=self)

    def _name(self, state: UndoView) -> None:
        words, view = self._desk.words, self._desk.opened.view
        closed = view is not None and view.read_only
        for action, key, verb, codes in (
            (self.undo, "window.undo", state.undo, state.undo_indicators),
            (self.redo, "window.redo", state.redo, state.redo_indicators),
        ):
            action.setEnabled(bool(verb) and not closed)
            action.setText(f"{words(key)}: {step_text(verb, codes, words)}" if verb else words(key))

    def _turn(
        self, operation: Callable[[Context, str], Changed], key: str, _checked: bool = False
    ) -> None:
        view = self._desk.opened.view
        if view is None:
            return
        self._desk.bus.hand_in.emit()  # what is typed is the last change
        work = partial(operation, self._desk.context, view.id)
        self._desk.tasks.short(work, partial(self._turned, key), owner=self)

    def _turned(self, key: str, changed: Changed) -> None:
        bus, words = self._desk.bus, self._desk.words
        bus.saved.emit(changed.saved_at)
        bus.evaluation_changed.emit(changed)
        self.told.emit(f"{words(key)}: {step_text(changed.verb, changed.indicators, words)}")
        if changed.indicators:
            self.at.emit(changed.indicators[0])


def step_text(verb: str, codes: tuple[str, ...], words: Words) -> str:
    """A change in words: what it was about, and at which indicators."""
    what = words(f"history.verb_{verb.replace('.', '_')}")
    named = ", ".join(codes[:_FEW])
    if len(codes) > _FEW:
        return words("window.step_many", what=what, first=codes[0], count=len(codes))
    return words("window.step_at", what=what, codes=named) if named else what
