"""What an upgrade wants: a newer version, what it does to each rating, to do it, to go back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import InstrumentUnknown, UpgradeNotNewer, UserError
from spbe_desktop.errors.trust import PackUnsigned, SignerUnknown
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.adopt_instrument import adopt_instrument
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.upgrade_instrument import (
    Fate,
    UpgradePlan,
    upgrade_instrument,
)
from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.screens.home.upgrade.model import FatesModel
from ui.screens.home.upgrade.plan import SIGNS, fate_row, go_back, preview


class UpgradePresenter(QObject):
    """Shows a plan before anything is changed; what is done is told, with the way back."""

    about = Signal(str)
    told = Signal(str, str)  # a sentence and its tone
    planned = Signal(bool)  # whether there is a plan to be done
    undoable = Signal(bool)
    unproven = Signal(bool)  # whether there is a pack to be taken although nobody stands for it

    def __init__(self, desk: Desk, row: EvaluationRow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._row = desk, row
        self._plan: UpgradePlan | None = None
        self._file = Path()
        self.model = FatesModel(desk.words, self)

    def look(self) -> None:
        """Set the evaluation against the version that the program ships."""
        self._ask(partial(read_instrument, self._row.instrument))

    def read(self, name: str) -> None:
        """Set it against the version in a file."""
        self._file = Path(name)
        self._ask(partial(_adopt, self._desk.context, self._file, unproven=False))

    def take_unproven(self) -> None:
        """Set it against that file all the same: nobody stands for it, and that was told."""
        self._ask(partial(_adopt, self._desk.context, self._file, unproven=True))

    def do(self) -> None:
        """Move the evaluation, as one change."""
        plan = self._plan
        if plan is not None:
            self.planned.emit(False)
            work = partial(upgrade_instrument, self._desk.context, plan.evaluation, plan)
            self._desk.tasks.short(work, partial(self._done, plan), self._refused, owner=self)

    def undo(self) -> None:
        """Go back to the version before the last upgrade."""
        work = partial(go_back, self._desk.context, self._row.id)
        self._desk.tasks.short(work, self._undone, self._refused, owner=self)

    def _ask(self, read: partial[Pack]) -> None:
        self._desk.bus.hand_in.emit()  # what is typed elsewhere is judged by the new pack too
        work = partial(preview, self._desk.context, self._row.id, read)
        self._desk.tasks.short(work, self._show, self._none, owner=self)

    def _show(self, plan: UpgradePlan) -> None:
        words, self._plan = self._desk.words, plan
        self.unproven.emit(False)
        old, new = plan.old.instrument, plan.pack.instrument
        found = [(fate, len(plan.of(fate))) for fate in SIGNS if plan.of(fate)]
        counts = "   ".join(
            f"{SIGNS[fate]} {count} {words(f'upgrade_window.count_{fate.value}')}"
            for fate, count in found
        )
        name = new.short_title.of(words.language)
        versions = words("upgrade_window.about", name=name, old=old.version, new=new.version)
        self.about.emit(f"{versions}\n{counts}")
        self.model.show([fate_row(item, plan, words) for fate in SIGNS for item in plan.of(fate)])
        self.told.emit("", "")
        self.planned.emit(True)

    def _none(self, error: Exception) -> None:
        """There is no newer version here; a file may hold one."""
        self.planned.emit(self._plan is not None)
        self.unproven.emit(isinstance(error, (PackUnsigned, SignerUnknown)))
        if isinstance(error, (UpgradeNotNewer, InstrumentUnknown)) and self._plan is None:
            self.about.emit(self._desk.words("upgrade_window.none"))
        elif isinstance(error, UserError):
            self.told.emit(self._desk.words.problem(error), "bad")

    def _done(self, plan: UpgradePlan, changed: Changed) -> None:
        self._plan = None
        words, left, new = self._desk.words, len(plan.of(Fate.LOOK)), plan.pack.instrument
        name = new.short_title.of(words.language)
        self.about.emit(words("upgrade_window.now", name=name, version=new.version))
        self.told.emit(words.plural("upgrade_window.done", left), "good")
        self.undoable.emit(True)
        self._spread(changed)

    def _undone(self, told: tuple[Changed, int]) -> None:
        changed, version = told
        self.told.emit(self._desk.words("upgrade_window.undone", version=version), "good")
        self.undoable.emit(False)
        self._spread(changed)
        self.look()

    def _refused(self, error: Exception) -> None:
        self.planned.emit(self._plan is not None)
        if isinstance(error, UserError):
            self.told.emit(self._desk.words.problem(error), "bad")

    def _spread(self, changed: Changed) -> None:
        self._desk.bus.saved.emit(changed.saved_at)
        self._desk.bus.evaluation_changed.emit(changed)
        self._desk.bus.evaluations_changed.emit()


def _adopt(context: Context, path: Path, *, unproven: bool) -> Pack:
    return adopt_instrument(context, path, unproven=unproven).pack
