"""A plan in words, and the work behind it."""

from __future__ import annotations

from collections.abc import Callable

from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.upgrade_instrument import (
    Fate,
    UpgradeItem,
    UpgradePlan,
    preview_upgrade,
    undo_upgrade,
)
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.words import Words
from ui.screens.home.upgrade.model import FateRow
from ui.text import NOTHING

SIGNS = {Fate.LOOK: "⚠", Fate.GONE: "✕", Fate.NEW: "+", Fate.TEXT: "≈", Fate.KEPT: "✓"}


def fate_row(item: UpgradeItem, plan: UpgradePlan, words: Words) -> FateRow:
    """One indicator in words."""
    packs = (plan.pack.instrument, plan.old.instrument)
    pack = next(each for each in packs if each.has(item.code))
    before = NOTHING if item.before is None else words.plain(item.before)
    after = NOTHING if item.after is None else words.plain(item.after)
    return FateRow(
        f"{SIGNS[item.fate]} {words(f'upgrade.fate_{item.fate.value}')}",
        item.code,
        pack.indicator(item.code).short_title.of(words.language),
        before if before == after else f"{before} → {after}",
        ", ".join(words(f"upgrade.reason_{reason}") for reason in item.reasons),
    )


def preview(context: Context, evaluation: str, read: Callable[[], Pack]) -> UpgradePlan:
    """What the pack that `read` gives would do."""
    return preview_upgrade(context, evaluation, read())


def go_back(context: Context, evaluation: str) -> tuple[Changed, int]:
    """Undo the last upgrade; also the version that holds then."""
    changed = undo_upgrade(context, evaluation)
    return changed, view_evaluation(context, evaluation).instrument.version
