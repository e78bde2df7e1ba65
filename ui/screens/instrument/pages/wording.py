"""Two wordings side by side, with the words that differ marked calmly."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ui.screens.instrument.pages.markup import Html, join, span, text

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")
_ALIKE = 0.35  # below it two wordings have so little in common that marks would only confuse


def marked(before: str, after: str) -> tuple[Html, Html]:
    """`before` with what is gone marked, `after` with what was added marked."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not before or not after or matcher.ratio() < _ALIKE:
        return text(before), text(after)
    first: list[Html] = []
    second: list[Html] = []
    for step, at, until, there, til in matcher.get_opcodes():
        kept = step == "equal"
        first.append(_part(old[at:until], "" if kept else "gone"))
        second.append(_part(new[there:til], "" if kept else "added"))
    return join(first), join(second)


def _part(words: list[str], kind: str) -> Html:
    said = "".join(words)
    return span(said, kind) if kind and said else text(said)
