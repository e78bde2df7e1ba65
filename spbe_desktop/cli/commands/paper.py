"""`paper`: name the papers of an evaluation, print one, or key in what was scored by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.key_sheet import key_sheet, read_lines
from spbe_desktop.operations.list_papers import list_papers
from spbe_desktop.operations.print_paper import paper_name, print_paper
from spbe_desktop.operations.view_evaluation import find_evaluation
from spbe_desktop.views.papers import PaperOptions


def run(session: Session) -> int:
    """Do what was asked and tell it."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.action == "list":
            _list(session, context, evaluation)
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
            progress=progress,
        )
    sentence = session.words("cli.written", path=target)
    session.tell(sentence, {"paper": str(target), "pages": done.pages})
