"""What a receipt says (docs/formats/receipt.md): a bundle, and each document that arrived."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Name = Annotated[str, Field(max_length=1000)]


def _is_moment(text: str) -> str:
    datetime.fromisoformat(text)  # ValueError: no such day or hour
    return text


_MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$"
Moment = Annotated[str, Field(pattern=_MOMENT), AfterValidator(_is_moment)]


class Part(BaseModel):
    """Closed to what the format does not know: a misspelling never passes silently."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Who(Part):
    """A person by the certificate they signed with."""

    name: Name
    unit: Name = ""
    fingerprint: Name = ""


class Document(Part):
    """One document of the evaluation."""

    sha256: Digest
    size: int = Field(ge=0)
    name: Name


class BundleNamed(Part):
    """The bundle that arrived; its digest names it for ever."""

    sha256: Digest
    revision: int = Field(ge=1)
    signers: list[Who] = Field(max_length=100)


class AgencyNamed(Part):
    """The agency that was evaluated."""

    id: Name
    code: Name = ""
    name: Name


class PackNamed(Part):
    """The instrument it was scored with."""

    id: Name
    sha256: Digest


class EvaluationNamed(Part):
    """The evaluation that was sealed."""

    id: Name
    year: int
    agency: AgencyNamed
    instrument: PackNamed


class Receipt(Part):
    """The centre's signed answer.

    `received` are the documents whose bytes it has and hashed just before signing; `missing`
    those it still waits for. `code` is what a QR code on paper says: docs/formats/receipt.md.
    """

    format: Literal["spbe-receipt/1"] = "spbe-receipt/1"
    serial: str = Field(pattern="^[0-9]{4}/[0-9]{6}/[0-9A-F]{8}$")
    issued_at: Moment
    issuer: Who
    bundle: BundleNamed
    evaluation: EvaluationNamed
    received: list[Document] = Field(max_length=50_000)
    missing: list[Document] = Field(max_length=50_000)
    code: str = Field(default="", max_length=600)

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing

    @property
    def moment(self) -> datetime:
        """When it was issued, by the centre's clock."""
        return datetime.fromisoformat(self.issued_at)


def receipt_schema() -> dict[str, Any]:
    """The published JSON Schema of a receipt."""
    return Receipt.model_json_schema()
