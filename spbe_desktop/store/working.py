"""The evaluator's own work, being changed: reasons, marks, notes, units, dates, closed stages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import uuid4

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from spbe_desktop.errors import EvidenceUnknown, UnitUnknown
from spbe_desktop.store.changes import Change, rating_of, rewrite, sign
from spbe_desktop.store.columns import decimal_text, storable
from spbe_desktop.store.stages import counting_stages, standing
from spbe_desktop.store.tables import Citation, Evidence
from spbe_desktop.store.working_tables import (
    AspectNote,
    FinalisedStage,
    IndicatorMark,
    Unit,
    UnitMark,
)

_FINALISED = FinalisedStage.metadata.tables["finalised_stage"]
_CLOSED = select(_FINALISED.c.stage).where(  # built once: every change asks it
    _FINALISED.c.evaluation_id == bindparam("evaluation"),
    _FINALISED.c.stage == bindparam("stage"),
)


def put_reasons(change: Change, indicator: str, stage: str, reasons: Mapping[str, str]) -> bool:
    """Set those of override_reason and difference_reason that are in `reasons` and differ."""
    row = rating_of(change, indicator, stage)
    fresh = rewrite(row, reasons)
    if not fresh:
        return False
    sign(change, row)
    change.record(
        "rating.reasoned",
        {"indicator": indicator, "stage": stage, **fresh},
        burst=(change.actor, stage, indicator, *sorted(fresh)),
    )
    return True


def put_validity(change: Change, indicator: str, stage: str, validity: str) -> bool:
    """Say at a stage that an indicator's rating is valid or not; empty takes it back."""
    row = rating_of(change, indicator, stage)
    before = row.validity
    if before == validity:
        return False
    row.validity = validity
    sign(change, row)
    change.record(
        "validity.judged",
        {"indicator": indicator, "stage": stage, "validity": validity, "before": before},
    )
    return True


def put_mark(change: Change, indicator: str, flagged: bool | None, note: str | None) -> bool:
    """Flag an indicator, or write a note to self; None leaves either as it is."""
    row = change.session.get(IndicatorMark, (change.id, indicator))
    row = row or IndicatorMark(evaluation_id=change.id, indicator=indicator)
    wanted = (
        row.flagged if flagged is None else flagged,
        row.note if note is None else storable(note),
    )
    if (row.flagged, row.note) == wanted:
        return False
    typed = row.note != wanted[1]
    row.flagged, row.note = wanted
    change.session.add(row)
    # The note is the evaluator's own: the journal, which is sealed, tells only that there is one.
    burst = (change.actor, "mark", indicator) if typed else ()
    change.record("indicator.marked", {"indicator": indicator, "flagged": row.flagged}, burst=burst)
    return True


def put_aspect_note(change: Change, aspect: str, stage: str, texts: Mapping[str, str]) -> bool:
    """Set those of fulfilment, strengths and weaknesses that are in `texts` and differ."""
    row = change.session.get(AspectNote, (change.id, stage, aspect))
    row = row or AspectNote(evaluation_id=change.id, stage=stage, aspect=aspect)
    fresh = rewrite(row, texts)
    if not fresh:
        return False
    change.session.add(row)
    change.record(
        "aspect.noted",
        {"aspect": aspect, "stage": stage, **fresh},
        burst=(change.actor, stage, "aspect", aspect, *sorted(fresh)),
    )
    return True


def put_unit(change: Change, name: str) -> str:
    """Add a unit of the agency; its id. One of that name is not added twice."""
    name = storable(" ".join(name.split()))
    of_evaluation = col(Unit.evaluation_id) == change.id
    known = change.session.exec(select(Unit).where(of_evaluation)).all()
    found = next((row.id for row in known if row.name.casefold() == name.casefold()), None)
    if found is not None:
        return found
    last = change.session.exec(select(func.max(Unit.position)).where(of_evaluation)).one()
    row = Unit(id=uuid4().hex, evaluation_id=change.id, position=(last or 0) + 1, name=name)
    change.session.add(row)
    change.record("unit.added", {"unit": row.id, "name": name})
    return row.id


def rename_unit_row(change: Change, unit: str, name: str) -> bool:
    """Give a unit another name; UnitUnknown where there is none of that id."""
    row, name = unit_of(change, unit), storable(" ".join(name.split()))
    if row.name == name or not name:
        return False
    before, row.name = row.name, name
    change.session.add(row)
    change.record("unit.renamed", {"unit": unit, "name": name, "before": before})
    return True


