"""The documents that are still expected of an agency, indicator by indicator."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from spbe_desktop.instrument.levels import IndicatorLevel
from spbe_desktop.instrument.model import Indicator
from spbe_desktop.instrument.text import Text
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView

Kind = Literal["item", "evidence", "criterion"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One document that a level expects; `code` of an evidence item or criterion, or empty."""

    level: Decimal
    code: str
    text: Text
    kind: Kind


@dataclass(frozen=True, slots=True)
class Request:
    """What is still expected for an indicator, the lowest level first."""

    indicator: Indicator
    wanted: tuple[Wanted, ...]
    cited: int  # documents that are there already


def requests_of(view: EvaluationView) -> tuple[Request, ...]:
    """Every indicator that still waits for documents, in the pack's order.

    Asked for is what the levels up to the next one above the value expect (all levels while
    there is no value): numbered items that nothing cites and nobody accepted; of packs without
    items the typical documents, or the criteria, of levels that nothing cites. A citation that
    names no level speaks for the levels up to the value.
    """
    found = (_request(each) for each in view.indicators if each.awaited)
    return tuple(each for each in found if each.wanted)


def _request(item: IndicatorView) -> Request:
    told: dict[str, Wanted] = {}
    for level in _asked(item):
        for wanted in _open(item, level):
            told.setdefault(wanted.text.id, wanted)  # levels repeat what lower ones ask
    documents = {each.evidence_id for each in item.citations}
    return Request(item.indicator, tuple(told.values()), len(documents))


def _asked(item: IndicatorView) -> list[IndicatorLevel]:
    """The levels up to the next one; the lowest of some packs is to have nothing."""
    levels = sorted(item.indicator.levels, key=lambda each: each.value)
    value = item.value
    above = [each.value for each in levels if value is not None and each.value > value]
    most = above[0] if above else levels[-1].value
    return [each for each in levels if 0 < each.value <= most]


def _open(item: IndicatorView, level: IndicatorLevel) -> list[Wanted]:
    if level.items:
        named = {(each.level, each.criterion) for each in item.citations}
        return [
            Wanted(level.value, each.code, each.text, "item")
            for each in level.items
            if (level.value, each.code) not in named
            and item.verdicts.get((level.value, each.code)) is not Verdict.ACCEPTED
        ]
    if _spoken_for(item, level.value):
        return []
    if level.evidence:
        return [Wanted(level.value, "", each, "evidence") for each in level.evidence]
    return [Wanted(level.value, each.code, each.text, "criterion") for each in level.criteria]


def _spoken_for(item: IndicatorView, level: Decimal) -> bool:
    value = item.value
    return any(
        each.level == level or (each.level is None and value is not None and level <= value)
        for each in item.citations
    )
