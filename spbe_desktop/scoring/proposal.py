"""The decimal that the evidence items accepted speak for; the assessor decides and types it.

The rule is the pack's (`decimal_rule`): the lower end of the level being pursued, plus the width
of its range times the share of its items that are accepted. The level being pursued is the
lowest that is not complete; what is accepted above it does not count until it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from spbe_desktop.instrument.levels import EvidenceItem, IndicatorLevel
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.instrument.scale import LevelName, Scale
from spbe_desktop.scoring.index import PRECISION

ItemKey = tuple[Decimal, str]  # the level and the code of an evidence item in it


class Verdict(StrEnum):
    """What was decided about one evidence item; all but two send it back, and say why."""

    ACCEPTED = "accepted"
    UNSUITABLE = "unsuitable"
    NOT_UPLOADED = "not_uploaded"
    LOWER_LEVEL_OPEN = "lower_level_open"
    UNJUDGED = "unjudged"  # takes back what an earlier stage decided

    @property
    def sent_back(self) -> bool:
        """Whether the agency has to do something about it."""
        return self not in (Verdict.ACCEPTED, Verdict.UNJUDGED)


@dataclass(frozen=True, slots=True)
class Step:
    """One level on the way: how many of its items are accepted, and their share of it."""

    level: Decimal
    range_from: Decimal
    range_to: Decimal
    accepted: int
    total: int
    share: Fraction

    @property
    def complete(self) -> bool:
        """Whether every item is accepted; a level that lists none is never complete by items."""
        return 0 < self.total == self.accepted


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value, exact (cut after 50 digits), and how it came about.

    `level` is the level being pursued, the highest where all are complete; `accepted` of `total`
    are its items. `lower_open` are items above it that do not count while it is open: accepted
    ones, and those sent back for that very reason. `steps` lead from the lowest level to `level`.
    """

    value: Decimal
    level: Decimal
    complete_levels: tuple[Decimal, ...]
    accepted: int
    total: int
    lower_open: tuple[ItemKey, ...]
    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The step of the level being pursued."""
        return self.steps[-1]


def propose(
    instrument: Instrument, indicator: Indicator, verdicts: Mapping[ItemKey, Verdict]
) -> Proposal | None:
    """What the verdicts speak for; None where the pack has no rule or the indicator no items.

    An item without a verdict is not accepted. Verdicts on items the pack does not know are
    the caller's mistake and change nothing.
    """
    levels = sorted(indicator.levels, key=lambda level: level.value)
    if instrument.decimal_rule is None or not any(level.items for level in levels):
        return None
    names = {name.value: name for name in instrument.level_names(indicator)}
    steps: list[Step] = []
    for level in levels:
        steps.append(_step(level, names[level.value], verdicts))
        if not steps[-1].complete:
            break
    last = steps[-1]
    return Proposal(
        value=_within(last),
        level=last.level,
        complete_levels=tuple(step.level for step in steps if step.complete),
        accepted=last.accepted,
        total=last.total,
        lower_open=_not_counting(levels[len(steps) :], verdicts),
        steps=tuple(steps),
    )


def for_typing(value: Decimal, scale: Scale) -> Decimal:
    """`value` with the decimals that a rating may have, half up.

    The only place where a proposal is rounded: 1.1666… is typed as 1.17 on a scale of two.
    """
    return value.quantize(Decimal(1).scaleb(-scale.decimals), ROUND_HALF_UP)


def _step(level: IndicatorLevel, name: LevelName, verdicts: Mapping[ItemKey, Verdict]) -> Step:
    taken = [i for i in level.items if verdicts.get((level.value, i.code)) is Verdict.ACCEPTED]
    # A pack whose decimal rule finds items is refused unless all levels of their kind have ranges.
    start, end = name.range_from, name.range_to
    assert start is not None and end is not None  # noqa: S101, PT018
    return Step(level.value, start, end, len(taken), len(level.items), _share(level, taken))


def _share(level: IndicatorLevel, taken: Sequence[EvidenceItem]) -> Fraction:
    if not level.items:
        return Fraction(0)
    even = Fraction(1, len(level.items))
    return sum((even if i.share is None else Fraction(i.share) for i in taken), Fraction(0))


def _within(step: Step) -> Decimal:
    """The place in the range, divided once and last, so that it is exact where it ends."""
    width = Fraction(step.range_to) - Fraction(step.range_from)
    value = Fraction(step.range_from) + width * step.share
    with localcontext() as context:
        context.prec = PRECISION
        return Decimal(value.numerator) / value.denominator


def _not_counting(
    levels: list[IndicatorLevel], verdicts: Mapping[ItemKey, Verdict]
) -> tuple[ItemKey, ...]:
    waiting = (Verdict.ACCEPTED, Verdict.LOWER_LEVEL_OPEN)
    keys = ((level.value, item.code) for level in levels for item in level.items)
    return tuple(key for key in keys if verdicts.get(key) in waiting)
