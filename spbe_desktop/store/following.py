"""Criteria being judged, and the rating that follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from sqlmodel import col, select

from spbe_desktop.scoring.following import level_that_follows
from spbe_desktop.scoring.units import count_units
from spbe_desktop.store.changes import Change, put_rating
from spbe_desktop.store.columns import decimal_text
from spbe_desktop.store.judged import criteria_met
from spbe_desktop.store.stages import counting_stages, standing
from spbe_desktop.store.tables import CriterionMet, Rating
from spbe_desktop.store.working import unit_ids, units_meeting


@contextmanager
def following(change: Change, indicator: str, stage: str) -> Iterator[None]:
    """Let the rating move to the level that follows from the criteria judged inside.

    One that was set to another level on purpose stays where it is; so does every rating of an
    instrument that proposes decimals instead.
    """
    before = _level(change, indicator)
    value = _standing(change, indicator)
    yield
    level = _level(change, indicator)
    if level != before and (value is None or value == before):
        put_rating(change, indicator, stage, level)


def put_criterion(
    change: Change, indicator: str, stage: str, level: Decimal, criterion: str, met: bool
) -> bool:
    """Say at a stage whether a criterion is met."""
    key = (change.id, stage, indicator, level, criterion)
    row = change.session.get(CriterionMet, key)
    if (row.met if row else _met_before(change, indicator, level, criterion)) == met:
        return False
    if row is None:
        row = CriterionMet(
            evaluation_id=change.id,
            stage=stage,
            indicator=indicator,
            level=level,
            criterion=criterion,
            met=met,
        )
    row.met = met
    change.session.add(row)
    change.record(
        "criterion.ticked",
        {
            "indicator": indicator,
            "stage": stage,
            "level": decimal_text(level),
            "criterion": criterion,
            "met": met,
        },
    )
    return True


def tick_by_units(change: Change, indicator: str, stage: str, level: Decimal, code: str) -> None:
    """Tick a criterion that speaks of some or all units as those that fulfil it say."""
    known = change.instrument.indicator(indicator)
    meeting = units_meeting(change, indicator, (level, code))
    counts = count_units(known, unit_ids(change), {(level, code, unit) for unit in meeting})
    for each in counts:
        if (each.level, each.criterion.code) == (level, code):
            put_criterion(change, indicator, stage, level, code, each.met)


def _level(change: Change, indicator: str) -> Decimal | None:
    """The level that follows from the ticks that stand."""
    met = criteria_met(change.session, change.id, _counting(change), indicator)
    known = change.instrument.indicator(indicator)
    return level_that_follows(change.instrument, known, met.get(indicator, ()))


def _standing(change: Change, indicator: str) -> Decimal | None:
    """The value that stands, of whichever stage."""
    order = _counting(change)
    rows = change.session.exec(
        select(Rating).where(
            col(Rating.evaluation_id) == change.id,
            col(Rating.stage).in_(order),
            col(Rating.indicator) == indicator,
            col(Rating.value).is_not(None),
        )
    )
    row = standing(rows, order, lambda row: row.indicator).get(indicator)
    return None if row is None else row.value


def _met_before(change: Change, indicator: str, level: Decimal, criterion: str) -> bool:
    """What the stages that the current one starts from say about a criterion."""
    rows = change.session.exec(
        select(CriterionMet.stage, CriterionMet.met).where(
            col(CriterionMet.evaluation_id) == change.id,
            col(CriterionMet.indicator) == indicator,
            col(CriterionMet.level) == level,
            col(CriterionMet.criterion) == criterion,
        )
    )
    told = dict(rows.all())
    return next((told[stage] for stage in reversed(_counting(change)) if stage in told), False)


def _counting(change: Change) -> tuple[str, ...]:
    return counting_stages(change.instrument, change.row.activity, change.stage)
