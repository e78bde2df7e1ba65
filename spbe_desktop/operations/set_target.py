"""Aim at an index, for the improvement plan to reach."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.aims import put_target


def set_target(context: Context, evaluation: str, target: Decimal | None) -> Changed:
    """Keep the target; None takes it back. A target off the scale is a ValueError.

    It belongs to no indicator, so none is named in what changed.
    """
    with context.changing(evaluation) as change:
        scale = change.instrument.scale
        if target is not None and not scale.min <= target <= scale.max:
            raise ValueError(f"{target} lies outside the scale")
        put_target(change, target)
    return changed(change)
