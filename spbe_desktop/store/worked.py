"""The evaluator's own work as it stands: marks, units, notes, closed stages, the baseline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlmodel import Session, col, select

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.index import score
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.store.judged import absences
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.stages import counting_stages, standing
from spbe_desktop.store.tables import Evaluation, Rating
from spbe_desktop.store.working_tables import (
    AspectNote,
    FinalisedStage,
    IndicatorMark,
    Unit,
    UnitMark,
)
from spbe_desktop.views.working import (
    AspectNoteView,
    BaselineView,
    FinalisedView,
    UnitView,
)
from spbe_desktop.views.working import (
    UnitMark as UnitMarkView,
)


def indicator_marks(session: Session, evaluation_id: str) -> dict[str, tuple[bool, str]]:
    """Flag and note to self of each indicator that has one."""
    rows = session.exec(
        select(IndicatorMark).where(col(IndicatorMark.evaluation_id) == evaluation_id)
    )
    return {row.indicator: (row.flagged, row.note) for row in rows}


def unit_views(session: Session, evaluation_id: str) -> tuple[UnitView, ...]:
    """The units of the agency, in order."""
    rows = session.exec(
        select(Unit)
        .where(col(Unit.evaluation_id) == evaluation_id)
        .order_by(col(Unit.position), col(Unit.id))
    )
    return tuple(UnitView(id=row.id, name=row.name) for row in rows)


def unit_marks(
    session: Session, evaluation_id: str, counting: Sequence[str]
) -> dict[str, frozenset[UnitMarkView]]:
    """The criteria that units fulfil, the latest stage that judged deciding."""
    rows = session.exec(
        select(UnitMark).where(
            col(UnitMark.evaluation_id) == evaluation_id, col(UnitMark.stage).in_(counting)
        )
    )
    found: dict[str, set[UnitMarkView]] = defaultdict(set)
    latest = standing(
        rows, counting, lambda row: (row.indicator, row.level, row.criterion, row.unit_id)
    )
    for row in latest.values():
        if row.met:
            found[row.indicator].add((row.level, row.criterion, row.unit_id))
    return {indicator: frozenset(marks) for indicator, marks in found.items()}


def aspect_notes(session: Session, evaluation_id: str) -> tuple[AspectNoteView, ...]:
    """What the stages say about the aspects."""
    rows = session.exec(
        select(AspectNote)
        .where(col(AspectNote.evaluation_id) == evaluation_id)
        .order_by(col(AspectNote.stage), col(AspectNote.aspect))
    )
    return tuple(
        AspectNoteView(
            stage=row.stage,
            aspect=row.aspect,
            fulfilment=row.fulfilment,
            strengths=row.strengths,
            weaknesses=row.weaknesses,
        )
        for row in rows
    )


def finalised_stages(
    session: Session, evaluation_id: str, order: Sequence[str]
) -> tuple[FinalisedView, ...]:
    """The stages that are closed, in the order of the activity."""
    rows = session.exec(
        select(FinalisedStage).where(col(FinalisedStage.evaluation_id) == evaluation_id)
    )
    known = (row for row in rows if row.stage in order)
    return tuple(
        FinalisedView(stage=row.stage, at=row.at, by=row.actor)
        for row in sorted(known, key=lambda row: order.index(row.stage))
    )


def standing_values(session: Session, row: Evaluation) -> dict[str, Decimal]:
    """The value that stands at each indicator of an evaluation."""
    instrument = pack_of(session, row.instrument_digest).instrument
    counting = counting_stages(instrument, row.activity, row.stage)
    rows = session.exec(
        select(Rating).where(col(Rating.evaluation_id) == row.id, col(Rating.stage).in_(counting))
    )
    rated = (each for each in rows if each.value is not None and instrument.has(each.indicator))
    latest = standing(rated, counting, lambda each: each.indicator)
    return {code: each.value for code, each in latest.items() if each.value is not None}


def baseline_view(
    session: Session, row: Evaluation
) -> tuple[BaselineView | None, Mapping[str, Decimal]]:
    """Last year's evaluation and its values; None where there is none."""
    earlier = session.get(Evaluation, row.baseline_id) if row.baseline_id else None
    if earlier is None:
        return None, {}
    instrument = pack_of(session, earlier.instrument_digest).instrument
    values = standing_values(session, earlier)
    absent = _absent(session, earlier.id, instrument)
    values = {code: value for code, value in values.items() if code not in absent}
    result = score(instrument, values, earlier.year, absent)
    index = result.index
    view = BaselineView(
        id=earlier.id,
        year=earlier.year,
        index=index,
        index_shown=None if index is None else shown(index, instrument.rounding),
        predicate=result.predicate,
        aspects={node.code: node.value for node in result.aspects},
        domains={node.code: node.value for node in result.domains},
    )
    return view, values


def _absent(session: Session, evaluation_id: str, instrument: Instrument) -> list[str]:
    reasons = absences(session, evaluation_id)
    return [i.code for i in instrument.indicators if i.not_applicable and reasons.get(i.code)]
