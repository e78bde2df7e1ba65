"""The commands of the window itself: palette, jump, find, undo, redo, quit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.finding import open_finder
from ui.palette import Entry, Palette, Recent, entry_of
from ui.undoing import Undoing

_JUMP, _FIND = "Ctrl+G", "Ctrl+F"
Actions = Callable[[], Sequence[QAction]]


class WindowCommands(QObject):
    """Each is a QAction; what they open is found under its own name."""

    def __init__(self, desk: Desk, window: QMainWindow, others: Actions) -> None:
        super().__init__(window)
        self._desk, self._window, self._others = desk, window, others
        self._recent = Recent()
        self.undoing = Undoing(desk, self)
        self.palette = self._action("palette", "command", "Ctrl+K", self.open_palette)
        self.jump = self._action("jump", "hash", _JUMP, self.open_jump)
        self.find = self._action("find", "magnifying-glass", _FIND, self.open_find)
        self.quit = self._action("quit", "sign-out", "Ctrl+Q", window.close)
        for action in (self.jump, self.find):
            action.setEnabled(False)
        desk.bus.evaluation_opened.connect(self._opened)

    @property
    def actions(self) -> list[QAction]:
        """All of them, as a menu lists them."""
        undoing = self.undoing
        return [undoing.undo, undoing.redo, self.find, self.jump, self.palette, self.quit]

    def stand_back(self, wanted: bool) -> None:
        """Leave the keys of jump and find to a screen that has its own for them."""
        for action, keys in ((self.jump, _JUMP), (self.find, _FIND)):
            action.setShortcut(QKeySequence("" if wanted else keys))

    def open_palette(self) -> None:
        """Show all that can be done and gone to now; evaluations follow once they are read."""
        actions = [a for a in (*self._others(), *self.actions) if a.isEnabled()]
        entries = [entry_of(action) for action in actions if action is not self.palette]
        palette = Palette(
            self._desk.words, [*entries, *self._indicators()], self._recent, self._window
        )
        palette.open()
        work = partial(list_evaluations, self._desk.context)
        self._desk.tasks.short(work, partial(self._add, palette), owner=palette)

    def open_jump(self) -> None:
        """Ask for the number or the title of an indicator."""
        entries, words = self._indicators(), self._desk.words
        Palette(words, entries, Recent(), self._window, "window.jump_hint").open()

    def open_find(self) -> None:
        """Search the open evaluation."""
        if self._desk.opened.view is not None:
            open_finder(self._desk, self._window)

    def _action(self, name: str, icon: str, keys: str, does: Callable[[], object]) -> QAction:
        action = QAction(self._desk.theme.icon(icon), self._desk.words(f"window.{name}"), self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(does)
        return action

    def _opened(self, _evaluation: str) -> None:
        for action in (self.jump, self.find):
            action.setEnabled(True)

    def _indicators(self) -> list[Entry]:
        view, words = self._desk.opened.view, self._desk.words
        if view is None:
            return []
        icon, hint = self._desk.theme.icon("list-numbers"), words("window.an_indicator")
        return [
            Entry(
                f"indicator:{each.indicator.code}",
                f"{each.indicator.code}  {each.indicator.short_title.of(words.language)}",
                hint,
                icon,
                partial(self._desk.bus.indicator_wanted.emit, each.indicator.code),
            )
            for each in view.indicators
        ]

    def _add(self, palette: Palette, rows: tuple[EvaluationRow, ...]) -> None:
        words, icon = self._desk.words, self._desk.theme.icon("folder-open")
        hint, opened = words("window.an_evaluation"), self._desk.bus.evaluation_opened
        palette.add(
            [
                Entry(
                    f"evaluation:{row.id}",
                    f"{row.agency} {row.year}  ·  {row.instrument_name}",
                    hint,
                    icon,
                    partial(opened.emit, row.id),
                )
                for row in rows
            ]
        )
