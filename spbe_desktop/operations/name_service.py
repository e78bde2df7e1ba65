"""Name the service that an agency chose for an indicator that leaves the choice open."""

from __future__ import annotations

from spbe_desktop.errors import IndicatorUnknown
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.changes import put_service_name


def name_service(context: Context, evaluation: str, indicator: str, name: str) -> Changed:
    """Set the name; an empty one takes it back. IndicatorUnknown where none can be chosen."""
    with context.changing(evaluation) as change:
        instrument = change.instrument
        if instrument.indicator(known_indicator(instrument, indicator)).named_slot is None:
            raise IndicatorUnknown(indicator=indicator, instrument=instrument.id)
        new = put_service_name(change, indicator, name.strip())
    return changed(change, indicator) if new else changed(change)
