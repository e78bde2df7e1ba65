"""Each indicator in words: criterion reached, facts, analysis, justification, evidence cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from spbe_desktop.report.charts import ladder
from spbe_desktop.report.figures import (
    criteria_of,
    explanation_of,
    first_stage,
    level_above,
    value_at,
)
from spbe_desktop.report.flowables import Heading, Rule
from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import DOT, NOTHING, Paper, clean, markup
from spbe_desktop.report.sections.heading import section
from spbe_desktop.report.sections.judged import judged
from spbe_desktop.report.style import hex_of
from spbe_desktop.report.tables import side_by_side
from spbe_desktop.views.evaluation import CitationView, IndicatorView
from spbe_desktop.views.levels import level_of, place_of

SCORE = 96.0
LINE = 80  # letters a line of explanation holds, about
LONGEST_WHOLE = 26  # lines that are kept on one page; more may be parted


def explanations(paper: Paper, number: int) -> list[Any]:
    """Every indicator, aspect by aspect."""
    parts: list[Any] = []
    for place, aspect in enumerate(paper.view.instrument.aspects, 1):
        title: list[Any] = [section(paper, f"{number}.{place}", paper.say(aspect.name))]
        for item in paper.view.indicators_of(aspect.code):
            parts += _whole(paper, item, title)
            title = []
    return parts


def _whole(paper: Paper, item: IndicatorView, title: list[Any]) -> list[Any]:
    """An indicator (and the title above it) on one page, unless it is long: then it flows."""
    told = explanation_of(item)
    texts = (told.fact, told.analysis, told.justification) if told else ()
    lines = (
        len(item.citations)
        + len(item.item_verdicts)
        + sum(len(t) // LINE + t.count("\n") for t in texts)
    )
    pieces = [*title, *_indicator(paper, item)]
    return [KeepTogether(pieces)] if lines <= LONGEST_WHOLE else pieces


def _indicator(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    words = paper.words
    line = Rule("100%", 0.5, color=paper.look.hairline, spaceBefore=7, spaceAfter=7)
    line.keepWithNext = 1
    yield line
    yield _head(paper, item)
    yield from _criteria(paper, item)
    yield from judged(paper, item)
    told = explanation_of(item)
    if told is not None:
        for key in ("fact", "analysis", "justification"):
            text = getattr(told, key)
            if text.strip():
                yield paper.text(text, "labelled", bulletText=words(f"report.label.{key}"))
        if item.rating is None or told.stage != item.rating.stage:
            note = words("report.explained_at", stage=paper.stage(told.stage))
            yield paper.text(note, "labelled muted")
    else:
        label = words("report.label.explanation")
        yield paper.text(words("report.unexplained"), "labelled muted", bulletText=label)
    yield from _citations(paper, item)
    yield Spacer(0, 4)


def _head(paper: Paper, item: IndicatorView) -> Heading:
    """Number, title and weight at the left; value, level and ladder at the right."""
    view, indicator, words = paper.view, item.indicator, paper.words
    steps = len(view.instrument.level_names(indicator))
    place, name = None, words("report.unrated")
    if item.value is not None:
        level = level_of(view.instrument, indicator, item.value)
        place, name = place_of(view.instrument, indicator, level), paper.say(level.name)
    facts = [words("report.weight", weight=words.percent(indicator.weight))]
    if item.rating is not None:
        facts.append(words("report.from_stage", stage=paper.stage(item.rating.stage)))
        first = first_stage(view)
        if item.rating.stage != first:
            value = paper.rating(value_at(item, first))
            facts.append(words("report.first_value", stage=paper.stage(first), value=value))
    if item.service_name.strip():
        facts.append(words("report.service", name=clean(item.service_name)))
    left = [
        paper.text(paper.say(indicator.title), "heading 2"),
        Spacer(0, 2),
        paper.text(DOT.join(facts), "cell muted"),
    ]
    colour = hex_of(paper.look.muted)
    size = '<font face="{}" size="8" color="{}">{}&nbsp;&nbsp;</font>{}'
    right = [
        paper.rich(
            size.format(REGULAR, colour, markup(name), paper.rating(item.value)), "big right"
        ),
        Spacer(0, 3),
        side_by_side(["", ladder(paper, place, steps)], (SCORE + 30 - 58, 58)),
    ]
    body = side_by_side([left, right], (paper.sheet.width - 30 - SCORE - 30, SCORE + 30))
    number = paper.text(indicator.code, "heading 2")
    whole = side_by_side([number, body], (30, paper.sheet.width - 30))
    whole.spaceAfter = 5
    title = clean(paper.say(indicator.short_title))
    told = DOT.join([f"{paper.rating(item.value)} {name}", *facts])
    return Heading(indicator.code, title, whole, 2, indent=0, facts=told)


def _criteria(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    if item.value is None:
        return
    level = level_of(paper.view.instrument, item.indicator, item.value)
    reached = criteria_of(item.indicator, level)
    plain = paper.words.plain
    if reached is not None:
        text = "\n".join(paper.say(each.text) for each in reached.criteria)
        label = paper.words("report.label.criterion", level=plain(reached.value))
        yield paper.text(text, "labelled", bulletText=label)
    above = level_above(item.indicator, level)
    if above is not None and paper.activity.recommendations:
        text = "\n".join(paper.say(each.text) for each in above.criteria)
        label = paper.words("report.label.towards", level=plain(above.value))
        yield paper.text(text, "labelled muted", bulletText=label)


def _citations(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    label = paper.words("report.label.evidence")
    if not item.citations:
        yield paper.text(paper.words("report.uncited"), "labelled muted", bulletText=label)
    for number, citation in enumerate(item.citations):
        more = {} if number else {"bulletText": label}
        yield paper.rich(_citation(paper, citation), "labelled small", **more)


def _citation(paper: Paper, citation: CitationView) -> str:
    """A document's number (a link into the list), its name, the place in it, and the note."""
    document = paper.view.document(citation.evidence_id)
    colour = hex_of(paper.look.accent)
    link = f'<a href="#evidence-{document.number}" color="{colour}">[{document.number}]</a>'
    facts = [f"{link} {markup(document.name)}"]
    place = citation_place(paper, citation)
    if place:
        facts.append(markup(place))
    if citation.note.strip():
        facts.append(markup(citation.note))
    return DOT.join(facts) or NOTHING


def citation_place(paper: Paper, citation: CitationView) -> str:
    """The place in a document, as readers of the paper call it; empty where none was given."""
    if not citation.place.strip():
        return ""
    kind = citation.place_kind if citation.place_kind in ("article", "page", "minute") else ""
    key = f"report.place.{kind}" if kind else "report.place"
    return paper.words(key, place=citation.place)
