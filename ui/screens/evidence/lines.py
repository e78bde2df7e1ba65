"""From the frozen view to the rows of the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spbe_desktop.operations.search_texts import (
    CLOSING,
    OPENING,
    DocumentHit,
    Found,
    JudgementHit,
)
from spbe_desktop.operations.suggest_indicators import Suggestion
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView
from spbe_desktop.words import Words
from ui.screens.evidence.kinds import icon_of, is_program, kind_name, kind_of
from ui.screens.evidence.values import Line, Place

Hints = Mapping[str, Sequence[Suggestion]]
MARKS = ("encrypted", "damaged", "refused", "too_long")  # outcomes of reading that are marks


@dataclass(frozen=True)
class Known:
    """What is known beside the view: suggestions, how reading ended, what is no such file."""

    hints: Hints = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)  # by id


@dataclass(frozen=True)
class Sight:
    """Which documents the person wants to see, and in which order."""

    kept: str = "all"
    order: str = "arrived"
    indicator: str = ""


def lines_of(view: EvaluationView, sight: Sight, known: Known, words: Words) -> list[Line]:
    """The inbox on top with its suggestions, then the documents that are cited."""
    kept = [each for each in view.evidence if _kept(each, sight, known)]
    kept.sort(key=_order(view, sight.order))
    inbox = [_line(view, each, known, words) for each in kept if not each.citations]
    cited = [_line(view, each, known, words) for each in kept if each.citations]
    lines: list[Line] = []
    for key, some in (("inbox", inbox), ("cited", cited)):
        if some:
            lines.append(_heading(words(f"evidence_screen.head_{key}", count=len(some))))
            lines += some
    return lines


def found_lines(found: Found, view: EvaluationView, words: Words) -> list[Line]:
    """What a search found: places in documents, what was written, then other forms of the words."""
    by_id = {each.id: each for each in view.evidence}
    placed = [
        (each.related, _placed(each, by_id[each.evidence], words))
        for each in found.documents
        if each.evidence in by_id
    ]
    written = [(each.related, _written(each, view, words)) for each in found.judgements]
    lines: list[Line] = []
    for key, hits, wanted in (
        ("found", placed, False),
        ("written", written, False),
        ("related", [*placed, *written], True),
    ):
        some = [line for related, line in hits if related == wanted]
        if some:
            lines += [_heading(words.plural(f"evidence_screen.head_{key}", len(some))), *some]
    return lines


def _placed(hit: DocumentHit, document: EvidenceView, words: Words) -> Line:
    """A place in a document."""
    return Line(
        hit.evidence,
        hit.name,
        detail=_where(hit.page, hit.indicators, words),
        icon=icon_of(document.media_type),
        page=hit.page,
        snippet=_snippet(hit.snippet) if hit.page else ("", "", ""),
        digest=document.digest,
    )


def _written(said: JudgementHit, view: EvaluationView, words: Words) -> Line:
    """Something written about an indicator."""
    title = view.instrument.indicator(said.indicator).short_title.of(words.language)
    return Line(
        "",
        f"{said.indicator}  {title}",
        detail=words(f"evidence_screen.in_{said.kind}"),
        indicator=said.indicator,
        snippet=_snippet(said.snippet),
    )


def places_of(view: EvaluationView, words: Words) -> list[Place]:
    """The indicators, each with how many documents prove it."""
    return [
        Place(
            each.indicator.code,
            each.indicator.short_title.of(words.language),
            len({citation.evidence_id for citation in each.citations}),
        )
        for each in view.indicators
    ]


def numbered_of(view: EvaluationView, known: Known) -> list[tuple[str, str]]:
    """The documents of the inbox whose name begins with an indicator's number, and which."""
    waiting = (each.id for each in view.evidence if not each.citations)
    hints = ((key, known.hints.get(key, ())) for key in waiting)
    return [(key, found[0].indicator) for key, found in hints if found and found[0].by_number]


