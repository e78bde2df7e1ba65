"""What a person types into a search field, as a query of SQLite's full-text index.

Every word is wanted; `"a phrase"` stands as it is; `kata*` is the beginning of a word, and so is
the last word while it is typed; `a ~ b` wants both within ten words of each other. Nothing typed
can be an error, because every word goes into the query quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NEAR = 10  # words
# What Indonesian hangs on a word without changing what it is about.
ENDINGS = ("nya", "lah", "kah", "pun")
_PART = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<near>~)|(?P<word>[^\s"~]+)')
_WORD = re.compile(r"[^\W_]+")


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


def full_text_query(typed: str) -> str:
    """The query, empty where nothing can be looked for."""
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
    return " AND ".join(_group(terms) for terms in groups)


def _term(part: re.Match[str], typed: str) -> _Term | None:
    phrase = part["phrase"] is not None
    text = part["phrase"] if phrase else part["word"]
    words = tuple(_WORD.findall(text))
    if not words:
        return None
    unfinished = part.end() == len(typed) and not phrase
    return _Term(words, phrase, open=unfinished or (not phrase and text.endswith("*")))


def _group(terms: list[_Term]) -> str:
    if len(terms) == 1:
        return terms[0].folded
    return f"NEAR({' '.join(term.plain for term in terms)}, {NEAR})"
