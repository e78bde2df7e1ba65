"""Find words in the whole of one evaluation: what is asked, what was judged, and the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_desktop.instrument.text import Text
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.search_texts import CLOSING, OPENING, search_texts
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView

__all__ = ["CLOSING", "MOST", "OPENING", "Hit", "find_in_evaluation"]

AROUND = 60  # letters shown before what was found
LONG = 220  # letters shown at most
MOST = 80  # hits


@dataclass(frozen=True, slots=True)
class Hit:
    """One place; `kind`: title, criterion, note, fact, analysis, justification, finding, document.

    A document has its id and page (0: its name has the words), and no indicator where it is
    cited at none.
    """

    kind: str
    indicator: str
    snippet: str  # marks around what was found
    level: str = ""  # of a criterion
    evidence: str = ""
    name: str = ""  # of the document
    page: int = 0


def find_in_evaluation(
    context: Context, evaluation: str, typed: str, *, most: int = MOST
) -> tuple[Hit, ...]:
    """What has every typed word, titles first. Raises EvaluationUnknown."""
    words = typed.casefold().split()
    if not words:
        return ()
    view = view_evaluation(context, evaluation)
    asked = list(_asked(view, words, context.language))
    found = search_texts(context, evaluation, typed, most=most)
    said = [Hit(each.kind, each.indicator, each.snippet) for each in found.judgements]
    placed = [
        Hit(
            "document",
            each.indicators[0] if each.indicators else "",
            each.snippet,
            evidence=each.evidence,
            name=each.name,
            page=each.page,
        )
        for each in found.documents
    ]
    titles = [hit for hit in asked if hit.kind == "title"]
    rest = [hit for hit in asked if hit.kind != "title"]
    return (*titles, *said, *placed, *rest)[:most]


def _asked(view: EvaluationView, words: list[str], language: str) -> Iterator[Hit]:
    """Titles, notes to self and criteria."""
    for each in view.indicators:
        indicator = each.indicator
        code = indicator.code
        title = f"{code} {_of(indicator.title, language)}"
        if _has(title, words) or _has(f"{code} {_of(indicator.short_title, language)}", words):
            yield Hit("title", code, _marked(title, words))
        if each.note and _has(each.note, words):
            yield Hit("note", code, _marked(each.note, words))
        for level in indicator.levels:
            for criterion in level.criteria:
                text = _of(criterion.text, language)
                if _has(text, words):
                    yield Hit("criterion", code, _marked(text, words), level=f"{level.value:f}")


def _of(text: Text, language: str) -> str:
    return text.of(language)


def _has(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _marked(text: str, words: list[str]) -> str:
    """The text around the first word found, with marks around that word."""
    line = " ".join(text.split())
    folded = line.casefold()
    places = [(folded.find(word), len(word)) for word in words if word in folded]
    at, long = min(places, default=(0, 0))
    start = max(0, at - AROUND)
    before = ("…" if start else "") + line[start:at]
    after = line[at + long : start + LONG]
    more = "…" if start + LONG < len(line) else ""
    return f"{before}{OPENING}{line[at : at + long]}{CLOSING}{after}{more}"
