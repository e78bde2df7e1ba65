"""The agencies to choose from: the country's list, and the own entries of this workspace."""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_agencies import AgencyEntry, list_agencies
from spbe_desktop.operations.start_evaluation import OWN
from spbe_desktop.store.queries import agency_rows


def offer_agencies(context: Context) -> tuple[AgencyEntry, ...]:
    """Own entries first, since whoever made them is likely to want them again."""
    with context.database.reading() as session:
        own = [each for each in agency_rows(session) if each.kind == OWN]
    return (*(AgencyEntry("", each.name, OWN, "") for each in own), *list_agencies())
