"""The history of an evaluation, read from its journal: who changed what, from what to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from spbe_desktop.store.chain import Entry
from spbe_desktop.store.undo import REDONE, UNDONE
from spbe_desktop.views.working import HistoryEntry

Payload = Mapping[str, Any]
_REASONS = {"item.judged": "note"}  # where the reason is not called so
_UNTOLD = object()  # the entry does not say what was there before: the history remembers it


@dataclass(frozen=True, slots=True)
class _Fact:
    """One thing that an entry says: what, of whom, and what it is now."""

    field: str
    after: str | None
    before: Any = _UNTOLD
    of: str = ""  # what tells it from others of the same field: a unit, a finding
    kept: bool = True  # whether it stands until the next one of the same field


def history(entries: Iterable[Entry]) -> tuple[HistoryEntry, ...]:
    """Every change that the journal tells of, oldest first."""
    return tuple(_History().read(entries))


class _History:
    """The journal read forward, remembering what stands, so that every line has its before."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self._stands: dict[tuple[str, ...], str | None] = {}
        self._names: dict[str, str] = {}  # of documents and units, by id
        self._told: dict[int, tuple[tuple[tuple[str, ...], HistoryEntry], ...]] = {}

    def read(self, entries: Iterable[Entry]) -> Iterator[HistoryEntry]:
        """The lines of each entry."""
        for entry in entries:
            lines = tuple(self._lines(entry))
            self._told[entry.number] = lines
            yield from (line for _, line in lines)

    def _lines(self, entry: Entry) -> Iterator[tuple[tuple[str, ...], HistoryEntry]]:
        payload: Any = entry.payload
        if entry.verb in {UNDONE, REDONE}:
            yield from self._turned(entry, payload)
            return
        self._learn(payload)
        indicator, aspect = payload.get("indicator") or "", payload.get("aspect") or ""
        stage = payload.get("stage") or ""
        for fact in _facts(entry.verb, payload, self._names):
            key = (stage, indicator, aspect, entry.verb.split(".")[0], fact.field, fact.of)
            before = self._stands.get(key) if fact.before is _UNTOLD else fact.before
            if fact.kept:
                self._stands[key] = fact.after
            yield (
                key,
                HistoryEntry(
                    number=entry.number,
                    at=datetime.fromisoformat(entry.at),
                    actor=entry.actor,
                    verb=entry.verb,
                    stage=stage,
                    before=before,
                    after=fact.after,
                    reason=payload.get(_REASONS.get(entry.verb, "reason")) or "",
                    indicator=indicator,
                    aspect=aspect,
                    field=fact.field,
                ),
            )

    def _turned(
        self, entry: Entry, payload: Payload
    ) -> Iterator[tuple[tuple[str, ...], HistoryEntry]]:
        """What was undone, each from what it had become to what it was; redone, the way round."""
        told = [line for number in payload["entries"] for line in self._told.get(number, ())]
        for key, line in reversed(told) if entry.verb == UNDONE else told:
            sides = (line.after, line.before) if entry.verb == UNDONE else (line.before, line.after)
            self._stands[key] = sides[1]
            yield (
                key,
                replace(
                    line,
                    number=entry.number,
                    at=datetime.fromisoformat(entry.at),
                    actor=entry.actor,
                    verb=entry.verb,
                    before=sides[0],
                    after=sides[1],
                    reason="",
                ),
            )

    def _learn(self, payload: Payload) -> None:
        for kind in ("evidence", "unit"):
            if isinstance(payload.get(kind), str) and payload.get("name"):
                self._names[payload[kind]] = payload["name"]


def _facts(verb: str, payload: Payload, names: Mapping[str, str]) -> Iterable[_Fact]:
    """What an entry of that verb says; one that nobody wrote a reading for says itself."""
    if verb in _TEXTS:
        return [_Fact(name, payload[name]) for name in _TEXTS[verb] if name in payload]
    reading = _READINGS.get(verb)
    return [_Fact("", None, before=None)] if reading is None else [reading(payload, names)]


_TEXTS = {
    "rating.explained": ("fact", "analysis", "justification"),
    "rating.reasoned": ("override_reason", "difference_reason"),
    "aspect.noted": ("fulfilment", "strengths", "weaknesses"),
    "meeting.recorded": ("day", "place", "people", "agenda"),
}


