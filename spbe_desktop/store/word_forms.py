"""The forms that Indonesian gives a word: `kelola`, `mengelola`, `dikelola`, `pengelolaan`.

No dictionary: a word is taken apart by every affix that may be on it, and only that root is kept
from which the grammar makes the word again. Of each root all regular forms are looked for. A form
that does not exist is in no document and does no harm (decision 0009).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

SHORTEST = 4  # letters of a root; shorter ones are syllables more often than words,
_UNDER_NASAL = 3  # but for those after meN- and peN-, which say of themselves where they end
# What is hung on a word without changing what it is about.
ENDINGS = ("nya", "lah", "kah", "pun")
_VOWELS = "aeiou"
# What may stand before and after a root together; N is a nasal that its first letter decides.
_FRAMES = (
    *(("", end) for end in ("", "an", "kan")),
    *(("meN", end) for end in ("", "kan", "i")),
    *(("di", end) for end in ("", "kan", "i")),
    *(("ter", end) for end in ("", "kan", "i")),
    *(("peN", end) for end in ("", "an")),
    *(("ber", end) for end in ("", "an", "kan")),
    *(("per", end) for end in ("", "an")),
    *(("ke", "an"), ("se", ""), ("pe", ""), ("keter", "an"), ("keber", "an")),
    *((before, end) for before in ("memper", "diper") for end in ("", "kan", "i")),
)
_MELTED = {"k": ("meng", "peng"), "p": ("mem", "pem"), "t": ("men", "pen"), "s": ("meny", "peny")}
_NASALS = {"b": "m", "f": "m", "v": "m", "p": "m", "g": "ng", "h": "ng", "k": "ng"}
_NASALS |= dict.fromkeys(_VOWELS, "ng") | dict.fromkeys("cdjtsz", "n") | dict.fromkeys("lmnrwy", "")


@lru_cache(maxsize=512)
def word_forms(word: str) -> tuple[str, ...]:
    """The word itself, and every form that shares a root with it, in lower case.

    The word counts as a root of its own; of the others none that is a form of another one.
    """
    word = word.casefold()
    roots = dict.fromkeys(_roots(word))
    bare = [root for root in roots if not any(root in _made(o) for o in roots if o != root)]
    forms = dict.fromkeys((word, *(f"{word}{ending}" for ending in ENDINGS)))
    for root in dict.fromkeys((*([word] if _may_be_root(word, _UNDER_NASAL) else []), *bare)):
        for form in sorted(_made(root)):
            forms |= {form: None, f"{form}nya": None}
    return tuple(forms)


def _roots(word: str) -> Iterator[str]:
    """The roots from which the grammar makes this word."""
    bare = next((word.removesuffix(e) for e in ENDINGS if word.endswith(e)), word)
    for each in dict.fromkeys((word, bare)):
        for before, after in _FRAMES:
            if each.endswith(after):
                rest = each[: len(each) - len(after)]
                least = _UNDER_NASAL if before.endswith("N") else SHORTEST
                for root in _without(rest, before):
                    if _may_be_root(root, least) and each in _made(root):
                        yield root


def _may_be_root(text: str, least: int) -> bool:
    return len(text) >= least and bool(set(text) & set(_VOWELS)) and not text.startswith("ng")


def _without(word: str, before: str) -> Iterator[str]:
    """What may be left of a word when `before` is taken from it."""
    if not before.endswith("N"):
        if word.startswith(before):
            yield word.removeprefix(before)
        if before in ("ber", "per") and word.startswith(before[:2]):  # beragam is ber + ragam
            yield word[2:]
        return
    for nasal in ("ng", "ny", "n", "m", ""):
        start = before[:-1] + nasal
        if word.startswith(start):
            rest = word.removeprefix(start)
            yield rest
            yield from (first + rest for first in _MELTED)


@lru_cache(maxsize=4096)
def _made(root: str) -> frozenset[str]:
    """Every regular form of a root."""
    return frozenset(
        f"{start}{after}" for before, after in _FRAMES for start in _joined(before, root)
    )


def _joined(before: str, root: str) -> Iterator[str]:
    if before in ("ber", "per") and root.startswith("r"):
        yield before[:2] + root
    elif not before.endswith("N"):
        yield before + root
    else:
        start = before[:-1]
        yield f"{start}{_NASALS.get(root[0], 'ng')}{root}"  # borrowed words keep their letter
        melted = _MELTED.get(root[0], ())
        yield from (each + root[1:] for each in melted if each.startswith(start))
