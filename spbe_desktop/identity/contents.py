"""What a statement says, parsed once its signature held: receipts and missions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from cryptography import x509
from pydantic import BaseModel, ValidationError

from spbe_desktop.canonical import canonical
from spbe_desktop.errors.trust import StatementElsewhere, StatementUnreadable
from spbe_desktop.identity.certificates import Identity
from spbe_desktop.identity.keys import Signer
from spbe_desktop.identity.sound import sound_statement
from spbe_desktop.identity.statement import LARGEST, state

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Said(Generic[M]):
    """What a sound statement says, who signed it, and the file's very bytes."""

    content: M
    signer: Identity
    trusted: bool
    statement: bytes


def write_statement(content: BaseModel, signer: Signer, at: datetime) -> bytes:
    """`content` as canonical JSON inside a signature."""
    return state(canonical(content.model_dump(mode="json")), signer, at)


def read_statement(
    kind: type[M],
    path: Path,
    trust: Sequence[x509.Certificate],
    *,
    strangers: bool = False,
) -> Said[M]:
    """What the statement in `path` says.

    Raises what `sound_statement` raises, and StatementElsewhere where it is no `kind`.
    """
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError as error:
        raise StatementUnreadable(path=path.name) from error
    found, who = sound_statement(content, trust, path.name, strangers=strangers)
    try:
        said = kind.model_validate_json(found.content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "-"
        raise StatementElsewhere(
            path=path.name, what=kind.__name__, where=where, problem=first["msg"]
        ) from error
    return Said(said, who, found.judgement.trusted, content)
