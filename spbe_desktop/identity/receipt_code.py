"""What the QR code of a printed receipt says, signed by itself (docs/formats/receipt.md)."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cryptography import x509

from spbe_desktop.identity import base45
from spbe_desktop.identity.compact import HALF, HINT, hint, is_signed_short, short_key, sign_short
from spbe_desktop.identity.keys import Signer
from spbe_desktop.identity.trust import as_trust

PREFIX, END = "SPBE-TT1:", "."  # the end keeps a last letter that is a space
LONGEST = 600  # letters
_FIXED = struct.Struct(">32s32sHI4sQHII")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCode:
    """A receipt in short: counts instead of lists, and the digest of the list received."""

    bundle: str  # SHA-256, 64 hex digits
    listed: str  # SHA-256 of the digests received (list_digest)
    serial: str
    issued_at: int  # seconds since 1970
    revision: int
    received: int
    missing: int


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code as it was read from paper."""

    code: ReceiptCode
    body: bytes
    hint: bytes
    signature: bytes

    def signed_by(self, known: Sequence[x509.Certificate]) -> x509.Certificate | None:
        """Whoever of `known` signed exactly this; None where nobody believed did."""
        trust = as_trust(known)
        for each in trust.certificates:
            revoked = f"{each.serial_number:x}" in trust.revoked
            if hint(each) == self.hint and not revoked:
                signed = is_signed_short(_signed(self.body), self.signature, each)
                return each if signed else None
        return None


def list_digest(digests: Iterable[str]) -> str:
    """The SHA-256 of the digests, sorted, one a line."""
    lines = "".join(f"{each}\n" for each in sorted(set(digests)))
    return hashlib.sha256(lines.encode()).hexdigest()


def write_code(code: ReceiptCode, signer: Signer) -> str:
    """The text of the code; empty where the key's signatures are too long for one."""
    key = short_key(signer)
    if key is None:
        return ""
    body = _body(code)
    tail = hint(signer.certificate) + sign_short(_signed(body), key)
    return PREFIX + base45.encode(body + tail) + END


def read_code(text: str) -> ReadCode | None:
    """The code in a text; None where it is none of ours."""
    text = text.strip()
    if not (text.startswith(PREFIX) and text.endswith(END)) or len(text) > LONGEST:
        return None
    try:
        content = base45.decode(text.removeprefix(PREFIX).removesuffix(END))
    except ValueError:
        return None
    if len(content) != _FIXED.size + HINT + 2 * HALF:
        return None
    body, tail = content[: _FIXED.size], content[_FIXED.size :]
    bundle, listed, year, number, maker, at, revision, received, missing = _FIXED.unpack(body)
    code = ReceiptCode(
        bundle=bundle.hex(),
        listed=listed.hex(),
        serial=f"{year:04}/{number:06}/{maker.hex().upper()}",
        issued_at=at,
        revision=revision,
        received=received,
        missing=missing,
    )
    return ReadCode(code, body, tail[:HINT], tail[HINT:])


def _body(code: ReceiptCode) -> bytes:
    year, number, maker = code.serial.split("/")
    return _FIXED.pack(
        bytes.fromhex(code.bundle),
        bytes.fromhex(code.listed),
        int(year),
        int(number),
        bytes.fromhex(maker),
        code.issued_at,
        code.revision,
        code.received,
        code.missing,
    )


def _signed(body: bytes) -> bytes:
    """The bytes under the signature: never those of anything else that the key signs."""
    return PREFIX.encode() + body
