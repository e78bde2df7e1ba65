"""A tree of entries laid flat, so that each has a number by which Qt can name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ui.screens.score.values import Entry

OUTSIDE = -1  # where the outermost entries stand


@dataclass
class Forest:
    """Entries in the order they are read, and for each what it stands in and what it holds."""

    entries: list[Entry] = field(default_factory=list)
    above: list[int] = field(default_factory=list)
    below: dict[int, list[int]] = field(default_factory=lambda: {OUTSIDE: []})

    @property
    def shape(self) -> list[tuple[str, str, int]]:
        """What asks for new rows when it differs."""
        named = zip(self.entries, self.above, strict=True)
        return [(entry.title, entry.code, above) for entry, above in named]

    def row(self, number: int) -> int:
        """The place of an entry among its siblings."""
        return self.below[self.above[number]].index(number)

    def plant(self, entries: Sequence[Entry], above: int = OUTSIDE) -> None:
        """Add entries, and all that is below them."""
        for entry in entries:
            number = len(self.entries)
            self.entries.append(entry)
            self.above.append(above)
            self.below[above].append(number)
            self.below[number] = []
            self.plant(entry.below, number)
