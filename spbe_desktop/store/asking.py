"""What a person types into a search field, as a query of SQLite's full-text index.

Every word is wanted; `"a phrase"` stands as it is; `kata*` is the beginning of a word, and so is
the last word while it is typed; `a ~ b` wants both within ten words of each other. Nothing typed
can be an error, because every word goes into the query quoted. A wider query has for each word
that stands alone the forms that Indonesian gives it, as far as any text has them (`word_forms`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spbe_desktop.store.word_forms import ENDINGS, word_forms

NEAR = 10  # words
_PART = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<near>~)|(?P<word>[^\s"~]+)')
_WORD = re.compile(r"[^\W_]+")
Having = Callable[[Sequence[str]], Sequence[str]]  # those of some words that any text has


@dataclass(frozen=True, slots=True)
class _Term:
    """Words that stand together; `open` where the last may be unfinished."""

    words: tuple[str, ...]
    phrase: bool
    open: bool

    @property
    def plain(self) -> str:
        """The words as one phrase."""
        quoted = '"' + " ".join(self.words) + '"'
        return f"{quoted}*" if self.open else quoted

    @property
    def folded(self) -> str:
        """The words, a single one also with the endings that Indonesian gives it."""
        if self.phrase or self.open or len(self.words) > 1:
            return self.plain
        forms = (self.plain, *(f'"{self.words[0]}{ending}"' for ending in ENDINGS))
        return f"({' OR '.join(forms)})"

    def widened(self, having: Having) -> str:
        """The words, a single one with all its forms that are there."""
        if self.phrase or len(self.words) > 1:
            return self.plain
        forms = (self.plain, *(f'"{form}"' for form in having(word_forms(self.words[0]))))
        return f"({' OR '.join(forms)})"


def full_text_query(typed: str, having: Having | None = None) -> str:
    """The query, empty where nothing can be looked for; a wider one with `having`."""
    return " AND ".join(_group(terms, having) for terms in _groups(typed))


def _groups(typed: str) -> list[list[_Term]]:
    """What is typed, term by term; what is near each other together."""
    groups: list[list[_Term]] = []
    near = False
    for part in _PART.finditer(typed):
        if part["near"]:
            near = bool(groups)
            continue
        term = _term(part, typed)
        if term is None:
            continue
        if near:
            groups[-1].append(term)
        else:
            groups.append([term])
        near = False
    return groups


def _term(part: re.Match[str], typed: str) -> _Term | None:
    phrase = part["phrase"] is not None
    text = part["phrase"] if phrase else part["word"]
    words = tuple(_WORD.findall(text))
    if not words:
        return None
    unfinished = part.end() == len(typed) and not phrase
    return _Term(words, phrase, open=unfinished or (not phrase and text.endswith("*")))


def _group(terms: list[_Term], having: Having | None) -> str:
    if len(terms) > 1:
        return f"NEAR({' '.join(term.plain for term in terms)}, {NEAR})"
    return terms[0].folded if having is None else terms[0].widened(having)
