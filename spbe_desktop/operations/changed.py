"""What an operation changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from spbe_desktop.store.changes import Change


@dataclass(frozen=True, slots=True)
class Changed:
    """The evaluation and indicators that are different now, durable since `saved_at`.

    Nothing differed where `indicators` is empty; then `saved_at` is the last change before.
    """

    evaluation: str
    indicators: tuple[str, ...]
    saved_at: datetime
    verb: str = ""  # of the journal, where a change was undone or redone


def changed(change: Change, *indicators: str) -> Changed:
    """What `change` did to `indicators`."""
    return Changed(change.id, indicators, change.saved_at)
