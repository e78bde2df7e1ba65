"""What a bundle's evaluation says, as rows and paragraphs in the person's language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from spbe_desktop.operations.compare_bundle import BundleComparison, IndicatorDifference
from spbe_desktop.operations.open_bundle import OpenedBundle
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView, RatingView
from spbe_desktop.views.levels import level_of
from spbe_desktop.words import Words
from ui.screens.bundle.reading.model import Line

_NONE = "–"
_TEXTS = ("fact", "analysis", "justification", "override_reason", "difference_reason")


def headline(opened: OpenedBundle, words: Words) -> str:
    """Index and predicate of the bundle's evaluation, and how much is rated."""
    view = opened.view
    score = view.score
    index = _NONE if score.index is None else words.number(_shown(view, score.index))
    names = (each.name for each in view.instrument.predicates if each.name.id == score.predicate)
    predicate = next((name.of(words.language) for name in names), _NONE)
    told = words(
        "bundle_reading.result",
        index=index,
        predicate=predicate,
        rated=score.rated,
        total=score.total,
    )
    return told if opened.agrees else f"{told} {words('bundle_reading.disagrees')}"


def indicator_lines(view: EvaluationView, words: Words) -> list[Line]:
    """Every indicator with its value and level, and its explanation at each stage."""
    return [_indicator(view, each, words) for each in view.indicators]


def document_lines(view: EvaluationView, words: Words) -> list[Line]:
    """Every document, and for which indicators it is cited."""
    return [
        Line(
            {
                "number": str(each.number),
                "name": each.name,
                "size": words.size(each.size),
                "cited": ", ".join(dict.fromkeys(c.indicator for c in each.citations)) or _NONE,
            },
            words("bundle_reading.document", digest=each.digest, who=each.added_by),
        )
        for each in view.evidence
    ]


def difference_lines(found: BundleComparison, words: Words) -> list[Line]:
    """Every indicator that differs: both values, and the reasons of both."""
    return [_difference(each, words) for each in found.differences]


def _indicator(view: EvaluationView, each: IndicatorView, words: Words) -> Line:
    level = ""
    if each.value is not None:
        level = level_of(view.instrument, each.indicator, each.value).name.of(words.language)
    cells = {
        "code": each.indicator.code,
        "title": each.indicator.short_title.of(words.language),
        "value": _value(each.value, words),
        "level": each.not_applicable or level or _NONE,
        "documents": str(len(each.citations)),
    }
    names = {document.id: document.name for document in view.evidence}
    told = [each.indicator.title.of(words.language)]
    for rating in each.stages:
        stage = view.instrument.stage(rating.stage).name.of(words.language)
        told.append("\n".join([f"{stage}: {_value(rating.value, words)}", *_said(rating, words)]))
    for citation in each.citations:
        place = f" ({citation.place})" if citation.place else ""
        told.append(f"• {names[citation.evidence_id]}{place}")
    return Line(cells, "\n\n".join(told))


def _said(rating: RatingView, words: Words) -> Iterator[str]:
    for name in _TEXTS:
        text = getattr(rating, name).strip()
        if text:
            yield f"{words(f'bundle_reading.{name}')}: {text}"


def _difference(each: IndicatorDifference, words: Words) -> Line:
    change = _NONE
    if each.change is not None:
        sign = "+" if each.change > 0 else "−" if each.change < 0 else ""
        change = sign + words.plain(abs(each.change))
    cells = {
        "code": each.code,
        "title": each.title,
        "own": _value(each.own, words),
        "theirs": _value(each.theirs, words),
        "change": change,
    }
    parts = (
        ("own_reason", each.own_reason),
        ("their_reason", each.their_reason),
        ("only_own", "\n".join(f"• {name}" for name in each.only_own)),
        ("only_theirs", "\n".join(f"• {name}" for name in each.only_theirs)),
    )
    told = [f"{words(f'bundle_reading.{name}')}\n{text}" for name, text in parts if text]
    return Line(cells, "\n\n".join(told))


def _value(value: Decimal | None, words: Words) -> str:
    return _NONE if value is None else words.plain(value)


def _shown(view: EvaluationView, index: Decimal) -> Decimal:
    return shown(index, view.instrument.rounding)
