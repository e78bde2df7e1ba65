"""Find words in the evidence, the explanations and the findings."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.asking import full_text_query
from spbe_desktop.store.texts import CLOSING, OPENING, PageHit, Texts
from spbe_desktop.views.evaluation import EvaluationView

__all__ = ["CLOSING", "OPENING", "DocumentHit", "Found", "JudgementHit", "search_texts"]

TEXTS = ("fact", "analysis", "justification")


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A place in a document, marks around what was found; `page` 0: its name has the words."""

    evidence: str  # id
    name: str
    page: int
    snippet: str
    indicators: tuple[str, ...]  # where it is cited
    related: bool = False  # by another form of a word


@dataclass(frozen=True, slots=True)
class JudgementHit:
    """Something written about an indicator; `kind` is fact, analysis, justification or finding."""

    indicator: str
    kind: str
    snippet: str
    related: bool = False  # by another form of a word


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that has the words, best first; `unread` documents have not been read yet."""

    documents: tuple[DocumentHit, ...]
    judgements: tuple[JudgementHit, ...]
    unread: int


def search_texts(context: Context, evaluation: str, typed: str, *, most: int = 60) -> Found:
    """Look through one evaluation. Raises EvaluationUnknown."""
    view = view_evaluation(context, evaluation)
    texts = Texts(context.paths.texts)
    if texts.told(view.id) != view.journal_head:
        texts.put_sayings(view.id, view.journal_head, _sayings(view))
    digests = [each.digest for each in view.evidence]
    hits = texts.find_pages(typed, digests, most)
    said = texts.find_sayings(typed, [view.id], most)
    return Found(
        (*_named(view, typed), *_placed(view, hits)),
        tuple(JudgementHit(each.indicator, each.kind, each.snippet, each.related) for each in said),
        len(texts.unread(digests)),
    )


def _sayings(view: EvaluationView) -> dict[tuple[str, str], str]:
    """What is written about each indicator at any stage, and its findings."""
    told: dict[tuple[str, str], list[str]] = {}
    for each in view.indicators:
        for rating in each.stages:
            for kind in TEXTS:
                text = str(getattr(rating, kind)).strip()
                if text:
                    told.setdefault((each.indicator.code, kind), []).append(text)
    for finding in view.findings:
        lines = [finding.finding, finding.recommendation, finding.owner]
        told.setdefault((finding.indicator, "finding"), []).extend(line for line in lines if line)
    return {key: "\n".join(texts) for key, texts in told.items()}


def _named(view: EvaluationView, typed: str) -> list[DocumentHit]:
    """The documents whose name has every word."""
    words = typed.casefold().replace('"', " ").replace("~", " ").split()
    if not full_text_query(typed):
        return []
    return [
        DocumentHit(each.id, each.name, 0, each.name, _cited(each.citations))
        for each in view.evidence
        if all(word.rstrip("*") in each.name.casefold() for word in words)
    ]


def _placed(view: EvaluationView, hits: list[PageHit]) -> list[DocumentHit]:
    by_digest = {each.digest: each for each in view.evidence}
    return [
        DocumentHit(
            by_digest[hit.digest].id,
            by_digest[hit.digest].name,
            hit.page,
            hit.snippet,
            _cited(by_digest[hit.digest].citations),
            hit.related,
        )
        for hit in hits
    ]


def _cited(citations: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(getattr(each, "indicator", "")) for each in citations))
