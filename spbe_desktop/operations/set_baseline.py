"""Measure an evaluation against that of an earlier year, and start from what was known then."""

from __future__ import annotations

from collections.abc import Collection

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.baselines import put_baseline
from spbe_desktop.store.carrying import Part, carry
from spbe_desktop.store.changes import Change

__all__ = ["Part", "measure", "set_baseline"]


def set_baseline(
    context: Context, evaluation: str, baseline: str, bring: Collection[str] = ()
) -> Changed:
    """Show the evaluation of id `baseline` beside this one; empty takes it away.

    `bring` names the parts (`Part`) that are copied from it where this one has none; levels
    never are. Raises EvaluationUnknown, BaselineRefused (another agency or instrument, or not
    earlier) or StageFinalised.
    """
    with context.changing(evaluation) as change:
        new = measure(context, change, baseline, bring)
    return changed(change, *codes(change)) if new else changed(change)


def measure(context: Context, change: Change, baseline: str, bring: Collection[str]) -> bool:
    """Do so inside a change."""
    put = put_baseline(change, baseline)
    return carry(change, bring, context.words("carried.line")) or put
