"""The view of an evaluation as the JSON that a bundle carries (docs/formats/evaluation.md)."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.canonical import Json
from spbe_desktop.clock import stamp
from spbe_desktop.scoring.index import NodeScore, Score
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import (
    EvaluationView,
    EvidenceView,
    FindingView,
    IndicatorView,
    ItemVerdictView,
    RatingView,
)
from spbe_desktop.views.working import AspectNoteView

FORMAT = "spbe-evaluation/1"


def as_document(view: EvaluationView) -> Json:
    """The whole view as JSON values; decimals are strings, moments RFC 3339 in UTC."""
    agency = view.agency
    return {
        "format": FORMAT,
        "evaluation": view.id,
        "revision": view.revision,
        "agency": {
            "id": agency.id,
            "code": agency.code,
            "name": agency.name,
            "kind": agency.kind,
            "province": agency.province,
        },
        "year": view.year,
        "activity": view.activity,
        "stage": view.stage,
        "created_at": stamp(view.created_at),
        "updated_at": stamp(view.updated_at),
        "instrument": {"id": view.instrument.id, "sha256": view.pack.digest},
        "journal": {"entries": view.journal_length, "head": view.journal_head},
        "result": score_document(view),
        "indicators": [_indicator(each) for each in view.indicators],
        "evidence": [_evidence(each) for each in view.evidence],
        "findings": [_finding(each) for each in view.findings],
        "finalised": [
            {"stage": each.stage, "at": stamp(each.at), "by": each.by} for each in view.finalised
        ],
        "aspect_notes": [_aspect_note(each) for each in view.aspect_notes],
        "units": [{"id": each.id, "name": each.name} for each in view.units],
    }


def score_document(view: EvaluationView) -> Json:
    """The result of a view: exact values, and the index as shown."""
    return result_document(view.score, shown_index(view))


def shown_index(view: EvaluationView) -> Decimal | None:
    """The index with the digits that the instrument shows, None while nothing is rated."""
    index = view.score.index
    return None if index is None else shown(index, view.instrument.rounding)


def result_document(score: Score, index_shown: Decimal | None) -> dict[str, Json]:
    """A score as JSON values."""
    return {
        "index": _decimal(score.index),
        "index_shown": None if index_shown is None else str(index_shown),
        "predicate": score.predicate,
        "complete": score.complete,
        "rated": score.rated,
        "total": score.total,
        "domains": [_node(node) for node in score.domains],
        "aspects": [_node(node) for node in score.aspects],
    }


def _node(node: NodeScore) -> Json:
    return {
        "code": node.code,
        "weight": str(node.weight),
        "value": _decimal(node.value),
        "rated": node.rated,
        "total": node.total,
    }


def _indicator(view: IndicatorView) -> Json:
    return {
        "code": view.indicator.code,
        "value": _decimal(view.value),
        "stage_of_origin": view.rating.stage if view.rating else None,
        "service_name": view.service_name,
        "stages": [_rating(each) for each in view.stages],
        "criteria_met": [
            {"level": str(level), "criterion": code} for level, code in sorted(view.criteria_met)
        ],
        "items": [_verdict(each) for each in view.item_verdicts],
        "external_value": _external(view),
        "not_applicable": view.not_applicable or None,
        "units_meeting": [
            {"level": str(level), "criterion": criterion, "unit": unit}
            for level, criterion, unit in sorted(view.unit_marks)
        ],
    }


def _verdict(verdict: ItemVerdictView) -> Json:
    back = verdict.verdict.sent_back
    return {
        "stage": verdict.stage,
        "level": str(verdict.level),
        "item": verdict.item,
        "verdict": "sent_back" if back else verdict.verdict.value,
        "reason": verdict.verdict.value if back else None,
        "note": verdict.note,
    }


def _external(view: IndicatorView) -> Json:
    """The other ministry's index, and the rating that it converts to."""
    given, conversion = view.external_value, view.conversion
    if given is None or conversion is None:
        return None
    return {
        "stage": given.stage,
        "source": _decimal(given.source),
        "converted": _decimal(conversion.value),
    }


def _rating(rating: RatingView) -> Json:
    return {
        "stage": rating.stage,
        "value": _decimal(rating.value),
        "fact": rating.fact,
        "analysis": rating.analysis,
        "justification": rating.justification,
        "override_reason": rating.override_reason,
        "difference_reason": rating.difference_reason,
        "validity": rating.validity or None,
        "updated_at": stamp(rating.updated_at),
        "updated_by": rating.updated_by,
    }


def _evidence(evidence: EvidenceView) -> Json:
    return {
        "id": evidence.id,
        "number": evidence.number,
        "sha256": evidence.digest,
        "name": evidence.name,
        "size": evidence.size,
        "media_type": evidence.media_type,
        "added_at": stamp(evidence.added_at),
        "added_by": evidence.added_by,
        "document_date": evidence.document_date or None,
        "claimed_type": evidence.claimed_type,
        "citations": [
            {
                "id": each.id,
                "indicator": each.indicator,
                "place_kind": each.place_kind,
                "place": each.place,
                "note": each.note,
                "level": _decimal(each.level),
                "criterion": each.criterion,
                "quote": each.quote,
                "page": each.page,
            }
            for each in evidence.citations
        ],
    }


def _aspect_note(note: AspectNoteView) -> Json:
    return {
        "stage": note.stage,
        "aspect": note.aspect,
        "fulfilment": note.fulfilment,
        "strengths": note.strengths,
        "weaknesses": note.weaknesses,
    }


def _finding(finding: FindingView) -> Json:
    return {
        "id": finding.id,
        "indicator": finding.indicator,
        "finding": finding.finding,
        "recommendation": finding.recommendation,
        "owner": finding.owner,
        "priority": finding.priority,
        "due": finding.due,
    }


def _decimal(value: Decimal | None) -> str | None:
    """A decimal as text without exponent or trailing zeros: 2.30 is 2.3, and 100 stays 100."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
