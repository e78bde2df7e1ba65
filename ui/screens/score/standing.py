"""How a value stands: to the criteria, to the stages before, and to last year; told in words."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.scoring.proposal import for_typing
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.words import Words
from ui.kit.course_line import Stop
from ui.screens.score.drafts import Drafts
from ui.screens.score.values import Difference, Follow
from ui.text import share_of, value_text

OVERRIDE, DIFFERENCE, VALIDITY = "override", "difference", "validity"  # places of drafts
Value = Decimal | None


def own_rating(view: EvaluationView, each: IndicatorView) -> RatingView | None:
    """What the current stage recorded."""
    return next((rating for rating in each.stages if rating.stage == view.stage), None)


def value_before(view: EvaluationView, each: IndicatorView) -> tuple[str, Decimal] | None:
    """The stage before the current one that gave a value, and the value."""
    order = view.instrument.activity(view.activity).stages
    earlier = order[: order.index(view.stage)]
    told = [
        (rating.stage, rating.value)
        for rating in each.stages
        if rating.stage in earlier and rating.value is not None
    ]
    return told[-1] if told else None


def course_of(
    view: EvaluationView, each: IndicatorView, value: Value, words: Words
) -> tuple[Stop, ...]:
    """Last year, the earlier stages and this one; nothing where there is only this one."""
    stops, last = [], each.baseline
    if each.baseline is not None and view.baseline is not None:
        year = words("score_desk.last_year", year=view.baseline.year)
        stops.append(_stop(view, year, each.baseline, None, words, aside=True))
    for rating in each.stages:
        if rating.stage == view.stage or rating.value is None:
            continue
        name = _stage_name(view, rating.stage, words)
        stops.append(_stop(view, name, rating.value, last, words, rating.difference_reason))
        last = rating.value
    if not stops:
        return ()
    own = own_rating(view, each)
    reason = "" if own is None else own.difference_reason
    here = _stage_name(view, view.stage, words)
    return (*stops, _stop(view, here, value, last, words, reason, here=True))


def follow_of(
    view: EvaluationView, each: IndicatorView, value: Value, drafts: Drafts, words: Words
) -> Follow | None:
    """Whether the level is what the criteria say; where decimals are proposed, what they say."""
    if not each.follows:
        return _beside_proposal(view, each, value, drafts, words)
    if not each.criteria_met:
        if value is None:
            return None
        deed = words("score_desk.tick_through", level=value_text(words, view.instrument, value))
        return Follow(words("score_desk.unticked"), "muted", deed)
    followed = "–" if each.followed is None else value_text(words, view.instrument, each.followed)
    if value == each.followed:
        return Follow(words("score_desk.follows"), "good")
    told = words("score_desk.overrides", followed=followed)
    if value is None:
        return Follow(told, "warning", words("score_desk.follow_criteria"))
    deed, hint = words("score_desk.follow_criteria"), words("score_desk.override_hint")
    return Follow(told, "warning", deed, _reason_here(view, each, drafts), hint)


def difference_of(
    view: EvaluationView, each: IndicatorView, value: Value, drafts: Drafts, words: Words
) -> Difference | None:
    """From the value of the stage before, where this stage gave another one."""
    before = value_before(view, each)
    if before is None or value is None or value == before[1]:
        return None
    told = words(
        "score_desk.differs",
        stage=_stage_name(view, before[0], words),
        before=value_text(words, view.instrument, before[1]),
        after=value_text(words, view.instrument, value),
    )
    return Difference(told, _reason(view, each, DIFFERENCE, drafts))


def validity_of(view: EvaluationView, each: IndicatorView, drafts: Drafts) -> str | None:
    """What a review said; None where the stage says nothing of the kind."""
    if "validity" not in view.instrument.stage(view.stage).records:
        return None
    own = own_rating(view, each)
    return drafts.text((each.indicator.code, VALIDITY), "" if own is None else own.validity)


def _beside_proposal(
    view: EvaluationView, each: IndicatorView, value: Value, drafts: Drafts, words: Words
) -> Follow | None:
    proposal = view.proposal(each.indicator.code)
    if value is None or proposal is None or not each.item_verdicts:
        return None
    proposed = for_typing(proposal.value, view.instrument.scale)
    if proposed == value:
        return Follow(words("score_desk.as_proposed"), "good")
    told = words("score_desk.not_proposed", proposed=value_text(words, view.instrument, proposed))
    reason, hint = _reason_here(view, each, drafts), words("score_desk.proposal_hint")
    return Follow(told, "warning", reason=reason, hint=hint)


def _reason_here(view: EvaluationView, each: IndicatorView, drafts: Drafts) -> str | None:
    """Why this stage overrides; None where it carries over what an earlier stage gave."""
    own = own_rating(view, each)
    given = drafts.value(each.indicator.code, None if own is None else own.value)
    return None if given is None else _reason(view, each, OVERRIDE, drafts)


def _reason(view: EvaluationView, each: IndicatorView, which: str, drafts: Drafts) -> str:
    own = own_rating(view, each)
    read = "" if own is None else str(getattr(own, f"{which}_reason"))
    return drafts.text((each.indicator.code, which), read)


def _stage_name(view: EvaluationView, stage: str, words: Words) -> str:
    return view.instrument.stage(stage).name.of(words.language)


def _stop(
    view: EvaluationView,
    name: str,
    value: Value,
    before: Value,
    words: Words,
    reason: str = "",
    *,
    here: bool = False,
    aside: bool = False,
) -> Stop:
    return Stop(
        name=name,
        value="–" if value is None else value_text(words, view.instrument, value),
        share=None if value is None else share_of(view.instrument, value),
        step=_step(view, value, before, words),
        reason=reason,
        here=here,
        aside=aside,
    )


def _step(view: EvaluationView, value: Value, before: Value, words: Words) -> str:
    """The difference with its sign, so that it is read without its colour."""
    if value is None or before is None:
        return ""
    if value == before:
        return "="
    sign = "▲ +" if value > before else "▼ −"
    return sign + value_text(words, view.instrument, abs(value - before))
