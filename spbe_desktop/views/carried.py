"""An explanation brought from an earlier year: a start, until its first line is taken away."""

from __future__ import annotations

import re

_MARK = re.compile(r"\[\d{4}\] ")


def carried(year: int, line: str, text: str) -> str:
    """`text` of an earlier year below a line that says so; `line` is in the person's language."""
    return f"[{year}] {line}\n{text.strip()}"


def borrowed_line(text: str) -> str:
    """The line that says so, while it stands there."""
    return text.lstrip().split("\n", 1)[0] if is_carried(text) else ""


def is_carried(text: str) -> bool:
    """Whether it still is the earlier year's, not yet made this year's."""
    return _MARK.match(text.lstrip()) is not None
