"""Keep the date that a document bears, from which its age is counted."""

from __future__ import annotations

from datetime import date

from spbe_desktop.errors import DateRefused
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.working import put_date


def date_document(context: Context, evaluation: str, evidence: str, when: str) -> Changed:
    """Set the date (2024-03-31) of the document of that id; empty takes it back.

    Raises DateRefused, EvidenceUnknown or StageFinalised.
    """
    told = _told(when.strip())
    with context.changing(evaluation) as change:
        cited = put_date(change, evidence, told)
    return changed(change, *cited)


def _told(when: str) -> str:
    if not when:
        return ""
    try:
        return date.fromisoformat(when).isoformat()
    except ValueError as error:
        raise DateRefused(date=when) from error
