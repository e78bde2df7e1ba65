"""The score as it stood at each stage, and what the evaluation is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.scoring.index import Score, score
from spbe_desktop.scoring.planner import Plan
from spbe_desktop.views.evaluation import EvaluationView


@dataclass(frozen=True)
class StageScore:
    """A stage and the score after it, None where it has not begun."""

    stage: str
    score: Score | None


def stage_scores(view: EvaluationView) -> tuple[StageScore, ...]:
    """Every stage of the activity; an earlier value holds until a stage judges anew."""
    stages = view.instrument.activity(view.activity).stages
    current = stages.index(view.stage)
    values: dict[str, Decimal] = {}
    rows: list[StageScore] = []
    for number, stage in enumerate(stages):
        for each in view.indicators:
            for rating in each.stages:
                if rating.stage == stage and rating.value is not None and not each.not_applicable:
                    values[each.indicator.code] = rating.value
        if number == current:
            rows.append(StageScore(stage, view.score if view.score.rated else None))
        elif number < current and values:
            rows.append(StageScore(stage, score(view.instrument, values, view.year, view.absent)))
        else:
            rows.append(StageScore(stage, None))
    return tuple(rows)


def last_stage(view: EvaluationView) -> StageScore | None:
    """The latest stage before the current one that has a score."""
    stages = view.instrument.activity(view.activity).stages
    before = stage_scores(view)[: stages.index(view.stage)]
    return next((row for row in reversed(before) if row.score is not None), None)


def after_plan(view: EvaluationView, plan: Plan) -> Score:
    """The score when the plan is carried out."""
    least = view.instrument.scale.min
    values = {i.indicator.code: i.value for i in view.indicators if i.value is not None}
    values |= dict.fromkeys(plan.assumed, least)
    values |= {each.indicator: each.end for each in plan.raises}
    return score(view.instrument, values, view.year, view.absent)
