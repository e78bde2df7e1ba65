"""How the index came about, and by what exactly: formula, predicates, digests."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether

from spbe_desktop.instrument.scale import DecimalRule
from spbe_desktop.report.figures import rising
from spbe_desktop.report.paper import Paper, markup
from spbe_desktop.report.sections.heading import section
from spbe_desktop.report.tables import pairs, ruled


def method(paper: Paper, number: int) -> list[Any]:
    """Formula, predicate table, and what identifies instrument and evaluation."""
    words = paper.words
    titles = [
        section(paper, f"{number}.{place}", words(f"report.method.{key}"))
        for place, key in enumerate(("formula", "predicates", "digests"), 1)
    ]
    return [
        titles[0],
        *_formula(paper),
        KeepTogether([titles[1], *_predicates(paper)]),
        titles[2],
        paper.text(words("report.method.digests.lead"), "body"),
        _digests(paper),
    ]


def _formula(paper: Paper) -> list[Any]:
    instrument, words = paper.view.instrument, paper.words
    layers = ["aspect", *(["domain"] if instrument.domains else []), "index"]
    below = "domain" if instrument.domains else "aspect"
    index = paper.say(instrument.index_name)
    lines = [
        (words(f"report.layer.{layer}", index=index), words(f"report.formula.{layer}.{below}"))
        for layer in layers
    ]
    rounding = words(
        f"report.rounding.{instrument.rounding.mode}", places=instrument.rounding.decimals
    )
    rule = instrument.decimal_rule
    return [
        paper.text(words("report.method.lead"), "body"),
        pairs(paper, lines),
        paper.text(rounding, "note"),
        *_shares(paper),
        *([] if rule is None else [paper.text(_decimal(paper, rule), "note")]),
    ]


def _shares(paper: Paper) -> list[Any]:
    """The aspects whose weight is divided equally over what was rated."""
    return [
        paper.text(paper.words("report.shares_equal", aspect=paper.say(aspect.name)), "note")
        for aspect in paper.view.instrument.aspects
        if aspect.shares == "equal"
    ]


def _decimal(paper: Paper, rule: DecimalRule) -> str:
    """How decimals are proposed, and that the assessor decides."""
    return paper.words("report.method.decimal", rule=paper.say(rule.statement))


def _predicates(paper: Paper) -> list[Any]:
    view, words = paper.view, paper.words
    rows = []
    for row in reversed(rising(view.instrument.predicates)):
        key = "report.range.closed" if row.max_inclusive else "report.range"
        span = words(key, least=paper.shown(row.min), most=paper.shown(row.max))
        style = "cell strong" if row.name.id == view.score.predicate else "cell"
        rows.append([paper.text(paper.say(row.name), style), paper.text(span, style)])
    head = [words("report.head.predicate"), words("report.head.range")]
    basis = view.instrument.predicate_basis.of(view.year)
    return [
        ruled(paper, head, rows, (0.3, 0.7)),
        paper.text(words(f"report.basis.{basis}"), "note"),
    ]


def _digests(paper: Paper) -> Any:
    view, words = paper.view, paper.words
    instrument = view.instrument
    rows = [
        (
            "instrument",
            f"{markup(instrument.id)}, {words('report.version', number=instrument.version)}",
        ),
        ("instrument_status", words(f"report.status.{instrument.status}")),
        ("instrument_digest", paper.digest(view.pack.digest)),
        ("evaluation", paper.digest(view.id)),
        ("revision", words.integer(view.revision)),
        ("journal", words.integer(view.journal_length)),
        ("journal_head", paper.digest(view.journal_head)),
    ]
    told = [(words(f"report.field.{key}"), paper.rich(text, "cell")) for key, text in rows]
    return pairs(paper, told)
