"""Letters that people wrote and the typeface lacks: printed as boxes, and said to be."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.pdfbase import pdfmetrics

from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import clean
from spbe_desktop.views.evaluation import EvaluationView


def lacking(view: EvaluationView) -> str:
    """Each letter once, in the order of their numbers; empty where every one can be printed."""
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    used = set().union(*map(set, map(clean, _texts(view))))
    return "".join(sorted(letter for letter in used - {"\n"} if ord(letter) not in known))


def _texts(view: EvaluationView) -> Iterator[str]:
    yield from (view.agency.name, *(unit.name for unit in view.units))
    for item in view.indicators:
        yield from (item.service_name, item.not_applicable)
        for each in item.stages:
            yield from (each.fact, each.analysis, each.justification)
            yield from (each.override_reason, each.difference_reason)
    for document in view.evidence:
        yield document.name
        yield from (text for c in document.citations for text in (c.place, c.note))
    for finding in view.findings:
        yield from (finding.finding, finding.recommendation, finding.owner)
    for note in view.aspect_notes:
        yield from (note.fulfilment, note.strengths, note.weaknesses)
