"""The packs that come with the program."""

from __future__ import annotations

from functools import cache

from spbe_desktop.canonical import digest
from spbe_desktop.paths import RESOURCES

FOLDER = RESOURCES / "instruments"


@cache
def shipped_digests() -> frozenset[str]:
    """The SHA-256 of each: a pack with these very bytes is the program's own."""
    return frozenset(digest(path.read_bytes()) for path in FOLDER.glob("*.yaml"))
