"""A signed statement: one file with its content inside (CMS SignedData, RFC 5652).

`openssl cms -verify -binary -inform DER -in FILE -CAfile trust.pem` both checks and prints it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from spbe_desktop.identity.cms import UNREADABLE
from spbe_desktop.identity.judging import Flaw, Judgement, judge_signed, signed_data
from spbe_desktop.identity.keys import Signer
from spbe_desktop.identity.signing import signature_over

LARGEST = 8 << 20  # bytes of a statement; the largest content, a pack, has four at most


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file states and how its signature is judged; no content while that has a flaw."""

    content: bytes
    judgement: Judgement


def state(content: bytes, signer: Signer, signed_at: datetime) -> bytes:
    """`content` inside a signature of `signer`, as DER, claiming the time `signed_at`."""
    return signature_over(content, signer, signed_at, detached=False)


def open_statement(statement: bytes, trust: Sequence[x509.Certificate]) -> Statement:
    """The very bytes that are signed in `statement`, once the signature over them holds."""
    if len(statement) > LARGEST:
        return _without(Flaw.UNREADABLE)
    try:
        return asyncio.run(_open(statement, trust))
    except UNREADABLE:
        return _without(Flaw.UNREADABLE)


async def _open(statement: bytes, trust: Sequence[x509.Certificate]) -> Statement:
    signed = signed_data(statement)
    if signed is None or len(signed["signer_infos"]) != 1:
        return _without(Flaw.UNREADABLE)
    inside = signed["encap_content_info"]["content"].native
    if not isinstance(inside, bytes):
        return _without(Flaw.UNREADABLE)
    judgement = await judge_signed(signed, None, trust)
    return Statement(b"" if judgement.flaw else inside, judgement)


def _without(flaw: Flaw) -> Statement:
    return Statement(b"", Judgement(flaw=flaw))
