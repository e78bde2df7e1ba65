"""From a frozen view to the scenes of the dashboard."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from spbe_desktop.charts.band import Needle, Stretch, band
from spbe_desktop.charts.bars import Bar, bars
from spbe_desktop.charts.course import Across, Stop, course
from spbe_desktop.charts.radar import Axis, radar
from spbe_desktop.charts.scene import Measure, Scene
from spbe_desktop.charts.series import Kind, Series
from spbe_desktop.charts.strip import Cell, Group, strip
from spbe_desktop.instrument.model import Aspect
from spbe_desktop.scoring.index import NodeScore, Score, weighted_mean
from spbe_desktop.scoring.planner import Plan
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from spbe_desktop.views.levels import level_of
from spbe_desktop.words import Words
from ui.chart import Build
from ui.screens.dashboard.facts import above, weakest
from ui.screens.dashboard.stages import after_plan, last_stage, stage_scores
from ui.screens.dashboard.values import Drawings
from ui.screens.dashboard.wording import distance_to, level_text, shown_text
from ui.text import share_of

RADAR, COURSE = 250.0, 126.0  # points high
_FEWEST, _MOST = 3, 12  # aspects that a radar shows well


def drawings_of(view: EvaluationView, words: Words, plan: Plan | None) -> Drawings:
    """Every scene of the page."""
    instrument = view.instrument
    layer = "domains" if instrument.domains else "aspects"
    many = _FEWEST <= len(instrument.aspects) <= _MOST
    return Drawings(
        band=_band(view, words),
        course=_course(view, words),
        radar=_radar(view, words, plan) if many else None,
        bars=_bars(view, words),
        bars_title=words(
            "dashboard_screen.domains" if layer == "domains" else "dashboard_screen.aspects"
        ),
        strip=_strip(view, words),
        themes=_themes(view, words) if instrument.themes else None,
    )


def _band(view: EvaluationView, words: Words) -> Build:
    scale, index, row = view.instrument.scale, view.score.index, above(view)
    stretches = [
        Stretch(
            each.name.of(words.language),
            shown_text(view, words, max(each.min, scale.min)),
            share_of(view.instrument, each.min),
            share_of(view.instrument, each.max),
            each.name.id == view.score.predicate,
        )
        for each in sorted(view.instrument.predicates, key=lambda each: each.min)
    ]
    needle = Needle(
        None if index is None else share_of(view.instrument, index),
        shown_text(view, words, index),
        None if view.target is None else share_of(view.instrument, view.target),
        "" if row is None or index is None else f"+{distance_to(view, words, row.min)}",
    )
    return partial(_banded, stretches, needle, shown_text(view, words, scale.max))


def _banded(
    stretches: list[Stretch], needle: Needle, most: str, width: float, measure: Measure
) -> Scene:
    return band(stretches, needle, most, width, measure)


def _course(view: EvaluationView, words: Words) -> Build:
    stops = []
    for row in stage_scores(view):
        index = None if row.score is None else row.score.index
        name = view.instrument.stage(row.stage).name.of(words.language)
        share = None if index is None else share_of(view.instrument, index)
        stops.append(Stop(name, shown_text(view, words, index), share))
    lines: list[Across] = []
    year, target = view.baseline, view.target
    if year is not None and year.index is not None:
        name = words("dashboard_screen.last_year", year=year.year)
        lines.append(_across("year", name, view, words, year.index))
    if target is not None:
        lines.append(_across("target", words("dashboard_screen.target"), view, words, target))
    scale = view.instrument.scale
    ends = words.plain(scale.min), words.plain(scale.max)
    return lambda width, measure: course(stops, lines, ends, (width, COURSE), measure)


def _across(kind: Kind, name: str, view: EvaluationView, words: Words, value: Decimal) -> Across:
    return Across(
        kind, f"{name} {shown_text(view, words, value)}", share_of(view.instrument, value)
    )


def _radar(view: EvaluationView, words: Words, plan: Plan | None) -> Build:
    instrument, scale = view.instrument, view.instrument.scale
    axes = [_axis(view, words, aspect) for aspect in instrument.aspects]
    series = [_series(view, "now", words("dashboard_screen.now"), view.score)]
    before, year = last_stage(view), view.baseline
    if before is not None and before.score is not None:
        name = instrument.stage(before.stage).name.of(words.language)
        series.append(_series(view, "stage", name, before.score))
    if year is not None:
        values = [year.aspects.get(a.code) for a in instrument.aspects]
        name = words("dashboard_screen.last_year", year=year.year)
        series.append(Series("year", name, _shares(view, values)))
    if plan is not None and plan.reachable and plan.raises:
        name = words("dashboard_screen.by_plan")
        series.append(_series(view, "target", name, after_plan(view, plan)))
    span = scale.max - scale.min
    rings = int(span) if span == int(span) and 2 <= span <= 6 else 4
    figures = [words.plain(scale.min + span * ring / rings) for ring in range(rings + 1)]
    return lambda width, measure: radar(axes, series, figures, (width, RADAR), measure, named=True)


def _axis(view: EvaluationView, words: Words, aspect: Aspect) -> Axis:
    name = (aspect.short_name or aspect.name).of(words.language)
    text = shown_text(view, words, view.score.aspect(aspect.code).value)
    target, said = _door(words, f"{name}: {text}", view.indicators_of(aspect.code))
    return Axis(name, text, target, said)


def _door(words: Words, said: str, members: Sequence[IndicatorView]) -> tuple[str, str]:
    """Where a figure of many indicators leads, its weakest, and how that is said."""
    first = weakest(members)
    if first is None:
        return "", said
    title = first.indicator.short_title.of(words.language)
    way = words("dashboard_screen.door", code=first.indicator.code, title=title)
    return first.indicator.code, f"{said}. {way}"


def _series(view: EvaluationView, kind: Kind, name: str, score: Score) -> Series:
    values = [score.aspect(each.code).value for each in view.instrument.aspects]
    return Series(kind, name, _shares(view, values))


def _shares(view: EvaluationView, values: list[Decimal | None]) -> tuple[float | None, ...]:
    return tuple(None if value is None else share_of(view.instrument, value) for value in values)


def _bars(view: EvaluationView, words: Words) -> Build:
    """Domains, or the aspects of an instrument without them."""
    instrument, before, year = view.instrument, last_stage(view), view.baseline
    earlier = None if before is None else before.score
    rows: list[Bar] = []
    if instrument.domains:
        for domain in instrument.domains:
            then = None if earlier is None else earlier.domain(domain.code).value
            past = None if year is None else year.domains.get(domain.code)
            name = domain.name.of(words.language)
            inside = [
                i for a in instrument.aspects_of(domain.code) for i in view.indicators_of(a.code)
            ]
            node = view.score.domain(domain.code)
            rows.append(_bar(view, words, (name, inside), node, (then, past)))
    else:
        for aspect in instrument.aspects:
            then = None if earlier is None else earlier.aspect(aspect.code).value
            past = None if year is None else year.aspects.get(aspect.code)
            name = (aspect.short_name or aspect.name).of(words.language)
            inside = list(view.indicators_of(aspect.code))
            node = view.score.aspect(aspect.code)
            rows.append(_bar(view, words, (name, inside), node, (then, past)))
    return partial(bars, tuple(rows))


def _bar(
    view: EvaluationView,
    words: Words,
    group: tuple[str, Sequence[IndicatorView]],
    node: NodeScore,
    past: tuple[Decimal | None, Decimal | None],
) -> Bar:
    """A group by its name and members, its value, and those of the last stage and last year."""
    kinds: tuple[Kind, Kind] = ("stage", "year")
    compared = zip(kinds, past, strict=True)
    name, text = group[0], shown_text(view, words, node.value)
    target, said = _door(words, f"{name}: {text}", group[1])
    return Bar(
        name,
        text,
        None if node.value is None else share_of(view.instrument, node.value),
        tuple(
            (kind, share_of(view.instrument, value))
            for kind, value in compared
            if value is not None
        ),
        said,
        target,
    )


def _strip(view: EvaluationView, words: Words) -> Build:
    groups = tuple(
        Group(
            (aspect.short_name or aspect.name).of(words.language),
            tuple(_cell(view, words, each) for each in view.indicators_of(aspect.code)),
        )
        for aspect in view.instrument.aspects
    )
    return partial(strip, groups)


def _cell(view: EvaluationView, words: Words, each: IndicatorView) -> Cell:
    indicator, value = each.indicator, each.value
    title = f"{indicator.code}  {indicator.short_title.of(words.language)}"
    if value is None:
        left_out = bool(each.not_applicable)
        state = words("dashboard_screen.not_applicable" if left_out else "dashboard_screen.open")
        return Cell(
            indicator.code, "×" if left_out else "", None, f"{title}: {state}", indicator.code
        )
    level = level_of(view.instrument, indicator, value).name.of(words.language)
    text = level_text(view, words, value)
    said = f"{title}: {text} {level}"
    return Cell(indicator.code, text, share_of(view.instrument, value), said, indicator.code)


def _themes(view: EvaluationView, words: Words) -> Build:
    rows = []
    for theme in view.instrument.themes:
        found = [view.indicator(code) for code in theme.indicators]
        pairs = [(i.indicator.weight, i.value) for i in found if i.value is not None]
        mean = weighted_mean(pairs)
        name, text = theme.name.of(words.language), shown_text(view, words, mean)
        target, said = _door(words, f"{name}: {text}", found)
        share = None if mean is None else share_of(view.instrument, mean)
        rows.append(Bar(name, text, share, said=said, target=target))
    return lambda width, measure: bars(rows, width, measure, names=0.6, row=19.0)
