"""The worksheet of an evaluation: all that was judged at each indicator, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reportlab.platypus import Spacer

from spbe_desktop.report.catalogue import Part
from spbe_desktop.report.flowables import Heading
from spbe_desktop.report.paper import DOT, NOTHING, Paper, clean, markup
from spbe_desktop.report.sections.explanations import citation_place
from spbe_desktop.report.sections.heading import section
from spbe_desktop.report.sections.judged import judged
from spbe_desktop.report.sheets.ticks import open_cell, tick
from spbe_desktop.report.tables import ruled, side_by_side
from spbe_desktop.views.evaluation import CitationView, IndicatorView, RatingView
from spbe_desktop.views.levels import level_of

LONG = 1800  # letters of a stage that are kept on one page; more may be parted
OPEN = 3  # lines to write evidence on, on a blank worksheet


def worksheet(paper: Paper, _: Part, __: int) -> list[Any]:
    """Every indicator that is wanted, aspect by aspect."""
    wanted = paper.options.indicators
    pieces: list[Any] = []
    for aspect in paper.view.instrument.aspects:
        items = [
            item
            for item in paper.view.indicators_of(aspect.code)
            if not wanted or item.indicator.code in wanted
        ]
        if items:
            title = section(paper, aspect.code, paper.say(aspect.name))
            pieces.append(title)
        for item in items:
            pieces += _indicator(paper, item)
    return pieces or [paper.text(paper.words("sheet.worksheet.none"), "body")]


def _indicator(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    yield _head(paper, item)
    yield _criteria(paper, item)
    yield Spacer(0, 6)
    yield from _stages(paper, item)
    if not paper.options.blank:
        yield Spacer(0, 4)
        yield from judged(paper, item)
        yield from _reasons(paper, item)
    yield Spacer(0, 4)
    yield _evidence(paper, item)
    yield Spacer(0, 16)


def _head(paper: Paper, item: IndicatorView) -> Heading:
    words, indicator = paper.words, item.indicator
    facts = [words("report.weight", weight=words.percent(indicator.weight))]
    if item.service_name.strip() and not paper.options.blank:
        facts.append(words("report.service", name=clean(item.service_name)))
    left = [
        paper.text(paper.say(indicator.title), "heading 2"),
        Spacer(0, 2),
        paper.text(DOT.join(facts), "cell muted"),
    ]
    if indicator.description is not None:
        left.append(paper.text(paper.say(indicator.description), "cell muted"))
    width = paper.sheet.width
    value = "" if paper.options.blank else paper.rating(item.value)
    cells = [paper.text(indicator.code, "heading 2"), left, paper.text(value, "big right")]
    body = side_by_side(cells, (30, width - 90, 60))
    body.spaceBefore, body.spaceAfter = 4, 5
    title = clean(paper.say(indicator.short_title))
    return Heading(indicator.code, title, body, 2, indent=0)


def _criteria(paper: Paper, item: IndicatorView) -> Any:
    """The levels with their criteria, those that are met ticked."""
    pack, words = paper.view.instrument, paper.words
    names = {each.value: paper.say(each.name) for each in pack.level_names(item.indicator)}
    reached = None if item.value is None else level_of(pack, item.indicator, item.value).value
    rows: list[list[Any]] = []
    for level in item.indicator.levels:
        at = level.value == reached and not paper.options.blank
        name = f"{words.plain(level.value)} {names.get(level.value, '')}"
        for number, each in enumerate(level.criteria):
            met = (level.value, each.code) in item.criteria_met and not paper.options.blank
            label = paper.text(name if not number else "", "cell strong" if at else "cell muted")
            text = [paper.text(paper.say(each.text), "cell")]
            text += _units(paper, item, (level.value, each.code))
            rows.append([label, [Spacer(0, 1.5), tick(paper, met)], text])
    head = [words("report.head.level"), "", words("sheet.worksheet.criteria")]
    return ruled(paper, head, rows, (104, 20, 330))


def _units(paper: Paper, item: IndicatorView, criterion: tuple[Decimal, str]) -> list[Any]:
    """The units that fulfil a criterion, where units were marked."""
    marked = [unit.name for unit in paper.view.units if (*criterion, unit.id) in item.unit_marks]
    if not marked or paper.options.blank:
        return []
    count = paper.words("report.of", rated=len(marked), total=len(paper.view.units))
    told = paper.words("sheet.worksheet.units", count=count, names=", ".join(marked))
    return [paper.text(told, "cell muted")]


def _stages(paper: Paper, item: IndicatorView) -> list[Any]:
    """One row a stage: its value and its words, open on a blank sheet.

    Texts that may be longer than a page flow below the table instead of standing in it.
    """
    words, blank = paper.words, paper.options.blank
    told = {} if blank else {each.stage: each for each in item.stages}
    apart = not blank and _long(item)
    rows: list[list[Any]] = []
    below: list[Any] = []
    for stage in paper.activity.stages:
        rating = told.get(stage)
        value = paper.rating(rating.value) if rating else ("" if blank else NOTHING)
        cells = [paper.text(paper.stage(stage), "cell strong"), paper.text(value, "number strong")]
        rows.append([*cells, [] if apart else _said(paper, rating)])
        if apart and rating:
            name = paper.text(paper.stage(stage), "heading 2")
            name.keepWithNext = 1
            below += [Spacer(0, 6), name, *_said(paper, rating)]
    head = [words("letter.stage"), words("report.head.value"), words("sheet.worksheet.told")]
    return [ruled(paper, head, rows, (104, 40, 310), right=(1,)), *below]


def _long(item: IndicatorView) -> bool:
    """Whether what was said at some stage may not fit on a page."""
    told = ("fact", "analysis", "justification", "override_reason", "difference_reason")
    return any(sum(len(getattr(each, key)) for key in told) > LONG for each in item.stages)


def _said(paper: Paper, rating: RatingView | None) -> list[Any]:
    words = paper.words
    if rating is None:
        return [Spacer(0, 34 if paper.options.blank else 2), paper.text("", "cell")]
    parts = []
    for key in ("fact", "analysis", "justification"):
        text = getattr(rating, key)
        if text.strip():
            label = markup(words(f"report.label.{key}"))
            parts.append(paper.rich(f"<b>{label}.</b> {markup(text)}", "cell"))
    if rating.validity:
        parts.append(paper.text(words(f"sheet.validity.{rating.validity}"), "cell strong"))
    for key in ("override_reason", "difference_reason"):
        text = getattr(rating, key)
        if text.strip():
            label = markup(words(f"sheet.{key}"))
            parts.append(paper.rich(f"<b>{label}.</b> {markup(text)}", "cell"))
    signed = words("sheet.worksheet.by", name=clean(rating.updated_by))
    return [*parts, paper.text(f"{signed}{DOT}{words.moment(rating.updated_at)}", "cell muted")]


def _reasons(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    """What the criteria say, where the value is another."""
    if item.overridden and item.followed is not None:
        told = paper.words("sheet.worksheet.followed", level=paper.words.plain(item.followed))
        yield paper.text(told, "warning small")


def _evidence(paper: Paper, item: IndicatorView) -> Any:
    words = paper.words
    head = [words("report.head.number"), words("report.head.document"), words("sheet.place")]
    if paper.options.blank:
        rows: list[list[Any]] = [[[Spacer(0, 9), paper.text("", "cell")], "", ""]] * OPEN
    else:
        rows = [_cited(paper, each) for each in item.citations]
    if not rows:
        rows = [["", open_cell(paper, words("report.uncited"), "cell muted"), ""]]
    return ruled(paper, head, rows, (26, 318, 110))


def _cited(paper: Paper, citation: CitationView) -> list[Any]:
    document = paper.view.document(citation.evidence_id)
    name = [paper.text(document.name, "cell")]
    name.append(paper.rich(paper.digest(document.digest), "digest"))
    if citation.note.strip():
        name.append(paper.text(citation.note, "cell muted"))
    place = paper.text(citation_place(paper, citation) or NOTHING, "cell")
    return [paper.text(f"[{document.number}]", "cell muted"), name, place]
