"""What a mission says (docs/formats/mission.md): who evaluates whom, with what, until when."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from spbe_desktop.views.receipt import AgencyNamed, Digest, Moment, Name, Part, Who


def _is_day(text: str) -> str:
    if text:
        date.fromisoformat(text)  # ValueError: no such day
    return text


Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_is_day)]
MaybeDay = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(_is_day)]
Serial = Annotated[str, Field(pattern="^[0-9]{4}/[0-9]{6}/[0-9A-F]{8}$")]


class Revocation(BaseModel):
    """One certificate by its serial number: whose, since when (a date), and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    serial: str = Field(pattern="^[0-9a-f]{1,64}$")
    name: str = Field(default="", max_length=300)
    since: MaybeDay = ""
    reason: str = Field(default="", max_length=1000)


class PackSent(Part):
    """The instrument: its digest, and its very text."""

    id: Name
    version: int = Field(ge=1)
    sha256: Digest
    text: str = Field(max_length=4 << 20)


class Assessor(Part):
    """Who evaluates, and which indicators are theirs; none named means all."""

    name: Name
    nip: Name = ""
    fingerprint: Name = ""
    indicators: list[Name] = Field(default=[], max_length=1000)


class Server(Part):
    """Where bundles are sent to, and how large they may be in bytes (0: no limit)."""

    url: Annotated[str, Field(pattern="^(https://.*)?$", max_length=1000)] = ""
    largest_bundle: int = Field(default=0, ge=0)
    largest_document: int = Field(default=0, ge=0)


class Mission(Part):
    """The centre's signed order."""

    format: Literal["spbe-mission/1"] = "spbe-mission/1"
    serial: Serial
    title: Name
    issued_at: Moment
    issuer: Who
    valid_from: Day
    valid_until: Day
    year: int = Field(ge=2000, le=2200)
    activity: Name
    stage: Name
    instrument: PackSent
    agencies: list[AgencyNamed] = Field(min_length=1, max_length=5000)
    assessors: list[Assessor] = Field(default=[], max_length=5000)
    trusted: list[str] = Field(default=[], max_length=5000)  # certificates as PEM
    revoked: list[Revocation] = Field(default=[], max_length=50_000)
    server: Server = Server()

    def holds_on(self, day: date) -> bool:
        """Whether the mission's days include this one."""
        return self.valid_from <= day.isoformat() <= self.valid_until

    def mine(self, name: str, nip: str, fingerprint: str) -> Assessor | None:
        """The assessor that is meant by an identity: by certificate, else by NIP, else by name."""
        keys = (("fingerprint", fingerprint), ("nip", nip), ("name", name))
        for field, wanted in keys:
            for each in self.assessors:
                if wanted and getattr(each, field).casefold() == wanted.casefold():
                    return each
        return None


def mission_schema() -> dict[str, Any]:
    """The published JSON Schema of a mission."""
    return Mission.model_json_schema()
