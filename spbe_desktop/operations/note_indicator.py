"""Write a note to self at an indicator."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.working import put_mark


def note_indicator(context: Context, evaluation: str, indicator: str, note: str) -> Changed:
    """Keep the note, which is never printed nor sealed; an empty one takes it back.

    Raises IndicatorUnknown or StageFinalised.
    """
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_mark(change, indicator, None, note)
    return changed(change, indicator) if new else changed(change)
