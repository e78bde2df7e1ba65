"""Whether a document is older than the instrument wants for what it proves."""

from __future__ import annotations

from datetime import date

from spbe_desktop.views.evaluation import EvaluationView, EvidenceView
from spbe_desktop.words import Words


def age_warnings(
    view: EvaluationView, document: EvidenceView, today: date, words: Words
) -> list[str]:
    """The rules of the instrument that a dated document is too old for."""
    if not document.document_date:
        return []
    born = date.fromisoformat(document.document_date)
    told = []
    for rule in view.instrument.evidence_age:
        concerned = any(
            (not rule.indicators or each.indicator in rule.indicators)
            and (not rule.levels or each.level is None or each.level in rule.levels)
            for each in document.citations
        )
        if concerned and _months(born, today) > rule.months:
            text = rule.text.of(words.language)
            told.append(words("evidence_screen.too_old", rule=text))
    return told


def _months(born: date, today: date) -> int:
    """The months begun since a day."""
    whole = (today.year - born.year) * 12 + today.month - born.month
    return whole + (today.day > born.day)
