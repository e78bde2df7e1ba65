"""Which indicators a document is probably about: a plain ranking that can say why.

The guideline asks for names such as `35.a.screenshot LPSE.jpg`: a number at the beginning that
is an indicator's decides. Otherwise rare words that the document shares with an indicator's
titles, criteria and expected documents count, each by how few indicators have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from spbe_desktop.instrument.model import Indicator, Instrument

MOST, READ = 3, 20_000  # suggestions; characters of the text that are looked at
_SHORTEST = 4  # letters of a word that says anything
_LEAST = 2.0  # of a score; below it nothing is suggested
_NUMBER = re.compile(r"^\s*(\d{1,3}(?:-\d)?)(?=[._\-\s)]|[a-z][._\-\s)])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An indicator, and why: its number in the name, or the words in common, rarest first."""

    indicator: str
    by_number: bool
    words: tuple[str, ...]


class Suggester:
    """The words of one instrument, counted once."""

    def __init__(self, instrument: Instrument) -> None:
        """Count the words of `instrument`."""
        self._order = {each.code: place for place, each in enumerate(instrument.indicators)}
        self._words = {each.code: frozenset(_words(_told(each))) for each in instrument.indicators}
        self._titles = {each.code: _words(each.title.id).keys() for each in instrument.indicators}
        counts = Counter(word for words in self._words.values() for word in words)
        self._weights = {word: log(len(self._words) / count) for word, count in counts.items()}

    def suggest(self, name: str, text: str = "") -> tuple[Suggestion, ...]:
        """The best indicators for a document of that name and text, best first; maybe none."""
        found = _NUMBER.match(name)
        if found is not None and found[1] in self._order:
            return (Suggestion(found[1], True, ()),)
        named = _words(name)
        words = named + _words(text[:READ])
        scored: list[tuple[float, int, Suggestion]] = []
        for code, own in self._words.items():
            shared = sorted(own & words.keys(), key=lambda word: (-self._weights[word], word))
            titles = self._titles[code]
            score = sum(
                self._weights[word] * (1 + (word in named)) * (1 + (word in titles))
                for word in shared
            )
            if score >= _LEAST:
                suggestion = Suggestion(code, False, tuple(shared[:4]))
                scored.append((-score, self._order[code], suggestion))
        return tuple(each for _, _, each in sorted(scored, key=lambda s: s[:2])[:MOST])


def _told(indicator: Indicator) -> str:
    levels: Sequence[str] = [
        text.id
        for level in indicator.levels
        for text in (*(c.text for c in level.criteria), *level.evidence)
    ]
    return " ".join((indicator.title.id, indicator.short_title.id, *levels))


def _words(text: str) -> Counter[str]:
    found = (word.casefold() for word in _WORD.findall(text.replace("_", " ")))
    return Counter(word for word in found if len(word) >= _SHORTEST)
