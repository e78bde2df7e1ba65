"""Record what was found at an indicator, and what is recommended."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator
from spbe_desktop.store.documents import has_finding, put_finding


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
    known_as: str | None = None,
) -> Changed:
    """Add a finding, or with `rewrite` put this in place of the finding of that id.

    `known_as` is an id of the caller's making, for a finding that is kept while it is typed: it
    is added the first time, and rewritten after that.

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
        there = known_as is not None and has_finding(change, known_as)
        target = known_as if there else rewrite
        touched = put_finding(change, target, indicator, known_as=known_as, **texts)
    return changed(change, *touched)
