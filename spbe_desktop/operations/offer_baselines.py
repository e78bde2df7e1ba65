"""Which evaluations another one may be measured against."""

from __future__ import annotations

from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.views.listing import EvaluationRow


def offer_baselines(context: Context, evaluation: str) -> tuple[EvaluationRow, ...]:
    """The evaluations of earlier years of the same agency by the same instrument, latest first."""
    rows = list_evaluations(context)
    this = next((row for row in rows if row.id == evaluation), None)
    if this is None:
        raise EvaluationUnknown(evaluation=evaluation)
    return earlier_ones(rows, this.agency_id, this.instrument, this.year)


def earlier_ones(
    rows: tuple[EvaluationRow, ...], agency_id: str, instrument: str, year: int
) -> tuple[EvaluationRow, ...]:
    """Those of `rows` that an evaluation of that agency, instrument and year may look back on."""
    wanted = (agency_id, instrument)
    found = [r for r in rows if (r.agency_id, r.instrument) == wanted and r.year < year]
    return tuple(sorted(found, key=lambda row: row.year, reverse=True))
