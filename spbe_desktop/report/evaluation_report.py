"""The report of an evaluation or monitoring ("Laporan Hasil Evaluasi") as a PDF."""

from __future__ import annotations

from typing import BinaryIO

from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.catalogue import Template, templates
from spbe_desktop.report.write import paper_for, write_paper
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PLAIN, Letterhead, PaperOptions
from spbe_desktop.words import Words

GROUP = "report"


def report_of(view: EvaluationView) -> Template:
    """The report that the evaluation's activity ends with."""
    activity = view.instrument.activity(view.activity)
    found = (each for each in templates().values() if each.kind.group == GROUP)
    return next(each for each in found if each.kind.offered(activity))


def write_report(
    view: EvaluationView,
    words: Words,
    target: BinaryIO,
    progress: Progress = silent,
    letterhead: Letterhead = PLAIN,
) -> None:
    """Write the report of `view` to `target`; the same view gives the same bytes.

    `progress` hears of every chapter and page, and may stop the work by raising Cancelled.
    """
    template = report_of(view)
    paper = paper_for(template, view, words, PaperOptions(), letterhead)
    write_paper(template, paper, target, progress)
