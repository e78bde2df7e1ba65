"""Who was evaluated, with what, and how far it is."""

from __future__ import annotations

from typing import Any

from spbe_desktop.report.paper import NOTHING, Paper, clean
from spbe_desktop.report.tables import pairs


def identity(paper: Paper, _: int) -> list[Any]:
    """The identity table."""
    view, words = paper.view, paper.words
    agency, legal = view.agency, view.instrument.legal
    score = view.score
    fields = [
        ("agency", paper.agency),
        ("code", clean(agency.code)),
        ("kind", _kind(paper)),
        ("province", clean(agency.province)),
        ("year", str(view.year)),
        ("activity", paper.say(paper.activity.name)),
        ("stage", paper.stage(view.stage)),
        ("regulation", legal.regulation),
        ("about", paper.say(legal.title)),
        ("gazette", legal.gazette or ""),
        ("guideline", legal.guideline or ""),
        ("progress", words("report.rated", rated=score.rated, total=score.total)),
        ("created", words.moment(view.created_at)),
        ("updated", words.moment(view.updated_at)),
        ("revision", words.integer(view.revision)),
    ]
    rows = [(words(f"report.field.{key}"), value) for key, value in fields if value]
    return [pairs(paper, rows or [(NOTHING, NOTHING)])]


def _kind(paper: Paper) -> str:
    """The kind of agency in words; an own entry's kind as it was written."""
    kind = paper.view.agency.kind
    known = f"report.kind.{kind}" in paper.words.catalogue
    return paper.words(f"report.kind.{kind}") if known else clean(kind)
