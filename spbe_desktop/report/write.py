"""A paper of the catalogue on its way to a file: its parts made, laid out and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.platypus import CondPageBreak, PageBreak

from spbe_desktop.clock import stamp
from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.archival import archive
from spbe_desktop.report.catalogue import Part, Template
from spbe_desktop.report.document import BOOK, Found, build, headings_of, held, titled
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.registry import PARTS
from spbe_desktop.report.sections.contents import contents
from spbe_desktop.report.sections.cover import cover
from spbe_desktop.report.sections.heading import chapter
from spbe_desktop.report.sheet import sheet_of
from spbe_desktop.report.style import Look, read_look
from spbe_desktop.report.swiftness import hasten, no_sweeping
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Letterhead, Meeting, PaperOptions
from spbe_desktop.words import Words

look_of: Callable[[bool], Look] = cache(read_look)


def paper_for(
    template: Template,
    view: EvaluationView,
    words: Words,
    options: PaperOptions,
    letterhead: Letterhead = PLAIN,
    others: Sequence[EvaluationView] = (),
) -> Paper:
    """What the sections of a paper are handed."""
    mark = 0.0 if options.mark is None else options.mark.size
    return Paper(
        view=view,
        words=words,
        look=look_of(options.grey),
        sheet=sheet_of(options.sheet or letterhead.sheet, mark),
        letterhead=letterhead,
        options=options,
        others=tuple(others),
        title_key=template.kind.title,
        meeting=_meeting(template.kind.id, view, options),
    )


def _meeting(paper: str, view: EvaluationView, options: PaperOptions) -> Meeting:
    """What is known of the meeting; what was asked for goes before what is kept."""
    if options.blank:
        return Meeting(paper=paper)
    kept = next((each for each in view.meetings if each.paper == paper), Meeting())
    return Meeting(
        paper=paper,
        day=options.day or kept.day,
        place=options.place or kept.place,
        people=options.people or kept.people,
        agenda=options.agenda or kept.agenda,
    )


def write_paper(
    template: Template, paper: Paper, target: BinaryIO, progress: Progress = silent
) -> Found:
    """Write the paper as PDF/A-2b; the same view, words and options give the same bytes.

    `progress` hears of every part and page, and may stop the work by raising Cancelled.
    """
    hasten()
    laid = BytesIO()
    with no_sweeping():
        found = build(paper, story_of(template, paper, progress), laid, progress, template.shape)
        archive(laid.getvalue(), stamp(paper.view.updated_at), found.tags, target)
    return found


def story_of(template: Template, paper: Paper, progress: Progress = silent) -> list[Any]:
    """Everything that the paper shows, in order, before it is laid out on pages."""
    body = body_of(template, paper, progress)
    if template.shape == BOOK:
        body = [*cover(paper), *contents(paper, headings_of(body)), *body]
    return body


def body_of(template: Template, paper: Paper, progress: Progress = silent) -> list[Any]:
    """The parts that the evaluation has what they are for, without cover and contents."""
    body: list[Any] = []
    told = [part for part in template.parts if _wanted(paper, part)]
    number = 0
    for part in told:
        number += bool(part.title)
        title = paper.words(part.title) if part.title else paper.title
        progress.step(0, 0, paper.words("report.progress.chapter", chapter=title))
        body += _part(paper, part, number, numbered=template.shape == BOOK)
    return list(held(body))


def _wanted(paper: Paper, part: Part) -> bool:
    """Whether the evaluation has what the part is for."""
    return part.when != "findings" or bool(paper.view.findings)


def _part(paper: Paper, part: Part, number: int, *, numbered: bool) -> Iterator[Any]:
    """A part; one with a title is a chapter, which begins a page unless there is room."""
    made = PARTS[part.name](paper, part, number)
    if not part.title:
        yield from made
        return
    if number > 1:
        yield PageBreak() if part.room is None else CondPageBreak(part.room)
    title = paper.words(part.title)
    yield from titled(chapter(paper, number if numbered else 0, title), made)
