"""Write many ratings, texts and flags as one change: all of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_indicator, on_scale, open_stage
from spbe_desktop.store.changes import Change, put_explanation, put_rating
from spbe_desktop.store.working import put_mark

__all__ = ["Edit", "rate_many"]

Field = Literal["value", "fact", "analysis", "justification", "flagged"]


@dataclass(frozen=True, slots=True)
class Edit:
    """What one place shall say: a value or None, a text, or whether it is flagged."""

    indicator: str
    field: Field
    said: Decimal | str | bool | None


def rate_many(
    context: Context, evaluation: str, edits: Sequence[Edit], stage: str | None = None
) -> Changed:
    """Write these at the current stage in one transaction; of one place the last one counts.

    Raises IndicatorUnknown, RatingOutsideScale, StageUnknown, StageSealed, StageAhead or
    StageFinalised; nothing is written then.
    """
    wanted = {(each.indicator, each.field): each for each in edits}
    with context.changing(evaluation) as change:
        for each in wanted.values():
            known_indicator(change.instrument, each.indicator)
            if each.field == "value":
                on_scale(change.instrument, each.indicator, _value(each))
        judged = any(each.field != "flagged" for each in wanted.values())
        here = open_stage(change, stage) if judged else change.stage
        new = [each.indicator for each in wanted.values() if _put(change, here, each)]
    return changed(change, *dict.fromkeys(new))


def _put(change: Change, stage: str, edit: Edit) -> bool:
    if edit.field == "value":
        return put_rating(change, edit.indicator, stage, _value(edit))
    if edit.field == "flagged":
        return put_mark(change, edit.indicator, bool(edit.said), None)
    return put_explanation(change, edit.indicator, stage, {edit.field: str(edit.said or "")})


def _value(edit: Edit) -> Decimal | None:
    return edit.said if isinstance(edit.said, Decimal) else None
