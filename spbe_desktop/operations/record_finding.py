"""Record what was found at an indicator, and what is recommended."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.documents import put_finding


def record_finding(
    context: Context,
    evaluation: str,
    indicator: str,
    *,
    finding: str,
    recommendation: str = "",
    owner: str = "",
    priority: str = "",
    due: str = "",
    rewrite: str | None = None,
) -> Changed:
    """Add a finding, or with `rewrite` put this in place of the finding of that id.

    Raises IndicatorUnknown or FindingUnknown.
    """
    texts = {
        "finding": finding,
        "recommendation": recommendation,
        "owner": owner,
        "priority": priority,
        "due": due,
    }
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        touched = put_finding(change, rewrite, indicator, **texts)
    return changed(change, *touched)
