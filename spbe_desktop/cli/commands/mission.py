"""`mission`: issue one, show one, take one in, and begin what it orders."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.import_mission import (
    import_mission,
    list_missions,
    list_offers,
    mission_lines,
    read_mission,
    start_offer,
)
from spbe_desktop.operations.issue_mission import SUFFIX, issue_mission, read_draft
from spbe_desktop.views.mission import Mission


def run(session: Session) -> int:
    """Do what was asked of the mission."""
    return _ACTIONS[session.arguments.action](session)


def _issue(session: Session) -> int:
    wanted = session.arguments
    draft: Path = wanted.draft
    target = wanted.out or draft.with_name(f"{draft.stem}{SUFFIX}")
    with session.workspace(create=True) as context:
        issued = issue_mission(context, read_draft(draft), target, session.passphrase())
    words = session.words
    done = words("trust_cli.mission_issued", serial=issued.mission.serial, path=issued.path)
    lines = (done, *mission_lines(issued.mission, words))
    document = _document(issued.mission) | {"file": str(issued.path)}
    session.tell("\n".join(lines), document)
    return 0


def _show(session: Session) -> int:
    with session.workspace(create=True) as context:
        mission, _ = read_mission(context, session.arguments.file)
    session.tell("\n".join(mission_lines(mission, session.words)), _document(mission))
    return 0


def _import(session: Session) -> int:
    with session.workspace(create=True) as context:
        mission = import_mission(context, session.arguments.file)
    done = session.words("trust_cli.mission_imported", serial=mission.serial)
    lines = (done, *mission_lines(mission, session.words))
    session.tell("\n".join(lines), _document(mission))
    return 0


def _list(session: Session) -> int:
    with session.workspace(create=True) as context:
        missions, offers = list_missions(context), list_offers(context)
    words = session.words
    lines = [
        words("mission.title", title=e.mission.title, serial=e.mission.serial) for e in missions
    ]
    for each in offers:
        state = "begun" if each.evaluation else "waiting"
        named = {"agency": each.agency.name, "year": each.mission.year}
        told = words(f"trust_cli.offer_{state}", **named, serial=each.mission.serial)
        lines.append(f"  {told}")
    document: Json = {
        "missions": [_document(each.mission) for each in missions],
        "offers": [
            {
                "mission": each.mission.serial,
                "agency": each.agency.name,
                "evaluation": each.evaluation,
            }
            for each in offers
        ],
    }
    session.tell("\n".join(lines) or words("trust_cli.no_missions"), document)
    return 0


def _start(session: Session) -> int:
    wanted = session.arguments
    with session.workspace() as context:
        view = start_offer(context, wanted.serial, wanted.agency)
    told = session.words("cli.created", agency=view.agency.name, year=view.year, evaluation=view.id)
    session.tell(told, {"evaluation": view.id, "agency": view.agency.name, "year": view.year})
    return 0


def _document(mission: Mission) -> dict[str, Json]:
    """What it says, without the text of the instrument."""
    return mission.model_dump(mode="json", exclude={"instrument": {"text"}})


_ACTIONS = {"issue": _issue, "show": _show, "import": _import, "list": _list, "start": _start}
