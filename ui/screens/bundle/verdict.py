"""The verdict on a bundle as a person reads it: what it is, who signed, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from spbe_desktop.operations.place_bundle import Place
from spbe_desktop.operations.tell_verdict import Telling, tell_no_bundle, tell_verdict
from spbe_desktop.operations.verify_bundle import Outcome, Verdict
from spbe_desktop.words import Words


@dataclass(frozen=True)
class Told:
    """A verdict in words; `tone` is good, warning or bad."""

    tone: str
    icon: str
    title: str
    advice: str
    facts: str = ""
    problems: tuple[str, ...] = ()


def told(
    verdict: Verdict,
    words: Words,
    now: datetime,
    made: Path | None = None,
    name: str = "sealed",
    place: Place | None = None,
) -> Told:
    """Say a verdict: valid and trusted, valid by someone unknown, or changed.

    `made` is the file of a bundle that was sealed (or what `name` says) just now.
    """
    telling = tell_verdict(verdict, words, now, place)
    tone, icon = _LOOKS[telling.outcome]
    if made is None or not verdict.valid:
        return _told(telling, tone, icon)
    return Told(
        tone,
        icon,
        words(f"bundle_screen.{name}"),
        words(f"bundle_screen.{name}_advice"),
        "\n".join((str(made), *telling.facts)),
    )


def told_no_bundle(sentence: str, words: Words) -> Told:
    """Say that a file is no bundle at all."""
    return _told(tell_no_bundle(sentence, words), *_LOOKS[Outcome.NOT_A_BUNDLE])


def _told(telling: Telling, tone: str, icon: str) -> Told:
    facts = "\n".join(telling.facts)
    return Told(tone, icon, telling.title, telling.advice, facts, telling.problems)


_LOOKS = {
    Outcome.TRUSTED: ("good", "check-circle"),
    Outcome.UNKNOWN: ("warning", "warning-circle"),
    Outcome.CHANGED: ("bad", "x-circle"),
    Outcome.NOT_A_BUNDLE: ("bad", "file-x"),
}
