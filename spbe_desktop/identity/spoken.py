"""A fingerprint in Indonesian words: twelve are read over the telephone and compared."""

from __future__ import annotations

from functools import cache

from spbe_desktop.paths import RESOURCES

FILE = RESOURCES / "identity" / "words.txt"
COUNT = 12  # words of eight bits: 96 bits, which nobody finds a second certificate for


@cache
def word_list() -> tuple[str, ...]:
    """The 256 words, in the order of the bytes that they stand for."""
    return tuple(FILE.read_text(encoding="utf-8").split())


def spoken(fingerprint: str) -> str:
    """The first bytes of a fingerprint (hex, spaces do not matter) as words, in threes."""
    content = bytes.fromhex(fingerprint.replace(" ", ""))[:COUNT]
    words = [word_list()[each] for each in content]
    return " · ".join(" ".join(words[at : at + 3]) for at in range(0, len(words), 3))
