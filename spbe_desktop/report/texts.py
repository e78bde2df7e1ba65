"""Paragraphs that are made and measured once: most of a report's time went into doing it again."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph

from spbe_desktop.report.tags import drawn_as

_KINDS = {
    "heading 0": "H1",
    "heading 1": "H2",
    "heading 2": "H3",
    "letter title": "H1",
    "letter subtitle": "H2",
    "brief agency": "H1",
    "cover": "H1",
    "cover small": "H1",
    "cover smaller": "H1",
}  # of a style's name; every other is a paragraph
_PATTERNS: dict[int, tuple[Any, Any]] = {}  # by a style's identity: the style, its first fragment


class Passage(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that remembers how high it is at a width: tables and keepers ask repeatedly."""

    tag = ""  # what it is; empty: what its style makes it
    _asked: float | None = None
    _taken: tuple[float, float] = (0.0, 0.0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room it takes at this width; it is broken into lines only once for it."""
        if self._asked != width or not hasattr(self, "blPara"):  # splitting may forget the lines
            self._taken = super().wrap(width, height)
            self._asked = width
        return self._taken

    def draw(self) -> None:
        """Draw it as what it is."""
        with drawn_as(self.canv, self.tag or _KINDS.get(self.style.name, "P")):
            super().draw()


def plain(text: str, style: Any, **more: Any) -> Passage:
    """A paragraph of text in which nothing is markup; its lines stay lines."""
    pattern = _pattern(style)
    lines = text.split("\n")
    frags = [pattern.clone(text=lines[0])]
    for line in lines[1:]:
        frags.append(pattern.clone(text="", lineBreak=True))
        frags.append(pattern.clone(text=line))
    return Passage("", style, frags=frags, **more)


def _pattern(style: Any) -> Any:
    """A fragment as the parser of markup makes it in this style."""
    known = _PATTERNS.get(id(style))
    if known is None or known[0] is not style:
        known = (style, Paragraph("x", style).frags[0])
        _PATTERNS[id(style)] = known
    return known[1]
