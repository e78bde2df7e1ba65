"""`new`: start an evaluation, and the workspace where there is none yet."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.start_evaluation import start_evaluation


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
            )
    session.tell(
        session.words("cli.created", agency=view.agency.name, year=view.year, evaluation=view.id),
        {"evaluation": view.id, "agency": view.agency.name, "year": view.year},
    )
    return 0
