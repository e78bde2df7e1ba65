"""Findings and what is recommended."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from spbe_desktop.report.flowables import Rule
from spbe_desktop.report.paper import DOT, Paper, clean
from spbe_desktop.views.evaluation import FindingView

LONGEST_WHOLE = 1500  # letters that are kept on one page; more may be parted


def findings(paper: Paper, _: int) -> list[Any]:
    """Each finding with its indicator, recommendation, owner, priority and date."""
    if not paper.view.findings:
        return [paper.text(paper.words("report.findings.none"), "body")]
    order = {item.indicator.code: at for at, item in enumerate(paper.view.indicators)}
    told = sorted(paper.view.findings, key=lambda f: order.get(f.indicator, len(order)))
    return [piece for number, each in enumerate(told, 1) for piece in _one(paper, number, each)]


def _one(paper: Paper, number: int, finding: FindingView) -> list[Any]:
    words = paper.words
    titles = {i.indicator.code: paper.say(i.indicator.short_title) for i in paper.view.indicators}
    head = paper.text(
        f"{number}. {finding.indicator} {titles.get(finding.indicator, '')}", "heading 2"
    )
    head.keepWithNext = 1
    line = Rule("100%", 0.5, color=paper.look.hairline, spaceBefore=6, spaceAfter=6)
    line.keepWithNext = 1
    parts = [line, head, Spacer(0, 3)]
    for key, text in (("finding", finding.finding), ("recommendation", finding.recommendation)):
        if text.strip():
            label = words(f"report.findings.{key}")
            parts.append(paper.text(text, "labelled", bulletText=label))
    facts = (("owner", finding.owner), ("priority", finding.priority), ("due", finding.due))
    told = [words(f"report.findings.{key}", value=clean(v)) for key, v in facts if v.strip()]
    if told:
        parts.append(paper.text(DOT.join(told), "labelled muted"))
    long = len(finding.finding) + len(finding.recommendation) > LONGEST_WHOLE
    return parts if long else [KeepTogether(parts)]