def remove_unit_row(change: Change, unit: str) -> None:
    """Take a unit away, with every mark it has at the current stage."""
    row = unit_of(change, unit)
    for mark in _marks(change, unit):
        change.session.delete(mark)
    change.session.delete(row)
    change.record("unit.removed", {"unit": unit, "name": row.name})


def unit_of(change: Change, unit: str) -> Unit:
    """The unit of that id; UnitUnknown where the evaluation has none."""
    row = change.session.get(Unit, unit)
    if row is None or row.evaluation_id != change.id:
        raise UnitUnknown(unit=unit)
    return row


def unit_ids(change: Change) -> tuple[str, ...]:
    """The ids of the evaluation's units, in order."""
    return tuple(
        change.session.exec(
            select(Unit.id).where(col(Unit.evaluation_id) == change.id).order_by(col(Unit.position))
        )
    )


def put_unit_mark(
    change: Change, indicator: str, stage: str, criterion: tuple[Decimal, str], unit: str, met: bool
) -> bool:
    """Say at a stage whether a unit fulfils a criterion (level, code)."""
    level, code = criterion
    before = unit in units_meeting(change, indicator, criterion)
    if before == met:
        return False
    key = (change.id, stage, indicator, level, code, unit)
    row = change.session.get(UnitMark, key) or UnitMark(
        evaluation_id=change.id,
        stage=stage,
        indicator=indicator,
        level=level,
        criterion=code,
        unit_id=unit,
        met=met,
    )
    row.met = met
    change.session.add(row)
    change.record(
        "unit.marked",
        {
            "indicator": indicator,
            "stage": stage,
            "level": decimal_text(level),
            "criterion": code,
            "unit": unit,
            "met": met,
        },
    )
    return True


def units_meeting(change: Change, indicator: str, criterion: tuple[Decimal, str]) -> frozenset[str]:
    """The units that fulfil a criterion, the latest stage that judged each deciding."""
    level, code = criterion
    counting = counting_stages(change.instrument, change.row.activity, change.stage)
    rows = change.session.exec(
        select(UnitMark).where(
            col(UnitMark.evaluation_id) == change.id,
            col(UnitMark.indicator) == indicator,
            col(UnitMark.level) == level,
            col(UnitMark.criterion) == code,
            col(UnitMark.stage).in_(counting),
        )
    )
    latest = standing(rows, counting, lambda row: row.unit_id)
    return frozenset(unit for unit, row in latest.items() if row.met)


def put_date(change: Change, evidence: str, date: str) -> tuple[str, ...]:
    """Keep the date that a document bears; the indicators that cite it, if it differs.

    EvidenceUnknown where there is no document of that id.
    """
    row = change.session.get(Evidence, evidence)
    if row is None or row.evaluation_id != change.id:
        raise EvidenceUnknown(evidence=evidence)
    if row.document_date == date:
        return ()
    before, row.document_date = row.document_date, date
    change.session.add(row)
    change.record("evidence.dated", {"evidence": evidence, "date": date, "before": before})
    cited = change.session.exec(
        select(Citation.indicator).where(col(Citation.evidence_id) == evidence)
    )
    return tuple(dict.fromkeys(cited))


def put_finalised(change: Change) -> None:
    """Close the current stage."""
    row = FinalisedStage(
        evaluation_id=change.id, stage=change.stage, at=change.at, actor=change.actor
    )
    change.session.add(row)
    change.record("stage.finalised", {"stage": change.stage})


def remove_finalised(change: Change, reason: str) -> None:
    """Open the current stage again."""
    row = change.session.get(FinalisedStage, (change.id, change.stage))
    if row is not None:
        change.session.delete(row)
    change.record("stage.reopened", {"stage": change.stage, "reason": storable(reason)})


def is_finalised(change: Change) -> bool:
    """Whether the current stage is closed."""
    at = {"evaluation": change.id, "stage": change.stage}
    return change.session.connection().execute(_CLOSED, at).first() is not None


def _marks(change: Change, unit: str) -> list[UnitMark]:
    return list(
        change.session.exec(
            select(UnitMark).where(
                col(UnitMark.evaluation_id) == change.id, col(UnitMark.unit_id) == unit
            )
        )
    )
