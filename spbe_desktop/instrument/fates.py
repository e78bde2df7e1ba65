"""What becomes of each indicator when a pack is replaced by a newer version of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from spbe_desktop.instrument.diff import Change, Difference
from spbe_desktop.instrument.model import Indicator
from spbe_desktop.instrument.text import Text

# Parts of an indicator that decide how it is judged; all else is how it is told or weighed.
_JUDGED = {"external_index", "not_applicable", "capability", "repeats", "named_slot"}
_WEIGHED = {"weight", "aspect"}


class Fate(Enum):
    """What a newer pack does to an indicator, and so to its rating."""

    KEPT = "kept"  # nothing that is judged or told changed
    TEXT = "text"  # the same criteria in other words around them
    LOOK = "look"  # the rating needs another look
    GONE = "gone"  # the newer pack has no such indicator
    NEW = "new"  # the older pack had none


@dataclass(frozen=True, slots=True)
class IndicatorFate:
    """One indicator, as the newer pack has it (as the older had it where it is gone).

    `reasons` are codes: what is judged differently (criteria, guideline, items, …), told
    differently (title, texts), or weighed differently (weight, aspect).
    """

    indicator: Indicator
    fate: Fate
    reasons: tuple[str, ...]


def fates(difference: Difference) -> tuple[IndicatorFate, ...]:
    """The fate of every indicator: those of the newer pack in its order, then those gone."""
    old, new = difference.old, difference.new
    changes: dict[str, list[Change]] = {}
    for change in difference.of("indicators"):
        changes.setdefault(change.code, []).append(change)
    found = [_fate(each, changes.get(each.code, [])) for each in new.indicators]
    gone = (each for each in old.indicators if not new.has(each.code))
    return (*found, *(IndicatorFate(each, Fate.GONE, ()) for each in gone))


def _fate(indicator: Indicator, changes: list[Change]) -> IndicatorFate:
    if any(change.what == "added" for change in changes):
        return IndicatorFate(indicator, Fate.NEW, ())
    judged = [reason for change in changes for reason in _judged(change)]
    told = [reason for change in changes for reason in _told(change)]
    weighed = [change.field for change in changes if change.field in _WEIGHED]
    fate = Fate.LOOK if judged else Fate.TEXT if told else Fate.KEPT
    return IndicatorFate(indicator, fate, tuple(dict.fromkeys([*judged, *told, *weighed])))


def _judged(change: Change) -> Iterator[str]:
    if change.field in _JUDGED:
        yield change.field
    elif change.field.endswith(".differences"):
        yield "guideline"
    elif change.field.endswith(".items") and change.before != change.after:
        yield "items"
    elif change.what == "criteria" and not _same_words(change):
        yield "criteria"


def _told(change: Change) -> Iterator[str]:
    if change.field not in _WEIGHED and not any(_judged(change)):
        yield "title" if change.what == "retitled" else "texts"


def _same_words(change: Change) -> bool:
    """Whether a criterion only got another translation."""
    before, after = change.before, change.after
    return isinstance(before, Text) and isinstance(after, Text) and before.id == after.id
