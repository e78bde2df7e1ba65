"""Cells in which one of a few words stands: what is written, and what may come back."""

from __future__ import annotations

from spbe_desktop.report.workbook.plan import FLAG, VALIDITY
from spbe_desktop.views.working import INVALID, VALID
from spbe_desktop.words import LANGUAGES, Words, load_words

FLAGGED = "yes"
CHOICES = {VALIDITY: (VALID, INVALID), FLAG: (FLAGGED,)}
_ALSO = {"x": FLAGGED, "v": FLAGGED, "1": FLAGGED, "true": FLAGGED}  # how people tick


def said(field: str, code: str, words: Words) -> str:
    """A choice as a cell has it; every other text as it is."""
    return words(f"book.{field}_{code}") if code in CHOICES.get(field, ()) else code


def read_choice(field: str, text: str) -> str | None:
    """The choice that a cell names in any of our languages; empty for none, None for no choice."""
    told = " ".join(text.split()).casefold()
    if not told:
        return ""
    for language in LANGUAGES:
        for code in CHOICES[field]:
            if told in (code, load_words(language)(f"book.{field}_{code}").casefold()):
                return code
    return _ALSO.get(told) if field == FLAG else None
