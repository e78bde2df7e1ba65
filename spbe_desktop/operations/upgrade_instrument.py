"""Move an evaluation to a newer version of its pack: shown first, then done, and undone."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.errors import (
    ActivityUnknown,
    StageUnknown,
    UpgradeElsewhere,
    UpgradeNotNewer,
    UpgradeStale,
)
from spbe_desktop.instrument.diff import Difference, compare
from spbe_desktop.instrument.fates import Fate, IndicatorFate, fates
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.changes import Change
from spbe_desktop.store.journal import head
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.store.upgrades import put_instrument, put_instrument_back, upgraded_from
from spbe_desktop.views.evaluation import EvaluationView

__all__ = [
    "Fate",
    "UpgradeItem",
    "UpgradePlan",
    "preview_upgrade",
    "undo_upgrade",
    "upgrade_instrument",
]


@dataclass(frozen=True, slots=True)
class UpgradeItem:
    """One indicator: its fate, why, and its standing value before and after."""

    code: str
    title: str
    fate: Fate
    reasons: tuple[str, ...]
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class UpgradePlan:
    """What an upgrade of one evaluation would do, as of the journal entry `seen`."""

    evaluation: str
    old: Pack
    pack: Pack
    difference: Difference
    items: tuple[UpgradeItem, ...]
    seen: str

    def of(self, fate: Fate) -> tuple[UpgradeItem, ...]:
        """The indicators of that fate."""
        return tuple(item for item in self.items if item.fate == fate)

    @property
    def touched(self) -> tuple[str, ...]:
        """The codes of all indicators that are not simply kept."""
        return tuple(item.code for item in self.items if item.fate != Fate.KEPT)


def preview_upgrade(context: Context, evaluation: str, pack: Pack) -> UpgradePlan:
    """Show what moving the evaluation to `pack` does to each rating; nothing changes.

    Raises UpgradeElsewhere for another instrument, UpgradeNotNewer for the pack it has or an
    older version, ActivityUnknown or StageUnknown where the evaluation has no place in it.
    """
    view = view_evaluation(context, evaluation)
    _refuse_other(view.instrument, view.pack.digest, pack)
    _refuse_homeless(view.instrument, pack.instrument, view.activity, view.stage)
    difference = compare(view.instrument, pack.instrument)
    items = tuple(_item(view, pack.instrument, each) for each in fates(difference))
    return UpgradePlan(view.id, view.pack, pack, difference, items, view.journal_head)


def upgrade_instrument(context: Context, evaluation: str, plan: UpgradePlan) -> Changed:
    """Do what `plan` shows, as one change in the journal.

    Raises UpgradeStale if the evaluation changed since, or the plan is of another.
    """
    with context.changing(evaluation) as change:
        if plan.evaluation != change.id or head(change.session, change.id)[1] != plan.seen:
            raise UpgradeStale(evaluation=evaluation)
        put_instrument(change, plan.pack)
    return changed(change, *plan.touched)


def undo_upgrade(context: Context, evaluation: str) -> Changed:
    """Go back to the pack before the last upgrade, with every rating as it was.

    What was judged since stays; a value that the older scale has not is set aside in turn.
    Raises UpgradeUndone where there is no upgrade, ActivityUnknown or StageUnknown where the
    evaluation moved on to a stage that the older pack has not.
    """
    with context.changing(evaluation) as change:
        older = upgraded_from(change).instrument
        _refuse_homeless(change.instrument, older, change.row.activity, change.stage)
        put_instrument_back(change)
    return changed(change, *_codes(change, older))


def _codes(change: Change, older: Instrument) -> tuple[str, ...]:
    packs = (older, change.instrument)
    return tuple(dict.fromkeys(each.code for pack in packs for each in pack.indicators))


def _refuse_other(own: Instrument, digest: str, pack: Pack) -> None:
    offered = pack.instrument
    if offered.id != own.id:
        raise UpgradeElsewhere(instrument=own.id, found=offered.id)
    if pack.digest == digest or offered.version < own.version:
        raise UpgradeNotNewer(instrument=own.id, version=own.version, found=offered.version)


def _refuse_homeless(own: Instrument, other: Instrument, activity: str, stage: str) -> None:
    """The other pack must have the activity and every stage that was reached."""
    known = [each.code for each in other.activities]
    if activity not in known:
        raise ActivityUnknown(activity=activity, known=", ".join(known))
    order, stages = own.activity(activity).stages, other.activity(activity).stages
    for reached in order[: order.index(stage) + 1]:
        if reached not in stages:
            raise StageUnknown(stage=reached, known=", ".join(stages))


def _item(view: EvaluationView, newer: Instrument, each: IndicatorFate) -> UpgradeItem:
    code = each.indicator.code
    before = view.indicator(code).value if view.instrument.has(code) else None
    after = _standing(view, newer, code) if newer.has(code) else None
    fate, reasons = each.fate, each.reasons
    if fate not in {Fate.NEW, Fate.GONE}:
        ratings = view.indicator(code).stages
        lost = any(r.value is not None and not newer.scale.accepts(r.value) for r in ratings)
        if lost or before != after:
            fate, reasons = Fate.LOOK, ("scale" if lost else "stages", *reasons)
    return UpgradeItem(code, each.indicator.title.id, fate, reasons, before, after)


def _standing(view: EvaluationView, newer: Instrument, code: str) -> Decimal | None:
    """The value that stands under the newer pack: the latest that counts and is on its scale."""
    if not view.instrument.has(code):
        return None
    counting = counting_stages(newer, view.activity, view.stage)
    told = {rating.stage: rating.value for rating in view.indicator(code).stages}
    values = (told.get(stage) for stage in reversed(counting))
    return next((each for each in values if each is not None and newer.scale.accepts(each)), None)
