"""The evaluations that a comparison stands beside one: of other years, or of other agencies."""

from __future__ import annotations

from collections.abc import Collection

from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evaluation_ids, evaluation_view
from spbe_desktop.views.evaluation import EvaluationView


def compared(
    context: Context, view: EvaluationView, others: str, wanted: Collection[str] = ()
) -> tuple[EvaluationView, ...]:
    """Those of the same agency (`years`), or of its year and instrument (`agencies`).

    `wanted` are ids; empty means all that can be compared.
    """
    if not others:
        return ()
    with context.database.reading() as session:
        agency = view.agency.id if others == "years" else None
        ids = [each for each in evaluation_ids(session, agency) if each != view.id]
        found = [evaluation_view(session, each) for each in ids if not wanted or each in wanted]
    if others == "years":
        return tuple(found)
    return tuple(
        each
        for each in found
        if each.year == view.year and each.instrument.id == view.instrument.id
    )
