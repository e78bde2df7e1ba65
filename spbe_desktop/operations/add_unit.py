"""Add a unit (perangkat daerah) of the agency."""

from __future__ import annotations

from spbe_desktop.errors import UnitNameMissing
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.working import put_unit


def add_unit(context: Context, evaluation: str, name: str) -> Changed:
    """Add a unit; one of that name is not added twice. Raises UnitNameMissing, StageFinalised."""
    return add_units(context, evaluation, (name,))


def add_units(context: Context, evaluation: str, names: tuple[str, ...]) -> Changed:
    """Add several units at once, as one change."""
    wanted = [name for name in names if name.strip()]
    if not wanted:
        raise UnitNameMissing
    with context.changing(evaluation) as change:
        for name in wanted:
            put_unit(change, name)
        new = bool(change.step.verb)
    return changed(change, *codes(change)) if new else changed(change)
