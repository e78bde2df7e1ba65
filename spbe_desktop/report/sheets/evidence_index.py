"""The index of evidence: every document with its digest, and where each indicator cites it."""

from __future__ import annotations

from typing import Any

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.paper import DOT, NOTHING, Paper
from spbe_desktop.report.sections.explanations import citation_place
from spbe_desktop.report.tables import group, ruled
from spbe_desktop.views.evaluation import EvidenceView, IndicatorView


def documents(paper: Paper, _: Part, __: int) -> list[Any]:
    """Every document by its number, with the indicators and places that cite it."""
    words = paper.words
    if not paper.view.evidence:
        return [paper.text(words("report.evidence.none"), "body")]
    head = [words(f"report.head.{key}") for key in ("number", "document")]
    head += [words("sheet.cited_at"), words("report.head.size")]
    rows = [_document(paper, each) for each in paper.view.evidence]
    return [
        paper.text(words("sheet.index.lead"), "body"),
        ruled(paper, head, rows, (26, 270, 100, 58), right=(3,)),
    ]


def _document(paper: Paper, document: EvidenceView) -> list[Any]:
    words = paper.words
    order = {item.indicator.code: at for at, item in enumerate(paper.view.indicators)}
    cited = sorted(document.citations, key=lambda c: order.get(c.indicator, len(order)))
    places = [
        DOT.join(each for each in (citation.indicator, citation_place(paper, citation)) if each)
        for citation in cited
    ]
    facts = [words("sheet.added", day=words.day(document.added_at))]
    if document.document_date:
        facts.append(words("sheet.dated", date=document.document_date))
    return [
        paper.rich(f'<a name="evidence-{document.number}"/>{document.number}', "cell muted"),
        [
            paper.text(document.name, "cell"),
            paper.rich(paper.digest(document.digest), "digest"),
            paper.text(DOT.join(facts), "cell muted"),
        ],
        paper.text("\n".join(places) or NOTHING, "cell"),
        paper.text(words.size(document.size), "number"),
    ]


def by_indicator(paper: Paper, _: Part, __: int) -> list[Any]:
    """Every indicator with the numbers of its documents and the places cited."""
    words, view = paper.words, paper.view
    rows: list[list[Any]] = []
    extra: list[tuple[Any, ...]] = []
    for aspect in view.instrument.aspects:
        extra += group(paper, len(rows) + 1, -1)
        rows.append([paper.text(paper.say(aspect.name), "cell strong"), "", ""])
        rows += [_indicator(paper, item) for item in view.indicators_of(aspect.code)]
    head = [words("report.head.number"), words("report.head.indicator"), words("sheet.cited")]
    return [ruled(paper, head, rows, (30, 190, 234), extra=extra)]


def _indicator(paper: Paper, item: IndicatorView) -> list[Any]:
    told = []
    for citation in item.citations:
        document = paper.view.document(citation.evidence_id)
        place = citation_place(paper, citation)
        told.append(f"[{document.number}] {document.name}" + (f"{DOT}{place}" if place else ""))
    missing = paper.text(paper.words("report.uncited"), "cell muted")
    return [
        paper.text(item.indicator.code, "cell muted"),
        paper.text(paper.say(item.indicator.short_title), "cell"),
        paper.text("\n".join(told), "cell") if told else missing,
    ]
