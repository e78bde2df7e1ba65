"""What may be written: what the instrument knows, at the current stage, on the scale."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.errors import (
    AbsenceRefused,
    AspectUnknown,
    CriterionUnknown,
    EvidenceItemUnknown,
    ExternalIndexRefused,
    IndicatorUnknown,
    RatingOutsideScale,
    StageAhead,
    StageSealed,
    StageUnknown,
)
from spbe_desktop.instrument.levels import ExternalIndex
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.conversion import bounds_of, can_be
from spbe_desktop.store.changes import Change


def known_indicator(instrument: Instrument, indicator: str) -> str:
    """`indicator` if the instrument rates it, else IndicatorUnknown."""
    if not instrument.has(indicator):
        raise IndicatorUnknown(indicator=indicator, instrument=instrument.id)
    return indicator


def known_aspect(instrument: Instrument, aspect: str) -> str:
    """`aspect` if the instrument has it, else AspectUnknown."""
    if not any(each.code == aspect for each in instrument.aspects):
        raise AspectUnknown(aspect=aspect, instrument=instrument.id)
    return aspect


def codes(change: Change) -> tuple[str, ...]:
    """Every indicator, for a change that touches all of them."""
    return tuple(each.code for each in change.instrument.indicators)


def known_stage(change: Change, stage: str) -> str:
    """`stage` if the activity has it and it is not over, else StageUnknown or StageSealed."""
    order = change.stages
    if stage not in order:
        raise StageUnknown(stage=stage, known=", ".join(order))
    if order.index(stage) < order.index(change.stage):
        raise StageSealed(stage=stage, current=change.stage)
    return stage


def open_stage(change: Change, stage: str | None) -> str:
    """The stage to write to: the current one, which `stage` may name; StageAhead if later."""
    if stage is not None and known_stage(change, stage) != change.stage:
        raise StageAhead(stage=stage, current=change.stage)
    return change.stage


def on_scale(instrument: Instrument, indicator: str, value: Decimal | None) -> Decimal | None:
    """`value` if the instrument's scale has it, else RatingOutsideScale."""
    scale = instrument.scale
    if value is not None and not scale.accepts(value):
        step = f" ({scale.step})" if scale.step not in (None, 1) else ""
        expected = f"{scale.min}–{scale.max}{step}"
        raise RatingOutsideScale(indicator=indicator, value=str(value), expected=expected)
    return value


def known_criterion(instrument: Instrument, indicator: str, level: Decimal, criterion: str) -> None:
    """Refuse a criterion that the level of this indicator has not: CriterionUnknown."""
    levels = instrument.indicator(known_indicator(instrument, indicator)).levels
    if not any(each.value == level and _has(each.criteria, criterion) for each in levels):
        raise CriterionUnknown(criterion=criterion, indicator=indicator)


def known_item(instrument: Instrument, indicator: str, level: Decimal, item: str) -> None:
    """Refuse an evidence item that the level of this indicator has not: EvidenceItemUnknown."""
    levels = instrument.indicator(known_indicator(instrument, indicator)).levels
    if not any(each.value == level and _has(each.items, item) for each in levels):
        raise EvidenceItemUnknown(item=item, level=f"{level:f}", indicator=indicator)


def known_part(instrument: Instrument, indicator: str, level: Decimal, code: str) -> None:
    """Refuse a code that is neither a criterion nor an item of the level: CriterionUnknown."""
    levels = instrument.indicator(known_indicator(instrument, indicator)).levels
    here = [each for each in levels if each.value == level]
    if not any(_has(each.criteria, code) or _has(each.items, code) for each in here):
        raise CriterionUnknown(criterion=code, indicator=indicator)


def fed_by_index(instrument: Instrument, indicator: str) -> ExternalIndex:
    """The index of another ministry that feeds this indicator, else IndicatorUnknown."""
    index = instrument.indicator(known_indicator(instrument, indicator)).external_index
    if index is None:
        raise IndicatorUnknown(indicator=indicator, instrument=instrument.id)
    return index


def within_index(indicator: str, index: ExternalIndex, value: Decimal | None) -> Decimal | None:
    """`value` if the other ministry's index can have it, else ExternalIndexRefused."""
    if not can_be(index, value):
        least, most = bounds_of(index)
        expected = f"{least}–{most}"
        raise ExternalIndexRefused(indicator=indicator, value=str(value), expected=expected)
    return value


def may_be_absent(instrument: Instrument, indicator: str) -> str:
    """`indicator` if the instrument says when it does not apply, else AbsenceRefused."""
    if instrument.indicator(known_indicator(instrument, indicator)).not_applicable is None:
        raise AbsenceRefused(indicator=indicator, instrument=instrument.id)
    return indicator


def _has(criteria: tuple[object, ...], code: str) -> bool:
    return any(getattr(each, "code", None) == code for each in criteria)
