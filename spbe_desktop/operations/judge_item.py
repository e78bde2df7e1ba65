"""Accept a numbered evidence item of a level, or send it back with the reason."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_item, open_stage
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.judgements import put_verdict


def judge_item(
    context: Context,
    evaluation: str,
    indicator: str,
    level: Decimal,
    item: str,
    verdict: Verdict,
    note: str = "",
    stage: str | None = None,
) -> Changed:
    """Decide about an item at the current stage; later stages start from it. Rates nothing.

    Raises IndicatorUnknown, EvidenceItemUnknown, StageUnknown, StageSealed or StageAhead.
    """
    with context.changing(evaluation) as change:
        known_item(change.instrument, indicator, level, item)
        here, said = open_stage(change, stage), (verdict, note)
        new = put_verdict(change, indicator, here, (level, item), said)
    return changed(change, indicator) if new else changed(change)
