"""The report of an evaluation or monitoring ("Laporan Hasil Evaluasi") as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportlab.platypus import CondPageBreak, PageBreak

from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.document import build, headings_of, titled
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
from spbe_desktop.report.style import read_look
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter: its key in the catalogue, its maker, and the room it needs to start."""

    key: str
    make: Callable[[Paper, int], list[Any]]
    room: float | None = None  # None: always on a new page


_CHAPTERS = (
    _Chapter("summary", summary),
    _Chapter("identity", identity),
    _Chapter("results", results, 260),
    _Chapter("strengths", strengths),
    _Chapter("findings", findings, 90),
    _Chapter("explanations", explanations),
    _Chapter("evidence", evidence),
    _Chapter("method", method, 330),
    _Chapter("approval", approval),
)


def write_report(
    view: EvaluationView, words: Words, target: BinaryIO, progress: Progress = silent
) -> None:
    """Write the report of `view` to `target`; the same view gives the same bytes.

    `progress` hears of every chapter and page, and may stop the work by raising Cancelled.
    """
    paper = Paper(view, words, read_look())
    told = [each for each in _CHAPTERS if each.key != "findings" or _recommends(paper)]
    body: list[Any] = []
    for number, each in enumerate(told, 1):
        title = words(f"report.chapter.{each.key}")
        progress.step(0, 0, words("report.progress.chapter", chapter=title))
        body += _chapter(paper, each, number, title)
    build(paper, [*cover(paper), *contents(paper, headings_of(body)), *body], target, progress)


def _chapter(paper: Paper, each: _Chapter, number: int, title: str) -> Iterator[Any]:
    if number > 1:
        yield PageBreak() if each.room is None else CondPageBreak(each.room)
    yield from titled(chapter(paper, number, title), each.make(paper, number))


def _recommends(paper: Paper) -> bool:
    """Monitoring ends with the figures; findings are told where the activity asks for them."""
    return paper.activity.recommendations or bool(paper.view.findings)
