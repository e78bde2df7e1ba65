"""From a frozen view to the rungs of one indicator's ladder."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.instrument.model import IndicatorLevel
from spbe_desktop.instrument.scale import LevelName
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from spbe_desktop.words import Words
from ui.kit.rung import Criterion, Rung
from ui.screens.score.drafts import TICK, Drafts
from ui.screens.score.proposals import items_of
from ui.text import share_of, value_text

BASELINE, EARLIER, OWN, FOLLOWED = "○", "▽", "◆", "☑"


def rungs_of(
    view: EvaluationView, each: IndicatorView, drafts: Drafts, words: Words
) -> tuple[Rung, ...]:
    """The levels of an indicator, lowest first, with ticks and the marks of every stage."""
    return _Carpenter(view, each, drafts, words).rungs()


def rising(each: IndicatorView) -> tuple[IndicatorLevel, ...]:
    """The levels of an indicator, lowest first."""
    return tuple(sorted(each.indicator.levels, key=lambda level: level.value))


@dataclass(frozen=True)
class _Carpenter:
    """Makes the rungs of one indicator."""

    view: EvaluationView
    each: IndicatorView
    drafts: Drafts
    words: Words

    def rungs(self) -> tuple[Rung, ...]:
        kinds = self.view.instrument.level_names(self.each.indicator)
        names = {name.value: name for name in kinds}
        levels = rising(self.each)
        floors = [_floor(level, names.get(level.value)) for level in levels]
        marks = self._marks(floors)
        return tuple(
            self._rung(level, names.get(level.value), floors, place, marks[place])
            for place, level in enumerate(levels)
        )

    def _rung(
        self,
        level: IndicatorLevel,
        name: LevelName | None,
        floors: list[Decimal],
        place: int,
        marks: tuple[str, ...],
    ) -> Rung:
        criteria = self._criteria(level)
        missing = sum(not criterion.met for criterion in criteria)
        words = self.words
        return Rung(
            value=level.value,
            digit=words.plain(level.value),
            name="" if name is None else name.name.of(words.language),
            floor=floors[place],
            # A level may be named after a value that another level's range begins at.
            pick=level.value if _rung_of(level.value, floors) == place else floors[place],
            share=share_of(self.view.instrument, level.value),
            criteria=criteria,
            marks=marks,
            next_step=words.plural("score.missing", missing) if missing else words("score.all_met"),
            items=items_of(self.view, self.each, level, self.drafts, words),
        )

    def _criteria(self, level: IndicatorLevel) -> tuple[Criterion, ...]:
        code, language = self.each.indicator.code, self.words.language
        met = self.each.criteria_met
        return tuple(
            Criterion(
                each.code,
                each.text.of(language),
                self.drafts.met(
                    (code, TICK, str(level.value), each.code), (level.value, each.code) in met
                ),
            )
            for each in level.criteria
        )

    def _marks(self, floors: list[Decimal]) -> list[tuple[str, ...]]:
        """For every rung the stages whose value falls on it."""
        marks: list[tuple[str, ...]] = [()] * len(floors)
        if self.each.baseline is not None and self.view.baseline is not None:
            self._put(marks, floors, self.each.baseline, BASELINE, str(self.view.baseline.year))
        for rating in self.each.stages:
            if rating.value is not None:
                sign = OWN if rating.stage == self.view.stage else EARLIER
                name = self.view.instrument.stage(rating.stage).name.of(self.words.language)
                self._put(marks, floors, rating.value, sign, name)
        if self.each.overridden and self.each.followed is not None:
            told = self.words("score_desk.by_criteria")
            self._put(marks, floors, self.each.followed, FOLLOWED, told)
        return marks

    def _put(
        self, marks: list[tuple[str, ...]], floors: list[Decimal], value: Decimal, *told: str
    ) -> None:
        """Put a mark on the rung that `value` falls on."""
        place = _rung_of(value, floors)
        if place >= 0:
            whole = self.view.instrument.scale.step is not None
            said = told if whole else (*told, value_text(self.words, self.view.instrument, value))
            marks[place] = (*marks[place], " ".join(said))


def _floor(level: IndicatorLevel, name: LevelName | None) -> Decimal:
    return level.value if name is None or name.range_from is None else name.range_from


def _rung_of(value: Decimal, floors: list[Decimal]) -> int:
    return max((n for n, floor in enumerate(floors) if floor <= value), default=-1)