def _plain(field: str, name: str) -> Callable[[Payload, Mapping[str, str]], _Fact]:
    """A reading that takes one member, and what it was before where the entry says so."""

    def read(payload: Payload, _: Mapping[str, str]) -> _Fact:
        before = payload.get("before", _UNTOLD)
        return _Fact(field, _text(payload.get(name)), before)

    return read


def _judged(payload: Payload, _: Mapping[str, str]) -> _Fact:
    said = payload["reason"] or payload["verdict"]
    return _Fact("item", said, of=f"{payload['level']} {payload['item']}")


def _ticked(payload: Payload, _: Mapping[str, str]) -> _Fact:
    place = f"{payload['level']}.{payload['criterion']}"
    met, other = (place, None) if payload["met"] else (None, place)
    return _Fact("criterion", met, other)


def _marked(payload: Payload, names: Mapping[str, str]) -> _Fact:
    place = f"{payload['level']}.{payload['criterion']}"
    name = f"{place} {names.get(payload['unit'], '')}".strip()
    return _Fact("unit", name if payload["met"] else None, None if payload["met"] else name)


def _cited(payload: Payload, names: Mapping[str, str]) -> _Fact:
    return _Fact("document", _place(payload, names), before=None, kept=False)


def _detached(payload: Payload, names: Mapping[str, str]) -> _Fact:
    return _Fact("document", None, before=_place(payload, names), kept=False)


def _place(payload: Payload, names: Mapping[str, str]) -> str:
    name = names.get(payload["evidence"], "")
    return f"{name} ({payload['place']})" if payload.get("place") else name


def _dated(payload: Payload, names: Mapping[str, str]) -> _Fact:
    name = names.get(payload["evidence"], "")
    return _Fact("date", f"{name}: {payload['date'] or '–'}", before=payload.get("before") or None)


_READINGS: dict[str, Callable[[Payload, Mapping[str, str]], _Fact]] = {
    "indicator.rated": _plain("value", "value"),
    "indicator.excluded": lambda p, _: _Fact("absence", p["reason"]),
    "indicator.included": lambda _p, _: _Fact("absence", None),
    "indicator.marked": lambda p, _: _Fact("flag", "yes" if p["flagged"] else "no"),
    "criterion.ticked": _ticked,
    "validity.judged": lambda p, _: _Fact("validity", p["validity"] or None, p["before"] or None),
    "item.judged": _judged,
    "external.given": _plain("external", "value"),
    "external.withdrawn": lambda _p, _: _Fact("external", None),
    "service.named": lambda p, _: _Fact("service", p["name"] or None),
    "unit.added": lambda p, _: _Fact("unit", p["name"], before=None),
    "unit.renamed": _plain("unit", "name"),
    "unit.removed": lambda p, _: _Fact("unit", None, before=p["name"]),
    "unit.marked": _marked,
    "evidence.attached": lambda p, _: _Fact("document", p["name"], before=None, kept=False),
    "evidence.cited": _cited,
    "citation.amended": _cited,
    "evidence.detached": _detached,
    "evidence.dated": _dated,
    "finding.recorded": lambda p, _: _Fact("finding", p["finding"], of=p["id"]),
    "finding.withdrawn": lambda p, _: _Fact("finding", None, of=p["id"]),
    "target.set": _plain("target", "target"),
    "effort.set": _plain("effort", "effort"),
    "stage.advanced": _plain("stage", "stage"),
    "stage.finalised": lambda p, _: _Fact("stage", p["stage"], before=None, kept=False),
    "stage.reopened": lambda p, _: _Fact("stage", p["stage"], before=None, kept=False),
    "bundle.taken": lambda p, _: _Fact("revision", str(p["revision"])),
    "revision.sealed": lambda p, _: _Fact("revision", str(p["revision"])),
    "instrument.upgraded": lambda p, _: _version(p),
    "instrument.restored": lambda p, _: _version(p),
    "evaluation.started": lambda p, _: _Fact("stage", p["stage"], before=None),
}


def _version(payload: Payload) -> _Fact:
    older, newer = str(payload["from"]["version"]), str(payload["to"]["version"])
    return _Fact("version", newer, before=older)


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)
