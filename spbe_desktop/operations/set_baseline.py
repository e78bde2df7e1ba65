"""Measure an evaluation against that of an earlier year."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.baselines import put_baseline


def set_baseline(context: Context, evaluation: str, baseline: str) -> Changed:
    """Show the evaluation of id `baseline` beside this one; empty takes it away.

    Raises EvaluationUnknown, BaselineRefused (another agency or instrument, or not earlier) or
    StageFinalised.
    """
    with context.changing(evaluation) as change:
        new = put_baseline(change, baseline)
    return changed(change, *codes(change)) if new else changed(change)
