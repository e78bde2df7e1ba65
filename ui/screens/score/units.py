"""From a frozen view to the units of the agency by the criteria that speak of them."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.scoring.units import UnitCount, count_units
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.screens.score.values import UnitColumn, UnitsSheet
from ui.text import value_text


def units_of(view: EvaluationView, code: str, words: Words) -> UnitsSheet:
    """Which units fulfil what, and the level that follows."""
    each = view.indicator(code)
    units = tuple((unit.id, unit.name) for unit in view.units)
    known = {unit for unit, _ in units}
    counts = count_units(each.indicator, known, each.unit_marks)
    places = {(c.level, c.criterion.code): place for place, c in enumerate(counts)}
    return UnitsSheet(
        columns=tuple(_column(count, words) for count in counts),
        units=units,
        marks=frozenset(
            (unit, places[level, criterion])
            for level, criterion, unit in each.unit_marks
            if (level, criterion) in places
        ),
        told=_told(view, code, counts, words),
        closed=view.read_only,
    )


def _column(count: UnitCount, words: Words) -> UnitColumn:
    share = f"{count.fulfilled}/{count.total}"
    return UnitColumn(
        level=count.level,
        criterion=count.criterion.code,
        heading=words("score_desk.unit_level", level=words.plain(count.level)),
        text=f"{count.criterion.text.of(words.language)}\n{_line(count, words)}",
        share=f"✓ {share}" if count.met else share,
        met=count.met,
    )


def _line(count: UnitCount, words: Words) -> str:
    return words(
        "score_desk.unit_line",
        level=words.plain(count.level),
        asks=words(f"score_desk.asks_{count.criterion.units}"),
        share=f"{count.fulfilled}/{count.total}",
        percent=words.percent(Decimal(count.share.numerator * 100) / count.share.denominator, 0),
    )


def _told(view: EvaluationView, code: str, counts: tuple[UnitCount, ...], words: Words) -> str:
    """What the criteria ask of the units, and the level that follows from all criteria."""
    if not counts:
        return words("score_desk.no_unit_criteria")
    each = view.indicator(code)
    lines = [_line(count, words) for count in counts]
    if view.instrument.decimal_rule is None:
        followed = (
            "–" if each.followed is None else value_text(words, view.instrument, each.followed)
        )
        lines.append(words("score_desk.unit_follows", level=followed))
    return "\n".join(lines)
