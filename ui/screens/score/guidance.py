"""From a frozen view to what guides the judging of one indicator, all of it offline."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.instrument.model import IndicatorLevel
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from spbe_desktop.views.levels import level_of
from spbe_desktop.words import Words
from ui.screens.score.ladder import rising
from ui.screens.score.values import Prose
from ui.text import value_text

FIELDS = ("fact", "analysis", "justification")
_PARTS = ("fulfilment", "strengths", "weaknesses")


@dataclass(frozen=True)
class Guidance:
    """What the guidance page shows, section by section."""

    meaning: tuple[Prose, ...]  # what is asked, and what the level reached means
    following: tuple[Prose, ...]  # what the next level asks for
    levels: tuple[Prose, ...]  # every level: criteria and typical evidence
    earlier: tuple[Prose, ...]  # what earlier stages wrote
    rules: tuple[Prose, ...]  # on evidence
    law: tuple[Prose, ...]  # where it all stands


def guidance_of(view: EvaluationView, code: str, value: Decimal | None, words: Words) -> Guidance:
    """The guidance for an indicator whose value is `value`."""
    each, language = view.indicator(code), words.language
    rules = tuple(rule.of(language) for rule in view.instrument.evidence_rules)
    aged = tuple(rule.text.of(language) for rule in view.instrument.evidence_age)
    return Guidance(
        meaning=_meaning(view, each, value, words),
        following=_following(view, each, value, words),
        levels=tuple(_level(view, each, level, words) for level in reversed(rising(each))),
        earlier=_earlier(view, each, words),
        rules=(Prose("", tuple(dict.fromkeys((*rules, *aged)))),) if rules or aged else (),
        law=_law(view, each, words),
    )


def guidance_of_aspect(view: EvaluationView, aspect: str, words: Words) -> Guidance:
    """What the guideline wants to be said of an aspect."""
    name = view.instrument.aspect(aspect).name.of(words.language)
    wanted = tuple(words(f"score_desk.{part}_hint") for part in _PARTS)
    return Guidance((Prose(name, wanted),), (), (), (), (), _regulation(view, words))


def _meaning(
    view: EvaluationView, each: IndicatorView, value: Decimal | None, words: Words
) -> tuple[Prose, ...]:
    """Title and description in full, and what the level reached means."""
    language, indicator = words.language, each.indicator
    about = () if indicator.description is None else (indicator.description.of(language),)
    proses = [Prose(indicator.title.of(language), about)]
    if value is not None:
        level = level_of(view.instrument, indicator, value)
        name = f"{words.plain(level.value)} {level.name.of(language)}"
        proses.append(Prose(name, (level.definition.of(language),)))
    if indicator.note is not None:
        proses.append(Prose(words("score.note"), (indicator.note.of(language),)))
    return tuple(proses)


def _following(
    view: EvaluationView, each: IndicatorView, value: Decimal | None, words: Words
) -> tuple[Prose, ...]:
    """What the next level asks for; at the top what keeps it."""
    levels, language = rising(each), words.language
    above = [level for level in levels if value is None or level.value > value]
    level = above[0] if above else levels[-1]
    heading = words("score.for_next" if above else "score.to_keep", level=words.plain(level.value))
    proses = []
    if level.evidence:
        proses.append(Prose(heading, tuple(text.of(language) for text in level.evidence)))
    return (*proses, *_differences(view, level, words))


def _differences(view: EvaluationView, level: IndicatorLevel, words: Words) -> tuple[Prose, ...]:
    titles = {g.code: g.title.of(words.language) for g in view.instrument.guidelines}
    return tuple(
        Prose(titles.get(code, code), (text.of(words.language),))
        for code, text in level.differences.items()
    )


def _level(view: EvaluationView, each: IndicatorView, level: IndicatorLevel, words: Words) -> Prose:
    """A level with its criteria, then the evidence that is usual for it."""
    language = words.language
    named = level_of(view.instrument, each.indicator, level.value).name.of(language)
    criteria = tuple(criterion.text.of(language) for criterion in level.criteria)
    usual = (
        *(item.text.of(language) for item in level.items),
        *(text.of(language) for text in level.evidence),
    )
    told = (words("score_desk.usual", documents="; ".join(usual)),) if usual else ()
    return Prose(f"{words.plain(level.value)} {named}", criteria + told)


def _earlier(view: EvaluationView, each: IndicatorView, words: Words) -> tuple[Prose, ...]:
    """What was written at the stages before this one, the latest first."""
    proses = []
    for rating in reversed(each.stages):
        texts = [(name, str(getattr(rating, name)).strip()) for name in FIELDS]
        lines = tuple(f"{words(f'score.{name}')}: {text}" for name, text in texts if text)
        if rating.stage != view.stage and lines:
            stage = view.instrument.stage(rating.stage).name.of(words.language)
            level = (
                "–" if rating.value is None else value_text(words, view.instrument, rating.value)
            )
            proses.append(Prose(words("score.earlier_stage", stage=stage, level=level), lines))
    return tuple(proses)


def _law(view: EvaluationView, each: IndicatorView, words: Words) -> tuple[Prose, ...]:
    """The regulation, its guideline, and the sources of this indicator."""
    instrument = view.instrument
    sources = tuple(
        instrument.sources[code] for code in each.indicator.sources if code in instrument.sources
    )
    told = list(_regulation(view, words))
    if sources:
        told.append(Prose(words("score_desk.sources"), sources))
    if each.indicator.status != "known":
        told.append(Prose("", (words(f"score_desk.status_{each.indicator.status}"),)))
    return tuple(told)


def _regulation(view: EvaluationView, words: Words) -> tuple[Prose, ...]:
    legal = view.instrument.legal
    lines = [legal.title.of(words.language)]
    if legal.guideline is not None:
        lines.append(legal.guideline)
    if legal.repealed_by is not None:
        lines.append(words("score_desk.repealed", by=legal.repealed_by))
    return (Prose(legal.regulation, tuple(lines)),)
