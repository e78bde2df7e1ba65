"""Write down why: fact, analysis, justification."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, open_stage
from spbe_desktop.store.changes import put_explanation


def explain_rating(
    context: Context,
    evaluation: str,
    indicator: str,
    *,
    fact: str | None = None,
    analysis: str | None = None,
    justification: str | None = None,
    stage: str | None = None,
) -> Changed:
    """Set the texts that are given at the current stage; None keeps. Durable when this returns.

    Raises IndicatorUnknown, StageUnknown, StageSealed or StageAhead.
    """
    given = {"fact": fact, "analysis": analysis, "justification": justification}
    texts = {name: text for name, text in given.items() if text is not None}
    with context.changing(evaluation) as change:
        known_indicator(change.instrument, indicator)
        new = put_explanation(change, indicator, open_stage(change, stage), texts)
    return changed(change, indicator) if new else changed(change)
