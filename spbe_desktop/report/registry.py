"""Every part that a template may name, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.letters import head, result, signatures, wording
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.request_list import sheet as request_list
from spbe_desktop.report.sections.annexes import annexes
from spbe_desktop.report.sections.approval import approval
from spbe_desktop.report.sections.evidence import evidence
from spbe_desktop.report.sections.explanations import explanations
from spbe_desktop.report.sections.findings import findings
from spbe_desktop.report.sections.identity import identity
from spbe_desktop.report.sections.method import method
from spbe_desktop.report.sections.plan import plan
from spbe_desktop.report.sections.results import results
from spbe_desktop.report.sections.strengths import strengths
from spbe_desktop.report.sections.summary import summary
from spbe_desktop.report.sheets import blank, brief, comparison, evidence_index, worksheet

Chapter = Callable[[Paper, int], list[Any]]
Make = Callable[[Paper, Part, int], list[Any]]  # the number is the chapter's, 0 outside of one


def _chapter(make: Chapter) -> Make:
    return lambda paper, _, number: make(paper, number)


_CHAPTERS: dict[str, Chapter] = {
    "summary": summary,
    "identity": identity,
    "results": results,
    "strengths": strengths,
    "findings": findings,
    "plan": plan,
    "explanations": explanations,
    "evidence": evidence,
    "method": method,
    "annexes": annexes,
    "approval": approval,
}
_PARTS: dict[str, Make] = {
    "letterhead": head.letterhead,
    "masthead": head.masthead,
    "title": head.title,
    "paragraph": wording.paragraph,
    "points": wording.points,
    "person": wording.person,
    "result": result.result,
    "levels": result.levels,
    "clarified": result.clarified,
    "lines": result.lines,
    "agenda": result.agenda,
    "attendance": signatures.attendance,
    "signatures": signatures.signatures,
    "brief": brief.brief,
    "worksheet": worksheet.worksheet,
    "blank-sheets": blank.blank_sheets,
    "documents": evidence_index.documents,
    "by-indicator": evidence_index.by_indicator,
    "requests": request_list.requests,
    "stages": comparison.stages,
    "years": comparison.years,
    "agencies": comparison.agencies,
}
PARTS: MappingProxyType[str, Make] = MappingProxyType(
    {**{name: _chapter(make) for name, make in _CHAPTERS.items()}, **_PARTS}
)
