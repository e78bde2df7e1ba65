"""Which named level a value lies in, and which indicators of an aspect are strong or weak."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.instrument.scale import LevelName
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView


def level_of(instrument: Instrument, indicator: Indicator, value: Decimal) -> LevelName:
    """The named level that `value` lies in: by the pack's ranges, else the highest below it."""
    levels = instrument.level_names(indicator)
    below = [
        each
        for each in levels
        if (each.value if each.range_from is None else each.range_from) <= value
    ]
    return below[-1] if below else levels[0]


def place_of(instrument: Instrument, indicator: Indicator, level: LevelName) -> float:
    """Where a level stands among its kind, 0 the lowest and 1 the highest."""
    levels = instrument.level_names(indicator)
    return levels.index(level) / max(1, len(levels) - 1)


def strong_and_weak(
    view: EvaluationView, aspect: str
) -> tuple[list[IndicatorView], list[IndicatorView]]:
    """Indicators at the upper levels, highest first, and at the lower ones, lowest first.

    Of five levels the upper two and the lower two (Pedoman Menteri PANRB 3/2024); of any other
    number the same share, never the middle.
    """
    strong: list[IndicatorView] = []
    weak: list[IndicatorView] = []
    for item in view.indicators_of(aspect):
        if item.value is None:
            continue
        levels = view.instrument.level_names(item.indicator)
        at = levels.index(level_of(view.instrument, item.indicator, item.value))
        ends = max(1, (len(levels) - 1) // 2) if len(levels) > 1 else 0
        if at >= len(levels) - ends:
            strong.append(item)
        elif at < ends:
            weak.append(item)
    order = {each.indicator.code: each.value or Decimal(0) for each in view.indicators}
    strong.sort(key=lambda each: -order[each.indicator.code])
    weak.sort(key=lambda each: order[each.indicator.code])
    return strong, weak
