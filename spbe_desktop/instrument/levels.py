"""What a level asks for: criteria, evidence items, typical evidence; other ministries' indices."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from spbe_desktop.instrument.text import Code, Exact, Shape, Status, Text


class Criterion(Shape):
    """One condition of a level. `units`: how many units of the agency must fulfil it."""

    code: Code
    text: Text
    units: Literal["some", "all"] | None = None


class EvidenceItem(Shape):
    """A numbered evidence item of a level, accepted or sent back on its own.

    `share`: its part of the level, all shares of a level summing to 1; without, all are equal.
    """

    code: Code
    text: Text
    share: Exact | None = Field(default=None, gt=0)


class IndicatorLevel(Shape):
    """A level of one indicator: criteria, items, typical evidence, guideline differences."""

    value: Exact
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    items: tuple[EvidenceItem, ...] = ()
    evidence: tuple[Text, ...] = ()
    differences: dict[str, Text] = {}
    status: Status = "known"


class Band(Shape):
    """A range of another ministry's index and the range of ratings it is carried to, linearly."""

    source_from: Exact
    source_to: Exact
    value_from: Exact
    value_to: Exact


class ExternalIndex(Shape):
    """Another ministry's index that gives the rating of an indicator, band by band.

    A value where two bands meet gives the same rating in both. `if_missing` is the rating when
    the index was never published.
    """

    name: Text
    issuer: Text
    bands: tuple[Band, ...] = Field(min_length=1)
    if_missing: Exact
    note: Text | None = None
    status: Status = "known"


class NotApplicable(Shape):
    """When an indicator may be left out, and over what its weight is then spread.

    `aspect`: over the rest of its aspect, which keeps its weight; `index`: over all the rest.
    """

    when: Text
    weight: Literal["aspect", "index"]
