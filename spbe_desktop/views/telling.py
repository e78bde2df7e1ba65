"""A line of the history in words: the same on the screen and on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.views.working import HistoryEntry
from spbe_desktop.words import Words

# What is not said by the verb alone, or is said otherwise while undoing.
_FIELD_TOLD = frozenset(
    {
        "rating.explained",
        "rating.reasoned",
        "aspect.noted",
        "meeting.recorded",
        "change.undone",
        "change.redone",
    }
)
_SAID = frozenset({"flag", "validity", "item"})
_FIGURES = frozenset({"value", "target", "effort", "external"})


@dataclass(frozen=True, slots=True)
class Told:
    """What was done to whom, and both sides of it; empty where there was nothing."""

    what: str
    before: str
    after: str


def told(entry: HistoryEntry, instrument: Instrument, words: Words) -> Told:
    """The words of a line; texts stand as they were written."""
    what = words(f"history.verb_{entry.verb.replace('.', '_')}")
    if entry.field and entry.verb in _FIELD_TOLD:
        what = f"{what}: {words(f'history.field_{entry.field}')}"
    return Told(what, *(_side(entry, side, instrument, words) for side in _sides(entry)))


def _sides(entry: HistoryEntry) -> tuple[str | None, str | None]:
    return entry.before, entry.after


def _side(entry: HistoryEntry, side: str | None, instrument: Instrument, words: Words) -> str:
    if side is None:
        return ""
    if entry.field in _SAID:
        return words(f"history.said_{side}")
    if entry.field == "stage":
        return next((s.name.of(words.language) for s in instrument.stages if s.code == side), side)
    return _figure(side, words) if entry.field in _FIGURES else side


def _figure(side: str, words: Words) -> str:
    try:
        return words.plain(Decimal(side))
    except InvalidOperation:
        return side
