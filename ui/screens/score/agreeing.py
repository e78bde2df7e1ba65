"""Makes level and criteria agree, whichever of them was given first."""

from __future__ import annotations

from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.tick_criterion import tick_criteria
from spbe_desktop.views.evaluation import IndicatorView
from ui.screens.score.drafts import TICK, VALUE
from ui.screens.score.scribe import Scribe


def agree(scribe: Scribe, each: IndicatorView) -> None:
    """Take the level that the criteria give; with none of them ticked, tick up to the level."""
    value = scribe.drafts.value(each.indicator.code, each.value)
    if each.criteria_met:
        scribe.keep((VALUE,), each.followed, rate_indicator, each.followed)
    elif value is not None:
        ticks = {
            (level.value, criterion.code): True
            for level in each.indicator.levels
            if level.value <= value
            for criterion in level.criteria
        }
        scribe.keep((TICK,), True, tick_criteria, ticks)
