"""How the keyboard walks through what is judged on the rungs of a ladder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.rung import RungRow


def walk_in(rows: Sequence[RungRow], place: int) -> None:
    """Into the lines of the rung at `place`, or of the highest below it that has any."""
    for row in reversed(rows[: place + 1]):
        lines = row.lines()
        if lines:
            lines[0].setFocus(Qt.FocusReason.TabFocusReason)
            return


def walk(home: QWidget, rows: Sequence[RungRow], line: QWidget, way: int) -> None:
    """On to the line above (1) or below (-1), or back home (0); the outermost stays."""
    if not way:
        home.setFocus(Qt.FocusReason.TabFocusReason)
        return
    lines = [each for row in reversed(rows) for each in row.lines()]
    place = lines.index(line) - way
    if 0 <= place < len(lines):
        lines[place].setFocus(Qt.FocusReason.TabFocusReason)
