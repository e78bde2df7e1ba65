"""From the journal's entries to the history of one indicator, told in words, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import HistoryEntry
from spbe_desktop.words import Words
from ui.screens.score.values import Event
from ui.text import value_text

_MOST = 160  # letters of a text; the whole of it stands in the journal
_SEVERAL = ("rating.explained", "rating.reasoned", "change.undone", "change.redone")
_SAID = ("yes", "no", "valid", "invalid", "accepted", "unjudged", "unsuitable", "not_uploaded")


def events_of(
    view: EvaluationView, entries: Sequence[HistoryEntry], words: Words
) -> tuple[Event, ...]:
    """Every entry as an event."""
    return tuple(_event(view, entry, words) for entry in entries)


def _event(view: EvaluationView, entry: HistoryEntry, words: Words) -> Event:
    known = {stage.code: stage.name.of(words.language) for stage in view.instrument.stages}
    facts = (words.moment(entry.at), entry.actor, known.get(entry.stage, ""))
    reason = words("score_desk.event_reason", reason=entry.reason) if entry.reason else ""
    return Event("  ·  ".join(fact for fact in facts if fact), _what(view, entry, words), reason)


def _what(view: EvaluationView, entry: HistoryEntry, words: Words) -> str:
    """What was changed, from what, to what."""
    what = words(f"history.verb_{entry.verb.replace('.', '_')}")
    if entry.verb in _SEVERAL and entry.field:
        what = f"{what}, {words(f'history.field_{entry.field}')}"
    before, after = (_said(view, entry, text, words) for text in (entry.before, entry.after))
    if not before and not after:
        return what
    if not before:
        return words("score_desk.to", what=what, after=after)
    return words("score_desk.from_to", what=what, before=before, after=after or "–")


def _said(view: EvaluationView, entry: HistoryEntry, text: str | None, words: Words) -> str:
    if not text:
        return ""
    if entry.field == "value":
        return value_text(words, view.instrument, Decimal(text))
    if text in (*_SAID, "lower_level_open"):
        return words(f"history.said_{text}")
    text = " ".join(text.split())
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
