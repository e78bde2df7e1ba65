"""The hash chain of a journal: each entry holds the hash of the one before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spbe_desktop.canonical import Json, canonical, digest

BEGINNING = "0" * 64  # what the first entry names as the one before


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change as the journal tells it; `at` is RFC 3339 in UTC."""

    evaluation: str
    number: int
    at: str
    actor: str
    verb: str
    payload: Json
    previous: str
    hash: str = ""

    def content(self) -> dict[str, Json]:
        """What the hash is over."""
        return {
            "evaluation": self.evaluation,
            "number": self.number,
            "at": self.at,
            "actor": self.actor,
            "verb": self.verb,
            "payload": self.payload,
            "previous": self.previous,
        }

    def line(self) -> bytes:
        """The entry as one line of `journal.jsonl`: canonical JSON, hash included."""
        return canonical({**self.content(), "hash": self.hash}) + b"\n"


def hash_of(entry: Entry) -> str:
    """The hash an entry must have."""
    return digest(canonical(entry.content()))


def verify_chain(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry that is altered, missing or out of place; None if whole."""
    previous, expected = BEGINNING, 1
    for entry in entries:
        if (entry.number, entry.previous, entry.hash) != (expected, previous, hash_of(entry)):
            return expected
        previous, expected = entry.hash, expected + 1
    return None
