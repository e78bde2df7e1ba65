"""The frozen values of a document's care: what happened to it, and what it was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEntry:
    """One thing that happened to a document, as the journal has it."""

    number: int  # of the journal's entry
    at: datetime
    actor: str
    verb: str  # evidence.attached, evidence.cited, evidence.opened, revision.sealed, …
    indicator: str = ""
    place: str = ""  # article, page or minute
    name: str = ""  # that it came under, or bears since
    digest: str = ""  # of the bytes that came, where bytes came
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionView:
    """A document as it was before it was replaced, and why; `number` counts from 1, oldest."""

    number: int
    digest: str
    name: str
    size: int
    media_type: str
    added_at: datetime
    added_by: str
    replaced_at: datetime
    replaced_by: str
    reason: str
