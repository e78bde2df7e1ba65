"""Which earlier evaluation an evaluation is measured against."""

from __future__ import annotations

from spbe_desktop.errors import BaselineRefused, EvaluationUnknown
from spbe_desktop.store.changes import Change
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.tables import Agency, Evaluation


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


def _refuse(change: Change, baseline: str) -> None:
    row = change.session.get(Evaluation, baseline)
    if row is None:
        raise EvaluationUnknown(evaluation=baseline)
    agency, instrument = row.agency_id, pack_of(change.session, row.instrument_digest).instrument
    same = agency == change.row.agency_id and instrument.id == change.instrument.id
    if not same or row.year >= change.row.year:
        name = change.session.get_one(Agency, agency).name
        raise BaselineRefused(agency=name, year=row.year)
