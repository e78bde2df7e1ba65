"""Where an instrument pack comes from, as it is told wherever the pack is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from spbe_desktop.instrument.load import Pack
from spbe_desktop.words import Words


class OriginKind(Enum):
    """What speaks for a pack."""

    PROGRAM = "program"  # it comes with the program
    SIGNED = "signed"  # by someone believed here
    UNKNOWN = "unknown"  # soundly signed, by someone nobody here knows; taken by choice
    UNSIGNED = "unsigned"  # taken by choice


@dataclass(frozen=True, slots=True)
class Origin:
    """What speaks for a pack, and who signed it when by their own clock."""

    kind: OriginKind
    signer: str = ""
    unit: str = ""
    fingerprint: str = ""
    signed_at: datetime | None = None

    @property
    def proven(self) -> bool:
        """Whether it is the program's, or signed by someone believed."""
        return self.kind in (OriginKind.PROGRAM, OriginKind.SIGNED)


PROGRAM, UNSIGNED = Origin(OriginKind.PROGRAM), Origin(OriginKind.UNSIGNED)


@dataclass(frozen=True, slots=True)
class Offered:
    """A pack that evaluations can be scored with, and what speaks for it."""

    pack: Pack
    origin: Origin


def origin_text(origin: Origin, words: Words) -> str:
    """What speaks for a pack, in a few words: who signed it, or that nobody did."""
    who = ", ".join(part for part in (origin.signer, origin.unit) if part)
    return words(f"origin.{origin.kind.value}", who=who)


def origin_note(origin: Origin, words: Words) -> str:
    """The same as a warning beside a name; empty for a pack that is proven."""
    return "" if origin.proven else words(f"origin.note_{origin.kind.value}")
