"""From the journal's entries to the history of one indicator, told in words, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import HistoryEntry
from spbe_desktop.words import Words
from ui.screens.score.values import Event


def events_of(
    view: EvaluationView, entries: Sequence[HistoryEntry], words: Words
) -> tuple[Event, ...]:
    """Every entry as an event."""
    ordered = sorted(entries, key=lambda entry: -entry.number)
    return tuple(_event(view, entry, words) for entry in ordered)


def _event(view: EvaluationView, entry: HistoryEntry, words: Words) -> Event:
    known = {stage.code: stage.name.of(words.language) for stage in view.instrument.stages}
    at, stage = words.moment(entry.at), known.get(entry.stage, "")
    head = words("score_desk.event_head", at=at, actor=entry.actor)
    if stage:
        head = words("score_desk.event_head_stage", at=at, actor=entry.actor, stage=stage)
    reason = words("score_desk.event_reason", reason=entry.reason) if entry.reason else ""
    return Event(head, _what(entry, words), reason)


def _what(entry: HistoryEntry, words: Words) -> str:
    what = words(f"score_desk.verb_{entry.verb.replace('.', '_')}")
    before, after = entry.before or "", entry.after or ""
    if before or (entry.before is not None and after):
        return words("score_desk.from_to", what=what, before=before or "–", after=after or "–")
    return words("score_desk.to", what=what, after=after) if after else what
