"""What the report tells beyond the score: levels reached, strong and weak, gaps. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.instrument.model import Indicator, IndicatorLevel
from spbe_desktop.instrument.scale import LevelName, Predicate
from spbe_desktop.scoring.index import NodeScore, Score, score
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.views.levels import level_of


def criteria_of(indicator: Indicator, level: LevelName) -> IndicatorLevel | None:
    """The criteria an indicator states for `level`, None where it states none."""
    return next((each for each in indicator.levels if each.value == level.value), None)


def level_above(indicator: Indicator, level: LevelName) -> IndicatorLevel | None:
    """The next level an indicator states criteria for, None at the top."""
    return next((each for each in indicator.levels if each.value > level.value), None)


def explanation_of(item: IndicatorView) -> RatingView | None:
    """The words that explain the value: its own, else the latest stage's that wrote any."""
    told = [r for r in item.stages if r.fact.strip() or r.analysis.strip() or r.justification]
    if item.rating is not None and item.rating in told:
        return item.rating
    return told[-1] if told else None


def first_stage(view: EvaluationView) -> str:
    """The stage an activity begins with: the agency's own assessment."""
    return view.instrument.activity(view.activity).stages[0]


def value_at(item: IndicatorView, stage: str) -> Decimal | None:
    """What was recorded for an indicator at one stage."""
    return next((r.value for r in item.stages if r.stage == stage), None)


def first_score(view: EvaluationView) -> Score | None:
    """The score by the first stage's values, where it is complete and a later stage judged."""
    stage = first_stage(view)
    applying = (i for i in view.indicators if not i.not_applicable)
    values = {i.indicator.code: value_at(i, stage) for i in applying}
    rated = {code: value for code, value in values.items() if value is not None}
    later = any(i.rating is not None and i.rating.stage != stage for i in view.indicators)
    if not later or len(rated) < len(values):
        return None
    return score(view.instrument, rated, view.year, view.absent)


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many indicators stand at one level value, and the names it goes by."""

    value: Decimal
    names: tuple[str, ...]
    counts: dict[str, int]

    @property
    def total(self) -> int:
        """The count over all aspects."""
        return sum(self.counts.values())


def distribution(view: EvaluationView, language: str) -> tuple[LevelCount, ...]:
    """Indicators by level value and aspect, lowest level first, empty levels included."""
    pack = view.instrument
    rows: dict[Decimal, LevelCount] = {}
    for kind in pack.capability_kinds:
        for level in kind.levels:
            row = rows.get(level.value, LevelCount(level.value, (), {}))
            name = level.name.of(language)
            names = row.names if name in row.names else (*row.names, name)
            rows[level.value] = LevelCount(level.value, names, {a.code: 0 for a in pack.aspects})
    for item in view.indicators:
        if item.value is not None:
            level = level_of(pack, item.indicator, item.value)
            rows[level.value].counts[item.indicator.aspect] += 1
    return tuple(rows[value] for value in sorted(rows))


def rising(predicates: tuple[Predicate, ...]) -> list[Predicate]:
    """The predicate table from the lowest row up."""
    return sorted(predicates, key=lambda row: row.min)


def next_predicate(view: EvaluationView) -> Predicate | None:
    """The row above the one reached, None at the top or while nothing is rated."""
    rows = rising(view.instrument.predicates)
    names = [row.name.id for row in rows]
    if view.score.predicate not in names[:-1]:
        return None
    return rows[names.index(view.score.predicate) + 1]


def extremes(nodes: tuple[NodeScore, ...]) -> tuple[NodeScore, NodeScore] | None:
    """The highest and the lowest node, None where fewer than two values differ."""
    rated = [(node.value, node) for node in nodes if node.value is not None]
    if not rated:
        return None
    highest = max(rated, key=lambda pair: pair[0])[1]
    lowest = min(rated, key=lambda pair: pair[0])[1]
    return None if highest.value == lowest.value else (highest, lowest)
