"""Whether a stage is ready to be closed: the rules of the pack, and what does not hold yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from spbe_desktop.instrument.model import Instrument, Readiness
from spbe_desktop.instrument.text import Text
from spbe_desktop.scoring.units import count_units
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView


@dataclass(frozen=True, slots=True)
class Unmet:
    """Where a rule does not hold: at an indicator, or at an aspect where there is none."""

    indicator: str = ""
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class CheckedRule:
    """A rule of the pack as it stands: it holds where nothing is unmet."""

    code: str
    rule: str
    stops: bool  # closing the stage waits for it; else it only warns
    text: Text
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """Every rule of the stage an evaluation is at, in the pack's order."""

    stage: str
    rules: tuple[CheckedRule, ...]

    @property
    def ready(self) -> bool:
        """Whether the stage may be closed."""
        return not self.stopping

    @property
    def stopping(self) -> tuple[CheckedRule, ...]:
        """The rules that closing waits for."""
        return tuple(each for each in self.rules if each.stops and each.unmet)

    @property
    def warning(self) -> tuple[CheckedRule, ...]:
        """The rules that do not hold and only warn."""
        return tuple(each for each in self.rules if not each.stops and each.unmet)


def readiness(view: EvaluationView, today: date) -> ReadinessView:
    """The rules of the current stage, checked; documents are as old as of `today`.

    An evaluation of an earlier year is looked at as of the end of that year.
    """
    asked = min(today, date(view.year, 12, 31))
    rules = (each for each in view.instrument.readiness if view.stage in each.stages)
    return ReadinessView(view.stage, tuple(_checked(view, each, asked) for each in rules))


def _checked(view: EvaluationView, rule: Readiness, today: date) -> CheckedRule:
    if rule.rule == "aspect_noted":
        unmet = tuple(_aspects_without_note(view))
    else:
        failing = (each for each in view.indicators if _asked(each, rule))
        unmet = tuple(
            Unmet(indicator=each.indicator.code)
            for each in failing
            if not _holds(view, each, rule.rule, today)
        )
    return CheckedRule(rule.code, rule.rule, rule.severity == "stop", rule.text, unmet)


def _asked(each: IndicatorView, rule: Readiness) -> bool:
    """Whether a rule speaks of an indicator at all."""
    if not each.awaited:
        return False
    if rule.from_level is None:
        return True
    return each.value is not None and each.value >= rule.from_level


def _holds(view: EvaluationView, each: IndicatorView, rule: str, today: date) -> bool:
    if rule == "evidence_age":
        return _fresh(view, each, today)
    if rule == "units":
        return _units_agree(view, each)
    if rule == "difference_reason":
        return _difference_told(view, each)
    if rule == "validity":
        here = _at(each, view.stage)
        return here is not None and bool(here.validity)
    return _OF_INDICATOR[rule](each)


def _explained(each: IndicatorView) -> bool:
    rating = each.rating
    if rating is None:
        return True  # another rule asks for the rating itself
    return rating.explained or bool(rating.justification.strip())


def _criteria_met(each: IndicatorView) -> bool:
    value = each.value
    if value is None or (each.rating is not None and each.rating.override_reason.strip()):
        return True
    return all(
        (level.value, criterion.code) in each.criteria_met
        for level in each.indicator.levels
        if level.value <= value
        for criterion in level.criteria
    )


def _override_told(each: IndicatorView) -> bool:
    return not each.overridden or (
        each.rating is not None and bool(each.rating.override_reason.strip())
    )


_OF_INDICATOR: dict[str, Callable[[IndicatorView], bool]] = {
    "rated": lambda each: each.rating is not None,
    "explained": _explained,
    "evidence": lambda each: each.value is None or bool(each.citations),
    "criteria": _criteria_met,
    "service_named": lambda each: (
        each.indicator.named_slot is None or bool(each.service_name.strip())
    ),
    "override_reason": _override_told,
    "unflagged": lambda each: not each.flagged,
}


def _at(each: IndicatorView, stage: str) -> RatingView | None:
    return next((rating for rating in each.stages if rating.stage == stage), None)


def _difference_told(view: EvaluationView, each: IndicatorView) -> bool:
    """A value other than the stage before said needs a reason where it was given."""
    here = _at(each, view.stage)
    if here is None or here.value is None:
        return True
    before = _value_before(each, view)
    return before is None or before == here.value or bool(here.difference_reason.strip())


def _value_before(each: IndicatorView, view: EvaluationView) -> Decimal | None:
    order = view.instrument.activity(view.activity).stages
    earlier = set(order[: order.index(view.stage)])
    values = [rating.value for rating in each.stages if rating.stage in earlier]
    return next((value for value in reversed(values) if value is not None), None)


def _units_agree(view: EvaluationView, each: IndicatorView) -> bool:
    """Every criterion of units up to the rating is met by them, where units are recorded."""
    value = each.value
    if value is None or not view.units:
        return True
    counts = count_units(each.indicator, [unit.id for unit in view.units], each.unit_marks)
    return all(count.met for count in counts if count.level <= value)


def _fresh(view: EvaluationView, each: IndicatorView, today: date) -> bool:
    """For every age that the pack asks for here, a cited document is young enough."""
    ages = _ages(view.instrument, each)
    cited = {citation.evidence_id for citation in each.citations}
    dates = [document.document_date for document in view.evidence if document.id in cited]
    return all(any(_younger(when, months, today) for when in dates) for months in ages)


def _ages(instrument: Instrument, each: IndicatorView) -> Iterator[int]:
    for age in instrument.evidence_age:
        of_level = each.value is not None and (not age.levels or each.value in age.levels)
        if of_level and (not age.indicators or each.indicator.code in age.indicators):
            yield age.months


def _younger(when: str, months: int, today: date) -> bool:
    """Whether a document of that date is younger than so many months; undated is not."""
    if not when:
        return False
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    oldest = (year, month + 1, today.day)
    told = date.fromisoformat(when)
    return (told.year, told.month, told.day) > oldest


def _aspects_without_note(view: EvaluationView) -> Iterator[Unmet]:
    noted = {
        note.aspect
        for note in view.aspect_notes
        if note.stage == view.stage and (note.fulfilment + note.strengths + note.weaknesses).strip()
    }
    return (Unmet(aspect=x.code) for x in view.instrument.aspects if x.code not in noted)
