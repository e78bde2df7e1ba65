"""How well a name answers what is typed: whole words, then beginnings, then letters in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import nsmallest
from typing import TypeVar

T = TypeVar("T")
_INSIDE, _SPREAD, _UNENDED = 40, 100, 4  # what it costs not to begin a word, to be torn apart, …


def cost(typed: str, name: str) -> float | None:
    """The less the better; None where a typed word is not in the name at all."""
    text, total = name.casefold(), 0.0
    for word in typed.casefold().split():
        here = _word(word, text)
        if here is None:
            return None
        total += here
    return total + len(text) / 100 if typed.strip() else 0.0


def best(
    typed: str, things: Iterable[T], name: Callable[[T], str], known: Callable[[T], int], most: int
) -> list[T]:
    """The things that answer best; of equals the one with the least `known`, then the first."""
    found = []
    for number, thing in enumerate(things):
        here = cost(typed, name(thing))
        if here is not None:
            rank = known(thing)
            found.append((here + min(rank, _INSIDE) / 2, number, thing))
    return [thing for _, _, thing in nsmallest(most, found, key=lambda each: each[:2])]


def _word(word: str, text: str) -> float | None:
    at = _begun(word, text)
    if at >= 0:
        end = at + len(word)
        return min(at, _INSIDE) / 2 + (_UNENDED if end < len(text) and text[end].isalnum() else 0)
    at = text.find(word)
    if at >= 0:
        return _INSIDE + min(at, _INSIDE) / 2
    return _letters(word, text)


def _begun(word: str, text: str) -> int:
    """Where a word of the text begins so, -1 where none does."""
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    return at


def _letters(word: str, text: str) -> float | None:
    """The letters in order, with what lies between them; a single letter is no answer."""
    if len(word) < 2 or word[0].isdigit():
        return None
    first = at = text.find(word[0])
    if at < 0:
        return None
    for letter in word[1:]:
        at = text.find(letter, at + 1)
        if at < 0:
            return None
    return float(_SPREAD + at - first - len(word))
