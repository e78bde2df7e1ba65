"""Say what raising an indicator by one level costs."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.aims import put_effort


def set_effort(
    context: Context, evaluation: str, indicator: str, effort: Decimal | None
) -> Changed:
    """Keep the effort; None goes back to the usual. Below zero is a ValueError."""
    if effort is not None and not (effort.is_finite() and effort >= 0):
        raise ValueError(f"{effort} is no effort")
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_effort(change, indicator, effort)
    return changed(change, indicator) if new else changed(change)
