"""`bundle show`, `compare` and `take`: another's bundle read, held against one's own, taken in."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.operations.compare_bundle import (
    IndicatorDifference,
    compare_bundle,
    own_counterpart,
)
from spbe_desktop.operations.open_bundle import open_bundle
from spbe_desktop.operations.take_bundle import take_bundle
from spbe_desktop.operations.tell_verdict import tell_verdict, verification_document
from spbe_desktop.views.document import as_document
from spbe_desktop.words import Words

_NONE = "–"


def show(session: Session) -> int:
    """Tell what is in the bundle; it stays outside the workspace."""
    wanted, words = session.arguments, session.words
    with session.workspace(create=True) as context, session.progress() as progress:
        opened = open_bundle(context, wanted.file, trust=wanted.trust, progress=progress)
    view, told = opened.view, tell_verdict(opened.verdict, words)
    lines = [
        *told.lines,
        words("bundle_cli.shown", agency=view.agency.name, year=view.year, revision=view.revision),
        *(
            f"{each.indicator.code:>6}  {_value(each.value, words):>5}  "
            f"{each.indicator.short_title.of(words.language)}"
            for each in view.indicators
        ),
    ]
    document: Json = {
        "verdict": verification_document(opened.verdict, words),
        "agrees": opened.agrees,
        "evaluation": as_document(view),
    }
    session.tell("\n".join(lines), document)
    return 0


def compare(session: Session) -> int:
    """Tell where the bundle and one's own evaluation differ, with the reasons of both."""
    wanted, words = session.arguments, session.words
    with session.workspace() as context, session.progress() as progress:
        opened = open_bundle(context, wanted.file, trust=wanted.trust, progress=progress)
        own = own_counterpart(context, opened.view)
        if own is None:
            raise EvaluationUnknown(evaluation=f"{opened.view.agency.name} {opened.view.year}")
        found = compare_bundle(context, opened.view, own)
    count = len(found.differences)
    lines = [words.plural("bundle_cli.differences", count, valued=found.judged_otherwise)]
    for each in found.differences:
        values = f"{_value(each.own, words)} → {_value(each.theirs, words)}"
        lines.append(f"{each.code:>6}  {values}  {each.title}")
        lines += _reasons(each, words)
    rows: list[Json] = [_difference(each) for each in found.differences]
    session.tell("\n".join(lines), {"own": own, "differences": rows})
    return 0


def take(session: Session) -> int:
    """Take the bundle's evaluation into the workspace."""
    wanted, words = session.arguments, session.words
    with session.workspace(create=True) as context, session.progress() as progress:
        view = take_bundle(
            context, wanted.file, revise=wanted.revise, trust=wanted.trust, progress=progress
        )
    name = {"agency": view.agency.name, "year": view.year, "revision": view.revision}
    document: Json = {"evaluation": view.id, "revision": view.revision}
    session.tell(words("bundle_reading.taken", **name), document)
    return 0


def _reasons(each: IndicatorDifference, words: Words) -> list[str]:
    parts = (
        ("own_reason", each.own_reason),
        ("their_reason", each.their_reason),
        ("only_own", ", ".join(each.only_own)),
        ("only_theirs", ", ".join(each.only_theirs)),
    )
    told = ((words(f"bundle_reading.{name}"), " ".join(text.split())) for name, text in parts)
    return [f"        {name}: {text}" for name, text in told if text]


def _difference(each: IndicatorDifference) -> Json:
    return {
        "indicator": each.code,
        "own": None if each.own is None else str(each.own),
        "theirs": None if each.theirs is None else str(each.theirs),
        "own_reason": each.own_reason,
        "their_reason": each.their_reason,
        "only_own": list(each.only_own),
        "only_theirs": list(each.only_theirs),
    }


def _value(value: Decimal | None, words: Words) -> str:
    return _NONE if value is None else words.plain(value)
