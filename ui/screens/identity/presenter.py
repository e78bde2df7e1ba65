"""What the screen wants: everything read anew whenever it is looked at or something was done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from spbe_desktop.operations.choose_settings import choose_settings
from ui.desk import Desk
from ui.screens.identity.lines import (
    Everything,
    believed_lines,
    offer_lines,
    own_text,
    read_everything,
    receipt_lines_of,
)
from ui.screens.identity.model import COLUMNS, Line, LinesModel

_LOOK = 5_000  # ms between two looks at whether the key is still open


class IdentityPresenter(QObject):
    """Owns the models of the panes; knows what is chosen in each."""

    own = Signal(str)
    choices = Signal(int, bool, bool)  # minutes, whether the keyring keeps, whether there is a key
    about = Signal(str, str)  # a pane, and its chosen row in full
    has_identity = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open = False
        self.models = {name: LinesModel(name, desk.words, self) for name in COLUMNS}
        self.at: dict[str, Line] = {}
        self.everything: Everything | None = None
        desk.context.keys.minutes = desk.settings.lock_after
        self._watch = QTimer(self, interval=_LOOK)
        self._watch.timeout.connect(self.watch)
        self._watch.start()

    def look(self) -> None:
        """Read everything again."""
        work = partial(read_everything, self._desk.context)
        self._desk.tasks.short(work, self._show, owner=self)

    def choose(self, pane: str, row: int) -> None:
        """A row of a pane is reached."""
        rows = self.models[pane].rows
        self.at.pop(pane, None)
        if 0 <= row < len(rows):
            self.at[pane] = rows[row]
        self.about.emit(pane, self.at[pane].about if pane in self.at else "")

    def key(self, pane: str) -> str:
        """The key of the chosen row; empty where none is."""
        return self.at[pane].key if pane in self.at else ""

    def choose_minutes(self, minutes: int) -> None:
        """Lock the key after so many minutes from now on."""
        self._desk.context.keys.minutes = minutes
        if not minutes:
            self._desk.context.keys.lock()
        kept = partial(choose_settings, self._desk.settings_file, {"lock_after": minutes})
        self._desk.tasks.short(kept, lambda _kept: self.look(), owner=self)

    def watch(self) -> None:
        """Look whether the key was locked meanwhile, and tell it."""
        context = self._desk.context
        if self._open and context.keys.take(context.clock.now()) is None:
            self.look()

    def _show(self, everything: Everything) -> None:
        words, standing = self._desk.words, everything.standing
        self.everything, self._open = everything, standing.is_open
        self.own.emit(own_text(standing, words))
        minutes = self._desk.context.keys.minutes
        self.choices.emit(minutes, standing.is_remembered, standing.own is not None)
        self.has_identity.emit(standing.own is not None)
        self.models["believed"].show(believed_lines(standing, words))
        self.models["missions"].show(offer_lines(everything, words))
        self.models["receipts"].show(receipt_lines_of(everything, words))
        for pane in self.models:
            self.choose(pane, -1)
