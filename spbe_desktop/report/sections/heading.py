"""Chapter and section titles."""

from __future__ import annotations

from spbe_desktop.report.flowables import Heading
from spbe_desktop.report.fonts import STRONG, width_of
from spbe_desktop.report.paper import Paper, clean


def chapter(paper: Paper, number: int, title: str) -> Heading:
    """A chapter's title."""
    return _heading(paper, str(number) if number else "", title, 0)


def section(paper: Paper, number: str, title: str) -> Heading:
    """A section's title, which the contents list shows under its chapter."""
    return _heading(paper, number, title, 1)


def _heading(paper: Paper, number: str, title: str, level: int) -> Heading:
    style = f"heading {level}"
    size = paper.look[style].fontSize
    indent = width_of(number, STRONG, size) + size * 0.7 if number else 0.0
    return Heading(
        number,
        clean(title),
        paper.text(title, style),
        level,
        colour=paper.look.accent,
        indent=indent,
    )
