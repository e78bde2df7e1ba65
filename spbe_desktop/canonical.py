"""One byte form for one value: RFC 8785 JSON, SHA-256 digests."""

from __future__ import annotations

import hashlib
from typing import Union

import rfc8785

Json = Union[None, bool, int, str, list["Json"], dict[str, "Json"]]


def canonical(value: Json) -> bytes:
    """`value` as RFC 8785 canonical JSON; decimals must already be strings."""
    return rfc8785.dumps(value)


def digest(content: bytes) -> str:
    """The SHA-256 of `content` as 64 lowercase hex digits."""
    return hashlib.sha256(content).hexdigest()
