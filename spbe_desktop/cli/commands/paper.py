"""`paper`: name the papers of an evaluation, print one, or key in what was scored by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.key_sheet import key_sheet, read_lines
from spbe_desktop.operations.list_papers import list_papers, read_paper
from spbe_desktop.operations.print_paper import paper_name, print_paper
from spbe_desktop.operations.record_imprint import record_imprint
from spbe_desktop.operations.record_meeting import record_meeting
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.papers import Meeting, PaperOptions


def run(session: Session) -> int:
    """Do what was asked and tell it."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.action == "list":
            _list(session, context, evaluation)
        elif wanted.action == "meeting":
            _meet(session, context, evaluation)
        elif wanted.action == "key":
            done = key_sheet(context, evaluation, read_lines(wanted.file), wanted.stage)
            count = len(done.indicators)
            session.tell(session.words.plural("paper_cli.keyed", count), {"changed": count})
        else:
            _print(session, context, evaluation)
    return 0


def _list(session: Session, context: Context, evaluation: str) -> None:
    words = session.words
    kinds = list_papers(context, evaluation)
    wide = max(len(kind.id) for kind in kinds)
    rows = [
        f"{kind.id:{wide}}  {words(kind.title)} ({', '.join(kind.formats)})\n"
        f"{'':{wide}}  {words(kind.about)}"
        for kind in kinds
    ]
    told: list[Any] = [
        {"id": k.id, "title": words(k.title), "formats": list(k.formats)} for k in kinds
    ]
    session.tell("\n".join(rows), {"papers": told})


def _meet(session: Session, context: Context, evaluation: str) -> None:
    """Keep what was given of a meeting; what was not stays as it was."""
    wanted = session.arguments
    view = view_evaluation(context, evaluation)
    kept = next((m for m in view.meetings if m.paper == wanted.paper), Meeting(paper=wanted.paper))
    meeting = replace(
        kept,
        day=wanted.day or kept.day,
        place=wanted.place or kept.place,
        people=tuple(wanted.person) or kept.people,
        agenda=tuple(wanted.agenda) or kept.agenda,
    )
    record_meeting(context, evaluation, meeting)
    told: list[Any] = [*meeting.people]
    sentence = session.words("paper_cli.met", paper=session.words(read_paper(wanted.paper).title))
    session.tell(sentence, {"paper": wanted.paper, "place": meeting.place, "people": told})


def _print(session: Session, context: Context, evaluation: str) -> None:
    wanted = session.arguments
    options = PaperOptions(
        format=wanted.format,
        sheet=wanted.sheet or "",
        blank=wanted.blank,
        grey=wanted.grey,
        day=wanted.day,
        place=wanted.place,
        people=tuple(wanted.person),
        agenda=tuple(wanted.agenda),
        indicators=tuple(wanted.indicator),
        others=tuple(find_evaluation(context, each) for each in wanted.other),
    )
    name = paper_name(context, evaluation, wanted.paper, wanted.format, wanted.language)
    target = wanted.out or Path(name)
    with session.progress() as progress:
        done = print_paper(
            context,
            evaluation,
            wanted.paper,
            target,
            language=wanted.language,
            options=options,
            passphrase=session.passphrase() if wanted.sign_pages else "",
            progress=progress,
        )
    record_imprint(context, evaluation, wanted.paper, "saved", target.name, done.state)
    sentence = session.words("cli.written", path=target)
    session.tell(sentence, {"paper": str(target), "pages": done.pages})
