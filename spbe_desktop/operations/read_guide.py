"""Read the user guide that comes with the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from spbe_desktop.paths import GUIDE


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: `text` is Markdown, its first heading the title."""

    file: str
    title: str
    text: str
    screens: tuple[str, ...]


def read_guide(language: str) -> tuple[GuidePage, ...]:
    """Every page in reading order; in Indonesian where it is not there in `language`."""
    listed = tomllib.loads((GUIDE / "pages.toml").read_text(encoding="utf-8"))["page"]
    return tuple(_page(each, language) for each in listed)


def _page(listed: dict[str, list[str] | str], language: str) -> GuidePage:
    file = str(listed["file"])
    own = GUIDE / language / file
    text = (own if own.is_file() else GUIDE / file).read_text(encoding="utf-8")
    title = next(line[2:].strip() for line in text.splitlines() if line.startswith("# "))
    return GuidePage(file, title, text, tuple(listed["screens"]))
