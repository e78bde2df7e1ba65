"""A pack out of a file, signed or bare: the signature is judged before anything is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spbe_desktop.errors import Defect
from spbe_desktop.errors.trust import StatementUnreadable
from spbe_desktop.instrument.load import LARGEST, Pack, parse_pack, refusal
from spbe_desktop.instrument.shipped import shipped_digests
from spbe_desktop.views.origin import PROGRAM, UNSIGNED, Origin, OriginKind

SUFFIX = ".p7m"
_SLACK = 1 << 20  # bytes that a signature and its certificates may take besides the pack


@dataclass(frozen=True, slots=True)
class PackFile:
    """A sound pack, what speaks for it, and the signed file as it came (empty without one)."""

    pack: Pack
    origin: Origin
    statement: bytes = b""


def read_pack(path: Path, trust: Sequence[Any] = ()) -> PackFile:
    """Read the pack in `path`.

    Raises InstrumentDefective, and for a signed one that does not hold StatementUnreadable,
    StatementAltered, StatementExpired, StatementWeak or SignerRevoked.
    """
    content = _content(path)
    if path.suffix.casefold() != SUFFIX and not _seems_signed(content):
        pack = parse_pack(content, path.name)
        return PackFile(pack, PROGRAM if pack.digest in shipped_digests() else UNSIGNED)
    # Loads the signature library, half a second that a bare pack does not need.
    from spbe_desktop.identity.sound import sound_statement

    found, who = sound_statement(content, trust, path.name, strangers=True)
    pack = parse_pack(found.content, path.name)
    kind = OriginKind.SIGNED if found.judgement.trusted else OriginKind.UNKNOWN
    origin = Origin(kind, who.name, who.unit, who.fingerprint, found.judgement.signed_at)
    return PackFile(pack, PROGRAM if pack.digest in shipped_digests() else origin, content)


def _content(path: Path) -> bytes:
    """The bytes of a file that is no larger than a signed pack can be."""
    try:
        if path.stat().st_size <= LARGEST + _SLACK:
            return path.read_bytes()
    except OSError as error:
        wrong = Defect("-", error.strerror or str(error), "a readable file")
        raise refusal(path.name, [wrong]) from error
    raise StatementUnreadable(path=path.name)


def _seems_signed(content: bytes) -> bool:
    """Whether bytes begin as DER does, which no text does: a sequence with a long length."""
    return content[:1] == b"\x30" and content[1:2] >= b"\x80"