def warning_of(each: EvidenceView, known: Known, words: Words) -> str:
    """What is wrong with a document, in words; empty where nothing is."""
    if is_program(each.media_type):
        return words("evidence_screen.disguised")
    if each.claimed_type:
        claimed, kind = (kind_name(k, words) for k in (each.claimed_type, each.media_type))
        return words("evidence_screen.mismatch", claimed=claimed, kind=kind)
    if each.size == 0:
        return words("evidence_screen.mark_zero_bytes")
    outcome = known.outcomes.get(each.id, "")
    return words(f"evidence_screen.mark_{outcome}") if outcome in MARKS else ""


def hint_words(each: Suggestion, words: Words) -> str:
    """Why an indicator is suggested."""
    if each.by_number:
        return words("evidence_screen.why_number", code=each.indicator)
    return words("evidence_screen.why_words", words=", ".join(each.words))


def _kept(each: EvidenceView, sight: Sight, known: Known) -> bool:
    if sight.indicator and all(c.indicator != sight.indicator for c in each.citations):
        return False
    marked = each.size == 0 or is_program(each.media_type) or bool(each.claimed_type)
    tests = {
        "all": True,
        "inbox": not each.citations,
        "cited": bool(each.citations),
        "unread": each.id not in known.outcomes,
        "marked": marked or known.outcomes.get(each.id, "") in MARKS,
    }
    return tests[sight.kept]


def _order(view: EvaluationView, name: str) -> Callable[[EvidenceView], tuple[object, ...]]:
    places = {each.code: place for place, each in enumerate(view.instrument.indicators)}

    def by_indicator(each: EvidenceView) -> tuple[object, ...]:
        first = min((places.get(c.indicator, 0) for c in each.citations), default=len(places))
        return (first, each.name.casefold())

    orders: dict[str, Callable[[EvidenceView], tuple[object, ...]]] = {
        "arrived": lambda each: (-each.number,),
        "name": lambda each: (each.name.casefold(),),
        "kind": lambda each: (kind_of(each.media_type), each.name.casefold()),
        "size": lambda each: (-each.size,),
        "indicator": by_indicator,
    }
    return orders[name]


def _heading(title: str) -> Line:
    return Line("", title, heading=True)


def _line(view: EvaluationView, each: EvidenceView, known: Known, words: Words) -> Line:
    codes = list(dict.fromkeys(citation.indicator for citation in each.citations))
    parts = [kind_name(each.media_type, words), words.size(each.size), each.digest[:8]]
    if codes:
        parts.append(words("evidence_screen.used_in", codes=", ".join(codes)))
    line = Line(
        each.id,
        each.name,
        detail=" · ".join(parts),
        icon=icon_of(each.media_type),
        warning=warning_of(each, known, words),
        digest=each.digest,
    )
    if codes:
        return line
    hints = _hints(view, known.hints.get(each.id, ()), words)
    return replace(line, waiting=True, hints=hints)


def _hints(view: EvaluationView, hints: Sequence[Suggestion], words: Words) -> tuple[str, ...]:
    """The best suggestion with its title; below it the others and why."""
    if not hints:
        return ()
    best = hints[0]
    title = view.instrument.indicator(best.indicator).short_title.of(words.language)
    others = [f"{number} ▸ {each.indicator}" for number, each in enumerate(hints[1:], start=2)]
    return f"1 ▸ {best.indicator}  {title}", " · ".join((hint_words(best, words), *others))


def _where(page: int, codes: Sequence[str], words: Words) -> str:
    told = [words("evidence_screen.place_page", place=page)] if page else []
    if codes:
        told.append(words("evidence_screen.used_in", codes=", ".join(codes)))
    return " · ".join(told)


def _snippet(text: str) -> tuple[str, str, str]:
    """The text around, and the longest run of words that were found."""
    joined = re.sub(f"{CLOSING}(\\s+){OPENING}", r"\1", text)
    runs = re.findall(f"{OPENING}([^{CLOSING}]*){CLOSING}", joined)
    found = max(runs, key=len, default="")
    before, _, after = joined.partition(f"{OPENING}{found}{CLOSING}")
    plain = (part.replace(OPENING, "").replace(CLOSING, "") for part in (before, found, after))
    return next(plain), next(plain), next(plain)
