"""The care of a document in words: its versions, its copies elsewhere, what happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from spbe_desktop.operations.find_copies import Copy
from spbe_desktop.operations.propose_dates import DateProposal
from spbe_desktop.operations.read_custody import Custody, CustodyEntry, RevisionView
from spbe_desktop.words import Words
from ui.screens.evidence.values import Aside, DateHint


def custody_lines(custody: Custody, words: Words) -> list[Aside]:
    """What happened to it, newest first."""
    return [_happened(each, words) for each in reversed(custody.entries)]


def revision_lines(custody: Custody, words: Words) -> list[Aside]:
    """What it was before, newest first, each with why it was replaced."""
    return [_revision(each, words) for each in reversed(custody.revisions)]


def copy_lines(copies: Iterable[Copy], document: str, words: Words) -> list[Aside]:
    """Where else the same document, or nearly the same text, is used."""
    return [_copy(each, words) for each in copies if each.evidence == document]


def date_hints(found: Iterable[DateProposal], words: Words) -> list[DateHint]:
    """The days that a document probably bears, each with where it stands."""
    return [
        DateHint(each.date.isoformat(), words.day(each.date), _why(each, words)) for each in found
    ]


def _why(each: DateProposal, words: Words) -> str:
    told = words(f"evidence_screen.day_{each.why}", quote=each.quote)
    page = words("evidence_screen.place_page", place=each.page) if each.page else ""
    return " · ".join(part for part in (told, page) if part)


def _happened(each: CustodyEntry, words: Words) -> Aside:
    key = f"evidence_screen.did_{each.verb.replace('.', '_')}"
    text = words(key) if key in words.catalogue else each.verb
    parts = [words.moment(each.at), each.actor]
    for key, value in (("indicator_short", each.indicator), ("place_short", each.place)):
        if value:
            parts.append(words(f"evidence_screen.{key}", value=value))
    if each.digest:
        parts.append(each.digest[:8])
    if each.reason:
        parts.append(f"“{each.reason}”")
    return Aside(text, " · ".join(parts))


def _revision(each: RevisionView, words: Words) -> Aside:
    text = words("evidence_screen.version", number=each.number, name=each.name)
    told = words(
        "evidence_screen.version_told",
        size=words.size(each.size),
        digest=each.digest[:8],
        when=words.moment(each.replaced_at),
        by=each.replaced_by,
        reason=each.reason,
    )
    return Aside(text, told)


def _copy(each: Copy, words: Words) -> Aside:
    where = words("evidence_screen.copy_where", agency=each.agency, year=each.year)
    if each.share >= 1:
        return Aside(words("evidence_screen.copy_same"), f"{where} · {each.other}", "warning")
    share = words.percent(Decimal(round(each.share * 100)), 0)
    text = words("evidence_screen.copy_near", share=share)
    return Aside(text, f"{where} · {each.other}", "warning")
