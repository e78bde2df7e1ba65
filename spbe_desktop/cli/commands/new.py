"""`new`: start an evaluation, and the workspace where there is none yet."""

from __future__ import annotations

from spbe_desktop.cli.commands.baseline import of_year
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.adopt_instrument import bring_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.offer_baselines import earlier_ones
from spbe_desktop.operations.start_evaluation import resolve_agency, start_evaluation


def run(session: Session) -> int:
    """Create it and tell its id."""
    wanted = session.arguments
    with session.workspace(create=True) as context:
        if wanted.sample:
            view = load_sample(context)
        else:
            view = start_evaluation(
                context,
                agency=wanted.agency,
                year=wanted.year,
                instrument=wanted.instrument,
                activity=wanted.activity,
                own_agency=wanted.own_agency,
                baseline=_baseline(session, context),
                bring=wanted.bring,
                unproven=wanted.allow_unsigned,
            )
    session.tell(
        session.words("cli.created", agency=view.agency.name, year=view.year, evaluation=view.id),
        {"evaluation": view.id, "agency": view.agency.name, "year": view.year},
    )
    return 0


def _baseline(session: Session, context: Context) -> str:
    """The id of the earlier year's evaluation that is named, if one is."""
    wanted = session.arguments
    if not wanted.baseline:
        return ""
    agency = resolve_agency(context, wanted.agency, own_agency=wanted.own_agency)
    pack = bring_pack(context, wanted.instrument, unproven=wanted.allow_unsigned)
    instrument = pack.instrument
    rows = list_evaluations(context)
    return of_year(earlier_ones(rows, agency.id, instrument.id, wanted.year), wanted.baseline)
