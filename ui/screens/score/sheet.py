"""From a frozen view to the sheet of one indicator: what the middle and the guidance show."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.words import Words
from ui.kit.evidence_strip import EvidenceItem
from ui.screens.score.drafts import SERVICE, Drafts
from ui.screens.score.ladder import rising, rungs_of
from ui.screens.score.proposals import absence_of, source_of, suggestion_of
from ui.screens.score.tree import level_text
from ui.screens.score.values import Bounds, Field, Prose, Sheet

FIELDS = ("fact", "analysis", "justification")


def sheet_of(view: EvaluationView, code: str, drafts: Drafts, words: Words) -> Sheet:
    """Everything about one indicator at the stage the evaluation is at."""
    each, language = view.indicator(code), words.language
    slot = each.indicator.named_slot
    value = drafts.value(code, each.value)
    return Sheet(
        key=f"{view.id}/{view.stage}/{code}",
        number=code,
        title=each.indicator.title.of(language),
        facts=_facts(view, each, words),
        rungs=rungs_of(view, each, drafts, words),
        value=value,
        bounds=_bounds(view, value, words),
        slot=None if slot is None else slot.of(language),
        service=drafts.text((code, SERVICE), each.service_name),
        fields=_fields(view, each, drafts, words),
        evidence=_evidence(view, each, words),
        guidance=_guidance(view, each, value, words),
        earlier=_earlier(view, each, words),
        rules=tuple(rule.of(language) for rule in view.instrument.evidence_rules),
        suggestion=suggestion_of(view, each, value, words),
        source=source_of(view, each, drafts, words),
        absence=absence_of(each, drafts, words),
    )


def _facts(view: EvaluationView, each: IndicatorView, words: Words) -> str:
    stage = view.instrument.stage(view.stage).name.of(words.language)
    facts = [words("score.weight", weight=words.number(each.indicator.weight)), stage]
    rating = each.rating
    if rating is not None and rating.stage != view.stage:
        origin = view.instrument.stage(rating.stage).name.of(words.language)
        facts.append(words("score.carried", stage=origin))
    return "  ·  ".join(facts)


def _bounds(view: EvaluationView, value: Decimal | None, words: Words) -> Bounds | None:
    scale = view.instrument.scale
    if scale.step is not None:
        return None
    least, most = words.plain(scale.min), words.plain(scale.max)
    text = "" if value is None else words.plain(value)
    hint = words("score.decimal_hint", least=least, most=most)
    return Bounds(scale.min, scale.max, scale.decimals, text, hint)


def _fields(
    view: EvaluationView, each: IndicatorView, drafts: Drafts, words: Words
) -> tuple[Field, ...]:
    records = view.instrument.stage(view.stage).records
    own = next((rating for rating in each.stages if rating.stage == view.stage), None)
    code = each.indicator.code
    return tuple(
        Field(name, words(f"score.{name}"), drafts.text((code, name), _text(own, name)))
        for name in FIELDS
        if name in records
    )


def _text(rating: RatingView | None, field: str) -> str:
    return "" if rating is None else str(getattr(rating, field))


def _evidence(view: EvaluationView, each: IndicatorView, words: Words) -> tuple[EvidenceItem, ...]:
    documents = {document.id: document for document in view.evidence}
    return tuple(
        EvidenceItem(
            citation=cited.id,
            name=documents[cited.evidence_id].name,
            detail=words.size(documents[cited.evidence_id].size),
            kind=cited.place_kind,
            place=cited.place,
            note=cited.note,
        )
        for cited in each.citations
    )


def _guidance(
    view: EvaluationView, each: IndicatorView, value: Decimal | None, words: Words
) -> tuple[Prose, ...]:
    """What the next level asks for; at the top what keeps it."""
    levels, language = rising(each), words.language
    above = [level for level in levels if value is None or level.value > value]
    level = above[0] if above else levels[-1]
    digit = words.plain(level.value)
    heading = words("score.for_next" if above else "score.to_keep", level=digit)
    proses = []
    if level.evidence:
        proses.append(Prose(heading, tuple(text.of(language) for text in level.evidence)))
    titles = {guide.code: guide.title.of(language) for guide in view.instrument.guidelines}
    for code, text in level.differences.items():
        proses.append(Prose(titles.get(code, code), (text.of(language),)))
    if each.indicator.note is not None:
        proses.append(Prose(words("score.note"), (each.indicator.note.of(language),)))
    return tuple(proses)


def _earlier(view: EvaluationView, each: IndicatorView, words: Words) -> tuple[Prose, ...]:
    """What was written at the stages before this one, the latest first."""
    proses = []
    for rating in reversed(each.stages):
        texts = [(name, _text(rating, name).strip()) for name in FIELDS]
        lines = tuple(f"{words(f'score.{name}')}: {text}" for name, text in texts if text)
        if rating.stage != view.stage and lines:
            stage = view.instrument.stage(rating.stage).name.of(words.language)
            level = "–" if rating.value is None else level_text(view, rating.value, words)
            proses.append(Prose(words("score.earlier_stage", stage=stage, level=level), lines))
    return tuple(proses)
