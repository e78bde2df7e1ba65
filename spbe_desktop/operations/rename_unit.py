"""Give a unit of the agency another name."""

from __future__ import annotations

from spbe_desktop.errors import UnitNameMissing
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.working import rename_unit_row


def rename_unit(context: Context, evaluation: str, unit: str, name: str) -> Changed:
    """Rename the unit of that id. Raises UnitUnknown, UnitNameMissing or StageFinalised."""
    if not name.strip():
        raise UnitNameMissing
    with context.changing(evaluation) as change:
        new = rename_unit_row(change, unit, name)
    return changed(change, *codes(change)) if new else changed(change)
