"""Which earlier evaluation an evaluation is measured against."""

from __future__ import annotations

from sqlmodel import col, select

from spbe_desktop.errors import BaselineRefused, EvaluationUnknown
from spbe_desktop.store.changes import Change
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.tables import Agency, Evaluation, InstrumentPack


def put_baseline(change: Change, baseline: str) -> bool:
    """Measure against the evaluation of that id; empty takes the baseline away."""
    before = change.row.baseline_id
    if before == baseline:
        return False
    if baseline:
        _refuse(change, baseline)
    change.row.baseline_id = baseline
    change.record("baseline.set", {"baseline": baseline, "before": before})
    return True


def last_year(change: Change) -> str:
    """The latest earlier evaluation of the agency by the same instrument; empty without one."""
    found = change.session.exec(
        select(Evaluation.id)
        .join(InstrumentPack, col(InstrumentPack.digest) == col(Evaluation.instrument_digest))
        .where(
            col(Evaluation.agency_id) == change.row.agency_id,
            col(Evaluation.year) < change.row.year,
            col(InstrumentPack.instrument_id) == change.instrument.id,
        )
        .order_by(col(Evaluation.year).desc(), col(Evaluation.updated_at).desc())
        .limit(1)
    ).first()
    return found or ""


def _refuse(change: Change, baseline: str) -> None:
    row = change.session.get(Evaluation, baseline)
    if row is None:
        raise EvaluationUnknown(evaluation=baseline)
    agency, instrument = row.agency_id, pack_of(change.session, row.instrument_digest).instrument
    same = agency == change.row.agency_id and instrument.id == change.instrument.id
    if not same or row.year >= change.row.year:
        name = change.session.get_one(Agency, agency).name
        raise BaselineRefused(agency=name, year=row.year)
