"""How an instrument measures: scale, capability kinds, predicates, rounding."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from spbe_desktop.instrument.text import Code, Exact, Flag, Shape, Status, Text, Whole

MOST_DECIMALS = 10


class Scale(Shape):
    """The values a rating may take; `step` none means any decimal with `decimals` places."""

    min: Exact
    max: Exact
    step: Exact | None = Field(default=None, gt=0)
    decimals: Whole = Field(default=0, ge=0, le=MOST_DECIMALS)
    cumulative: Flag = True

    def accepts(self, value: Decimal) -> bool:
        """Whether `value` lies on the scale exactly."""
        if not value.is_finite() or not self.min <= value <= self.max:
            return False
        if self.step is not None:
            return (value - self.min) % self.step == 0
        return value == value.quantize(Decimal(1).scaleb(-self.decimals))


class LevelName(Shape):
    """A level of a capability kind: its value, name, meaning and, for decimals, its range."""

    value: Exact
    name: Text
    definition: Text
    range_from: Exact | None = None
    range_to: Exact | None = None


class CapabilityKind(Shape):
    """A family of levels (process capability, service capability, ...)."""

    code: Code
    label: Text
    levels: tuple[LevelName, ...]


class DecimalRule(Shape):
    """How a decimal rating is proposed from the evidence items accepted.

    `accepted_share`: `range_from` of the level being pursued, plus the width of its range times
    the share of its items that are accepted; every lower level must be complete.
    """

    kind: Literal["accepted_share"]
    statement: Text
    status: Status
    sources: tuple[str, ...] = ()


class Predicate(Shape):
    """One row of the predicate table: from `min`, up to but without `max` unless it says so."""

    name: Text
    min: Exact
    max: Exact
    max_inclusive: Flag = False

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies in this half-open range."""
        return self.min <= value < self.max or (self.max_inclusive and value == self.max)


Basis = Literal["rounded", "unrounded"]


class PredicateBasis(Shape):
    """Whether the predicate reads the index as shown or as computed; single years may differ."""

    default: Basis
    years: dict[int, Basis] = {}

    def of(self, year: int | None) -> Basis:
        """The basis of an assessment year."""
        return self.default if year is None else self.years.get(year, self.default)


class Rounding(Shape):
    """How an index is shown."""

    decimals: Whole = Field(ge=0, le=MOST_DECIMALS)
    mode: Literal["half_up", "half_even"]
