"""`units`: the units (perangkat daerah) of the agency, for criteria that speak of them."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.errors import UnitUnknown
from spbe_desktop.operations.add_unit import add_units
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.remove_unit import remove_unit
from spbe_desktop.operations.rename_unit import rename_unit
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation


def run(session: Session) -> int:
    """Do what is asked, then list the units."""
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        _do(session, context, evaluation)
        units = view_evaluation(context, evaluation).units
    lines = [f"{number}. {each.name}" for number, each in enumerate(units, 1)]
    session.tell(
        "\n".join(lines) or session.words("desk_cli.no_units"),
        [{"id": each.id, "name": each.name} for each in units],
    )
    return 0


def _do(session: Session, context: Context, evaluation: str) -> None:
    wanted = session.arguments
    if wanted.action == "add":
        add_units(context, evaluation, tuple(wanted.what))
    elif wanted.action == "rename":
        unit = _of_number(context, evaluation, wanted.what[0])
        rename_unit(context, evaluation, unit, " ".join(wanted.what[1:]))
    elif wanted.action == "remove":
        remove_unit(context, evaluation, _of_number(context, evaluation, wanted.what[0]))


def _of_number(context: Context, evaluation: str, number: str) -> str:
    units = view_evaluation(context, evaluation).units
    known = {str(place): each.id for place, each in enumerate(units, 1)}
    if number not in known:
        raise UnitUnknown(unit=number)
    return known[number]
