"""The frozen values of the list of evaluations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from spbe_desktop.views.origin import UNSIGNED, Origin


class Sealed(Enum):
    """How an evaluation stands to its last bundle."""

    NEVER = "never"
    CHANGED = "changed"  # since it was sealed
    SEALED = "sealed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRow:
    """One line of the list of evaluations."""

    id: str
    agency: str
    year: int
    instrument: str
    stage: str
    stage_name: str
    rated: int
    total: int
    index: Decimal | None
    index_shown: Decimal | None
    predicate: str | None
    updated_at: datetime
    agency_id: str = ""
    kind: str = ""  # of the agency
    activity: str = ""
    instrument_name: str = ""  # in the language that was asked for
    predicate_name: str = ""
    revision: int = 0  # bundles sealed so far
    sealed_at: datetime | None = None  # the last of them
    signer: str = ""
    origin: Origin = UNSIGNED  # what speaks for the pack

    @property
    def sealed(self) -> Sealed:
        """Whether the last bundle says what the evaluation says."""
        if self.sealed_at is None:
            return Sealed.NEVER
        return Sealed.CHANGED if self.updated_at > self.sealed_at else Sealed.SEALED
