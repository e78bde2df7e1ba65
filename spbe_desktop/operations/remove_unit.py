"""Take a unit of the agency away."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.working import remove_unit_row


def remove_unit(context: Context, evaluation: str, unit: str) -> Changed:
    """Remove the unit of that id and what was marked of it. Raises UnitUnknown, StageFinalised."""
    with context.changing(evaluation) as change:
        remove_unit_row(change, unit)
    return changed(change, *codes(change))
