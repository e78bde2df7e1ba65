"""Take a finding back."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.store.documents import remove_finding


def withdraw_finding(context: Context, evaluation: str, finding: str) -> Changed:
    """Remove the finding of that id; the journal keeps what it said. Raises FindingUnknown."""
    with context.changing(evaluation) as change:
        indicator = remove_finding(change, finding)
    return changed(change, indicator)
