"""From a frozen view to the sheet of one indicator: what the middle shows."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.views.carried import borrowed_line
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.views.working import VALID
from spbe_desktop.words import Words
from ui.kit.citation_bar import Cited, Document
from ui.screens.score.drafts import FLAG, NOTE, SERVICE, Drafts
from ui.screens.score.ladder import rungs_of
from ui.screens.score.proposals import absence_of, source_of, suggestion_of
from ui.screens.score.standing import (
    course_of,
    difference_of,
    follow_of,
    own_rating,
    validity_of,
)
from ui.screens.score.values import Bounds, Field, Sheet

FIELDS = ("fact", "analysis", "justification")


def sheet_of(
    view: EvaluationView, code: str, drafts: Drafts, words: Words, unsaved: str = ""
) -> Sheet:
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
        documents=tuple(Document(each.id, each.name) for each in view.evidence),
        course=course_of(view, each, value, words),
        follow=follow_of(view, each, value, drafts, words),
        difference=difference_of(view, each, value, drafts, words),
        validity=validity_of(view, each, drafts),
        flagged=drafts.met((code, FLAG), each.flagged),
        note=drafts.text((code, NOTE), each.note),
        closed=closed_text(view, words),
        unsaved=unsaved,
        suggestion=suggestion_of(view, each, value, words),
        source=source_of(view, each, drafts, words),
        absence=absence_of(each, drafts, words),
    )


def closed_text(view: EvaluationView, words: Words) -> str:
    """Why nothing can be changed: who closed the stage, and when; empty where it is open."""
    closed = next((each for each in view.finalised if each.stage == view.stage), None)
    if closed is None:
        return ""
    stage = view.instrument.stage(view.stage).name.of(words.language)
    return words("score_desk.closed", stage=stage, by=closed.by, at=words.moment(closed.at))


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
    own = own_rating(view, each)
    code = each.indicator.code
    fields = tuple(
        Field(name, words(f"score.{name}"), text, borrowed_line(text))
        for name in FIELDS
        if name in records
        for text in (drafts.text((code, name), _text(own, name)),)
    )
    # A review explains what it finds not valid, and nothing else.
    silent = validity_of(view, each, drafts) in (VALID, "")
    return () if silent and not any(field.text for field in fields) else fields


def _text(rating: RatingView | None, field: str) -> str:
    return "" if rating is None else str(getattr(rating, field))


def _evidence(view: EvaluationView, each: IndicatorView, words: Words) -> tuple[Cited, ...]:
    documents = {document.id: document for document in view.evidence}
    return tuple(
        Cited(
            citation=cited.id,
            document=cited.evidence_id,
            name=documents[cited.evidence_id].name,
            detail=words.size(documents[cited.evidence_id].size),
            kind=cited.place_kind,
            place=cited.place,
            note=cited.note,
        )
        for cited in each.citations
    )
