"""Where in the workbook a place of the pack stands: `indicators[2].weight` is `Indikator!N6`."""

from __future__ import annotations

import re

from spbe_desktop.errors import Defect

_STEP = re.compile(r"\.?[^.\[\]]+$|\[[^\[\]]*\]$")


class Places:
    """The cells that the places of a pack were read from."""

    def __init__(self) -> None:
        """Know none yet."""
        self._cells: dict[str, str] = {}

    def note(self, where: str, cell: str) -> None:
        """Remember the cell of a place; the first one noted counts."""
        self._cells.setdefault(where.lstrip("."), cell)

    def translate(self, defect: Defect) -> Defect:
        """The same defect at the cell of its place, or of the nearest thing around it."""
        place = defect.where
        while place:
            if place in self._cells:
                return Defect(
                    f"{self._cells[place]} ({defect.where})", defect.wrong, defect.expected
                )
            shorter = _STEP.sub("", place)
            place = shorter if shorter != place else ""
        return defect
