"""The mark of a printed page: what ties paper to data, signed where a key is at hand.

docs/formats/page-mark.md says each byte of it.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography import x509

from spbe_desktop.identity import base45
from spbe_desktop.identity.compact import HALF, HINT, hint, is_signed_short, short_key, sign_short
from spbe_desktop.identity.keys import Signer

PREFIX, END = "SPBE1:", "."  # the end keeps a last letter that is a space
LONGEST = 600  # letters; a mark of ours has about two hundred
STATE, CONTENT = 32, 16  # hex digits kept of a digest
_FIXED = struct.Struct(">16sHHH16s8s")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMark:
    """What one page says of itself."""

    evaluation: str  # its id, 32 hex digits
    revision: int  # bundles sealed when it was printed
    paper: str  # which of the papers
    variant: str  # language and choices it was printed with
    page: int
    pages: int
    index: str  # as shown, with a point; empty while nothing is rated
    state: str  # of the evaluation, the first 32 hex digits
    content: str  # of the page's own text, the first 16 hex digits


@dataclass(frozen=True, slots=True)
class ReadMark:
    """A mark as it was read from a page, with the signature it bears if it bears one."""

    mark: PageMark
    body: bytes
    hint: str  # the first 16 hex digits of the signer's fingerprint; empty: not signed
    signature: bytes

    def signed_by(self, known: Iterable[x509.Certificate]) -> x509.Certificate | None:
        """The certificate among `known` that the mark names, None where it is not there."""
        if not self.hint:
            return None
        return next((each for each in known if hint(each).hex() == self.hint), None)

    def is_genuine(self, certificate: x509.Certificate) -> bool:
        """Whether the holder of `certificate` signed exactly this mark."""
        return is_signed_short(_signed(self.body), self.signature, certificate)


def write_mark(mark: PageMark, signer: Signer | None = None) -> str:
    """The text of a page's code; the same mark and key give the same text."""
    key = None if signer is None else short_key(signer)
    body = _body(mark, signed=key is not None)
    if signer is None or key is None:  # none, or one whose signatures are too long for a mark
        return PREFIX + base45.encode(body) + END
    tail = hint(signer.certificate) + sign_short(_signed(body), key)
    return PREFIX + base45.encode(body + tail) + END


def read_mark(text: str) -> ReadMark | None:
    """The mark in the text of a code; None where it is no mark of ours."""
    text = text.strip()
    if not (text.startswith(PREFIX) and text.endswith(END)) or len(text) > LONGEST:
        return None
    try:
        return _parse(base45.decode(text.removeprefix(PREFIX).removesuffix(END)))
    except (ValueError, struct.error, IndexError):
        return None


def content_digest(text: str) -> str:
    """The digest that a mark gives of the text of its page."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:CONTENT]


def _body(mark: PageMark, *, signed: bool) -> bytes:
    fixed = _FIXED.pack(
        bytes.fromhex(mark.evaluation),
        mark.revision,
        mark.page,
        mark.pages,
        bytes.fromhex(mark.state[:STATE]),
        bytes.fromhex(mark.content[:CONTENT]),
    )
    texts = (mark.paper, mark.variant, mark.index)
    return bytes([int(signed)]) + fixed + b"".join(map(_short, texts))


def _short(text: str) -> bytes:
    content = text.encode("ascii")
    return bytes([len(content)]) + content


def _parse(content: bytes) -> ReadMark | None:
    at = 1 + _FIXED.size
    identifier, revision, page, pages, state, own = _FIXED.unpack(content[1:at])
    texts: list[str] = []
    for _ in range(3):
        size = content[at]
        texts.append(content[at + 1 : at + 1 + size].decode("ascii"))
        at += 1 + size
    tail = content[at:]
    if content[0] not in (0, 1) or len(tail) != content[0] * (HINT + 2 * HALF):
        return None
    mark = PageMark(
        evaluation=identifier.hex(),
        revision=revision,
        page=page,
        pages=pages,
        state=state.hex(),
        content=own.hex(),
        paper=texts[0],
        variant=texts[1],
        index=texts[2],
    )
    return ReadMark(mark, content[:at], tail[:HINT].hex(), tail[HINT:])


def _signed(body: bytes) -> bytes:
    """The bytes under the signature: never those of anything else that the key signs."""
    return PREFIX.encode() + body
