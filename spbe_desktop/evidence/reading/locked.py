"""Office files that ask for a password: told apart without opening them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from spbe_desktop.evidence.reading.outcome import Outcome, Reading

_LOOKED, _STEP = 400_000_000, 1 << 20  # bytes that are looked through, and at a time
# A file of today's Office under a password is a compound file with a stream of this name.
_STREAM = "EncryptedPackage".encode("utf-16-le")
_MANIFEST, _LOCK, _MANIFEST_ROOM = "META-INF/manifest.xml", b"encryption-data", 10_000_000


def read_old(path: Path) -> Reading:
    """A compound file: its text is not read, but it is told whether it asks for a password."""
    done, before = 0, b""
    with path.open("rb") as file:
        while done < _LOOKED and (block := file.read(_STEP)):
            if _STREAM in before + block:
                return Reading(Outcome.ENCRYPTED)
            done, before = done + len(block), block[-len(_STREAM) :]
    return Reading(Outcome.UNKNOWN)


def is_locked(packed: zipfile.ZipFile) -> bool:
    """Whether an office file in a ZIP asks for a password, by its parts or its manifest."""
    if any(part.flag_bits & 1 for part in packed.infolist()):
        return True
    if _MANIFEST not in packed.namelist():
        return False
    with packed.open(_MANIFEST) as part:
        return _LOCK in part.read(_MANIFEST_ROOM)
