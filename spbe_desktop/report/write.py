"""A paper of the catalogue on its way to a file: its parts made, laid out and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, BinaryIO

from reportlab.platypus import CondPageBreak, PageBreak

from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.catalogue import Part, Template
from spbe_desktop.report.document import BOOK, Found, build, headings_of, titled
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.sections.approval import approval
from spbe_desktop.report.sections.contents import contents
from spbe_desktop.report.sections.cover import cover
from spbe_desktop.report.sections.evidence import evidence
from spbe_desktop.report.sections.explanations import explanations
from spbe_desktop.report.sections.findings import findings
from spbe_desktop.report.sections.heading import chapter
from spbe_desktop.report.sections.identity import identity
from spbe_desktop.report.sections.method import method
from spbe_desktop.report.sections.results import results
from spbe_desktop.report.sections.strengths import strengths
from spbe_desktop.report.sections.summary import summary
from spbe_desktop.report.sheet import sheet_of
from spbe_desktop.report.style import Look, read_look
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Letterhead, PaperOptions
from spbe_desktop.words import Words

Chapter = Callable[[Paper, int], list[Any]]
CHAPTERS: MappingProxyType[str, Chapter] = MappingProxyType(
    {
        "summary": summary,
        "identity": identity,
        "results": results,
        "strengths": strengths,
        "findings": findings,
        "explanations": explanations,
        "evidence": evidence,
        "method": method,
        "approval": approval,
    }
)
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
    )


def write_paper(
    template: Template, paper: Paper, target: BinaryIO, progress: Progress = silent
) -> Found:
    """Write the paper as a PDF; the same view, words and options give the same bytes.

    `progress` hears of every part and page, and may stop the work by raising Cancelled.
    """
    body: list[Any] = []
    told = [part for part in template.parts if _wanted(paper, part)]
    for number, part in enumerate(told, 1):
        title = paper.words(part.title)
        progress.step(0, 0, paper.words("report.progress.chapter", chapter=title))
        body += _chapter(paper, part, number, title)
    if template.shape == BOOK:
        body = [*cover(paper), *contents(paper, headings_of(body)), *body]
    return build(paper, body, target, progress, template.shape)


def _wanted(paper: Paper, part: Part) -> bool:
    """Whether the evaluation has what the part is for."""
    return part.when != "findings" or bool(paper.view.findings)


def _chapter(paper: Paper, part: Part, number: int, title: str) -> Iterator[Any]:
    if number > 1:
        yield PageBreak() if part.room is None else CondPageBreak(part.room)
    yield from titled(chapter(paper, number, title), CHAPTERS[part.name](paper, number))
