"""What everything that shows a document can be asked, whatever kind of document it is."""

from __future__ import annotations


class Viewer:
    """Shows nothing that has pages, text or a size; each kind tells what it has."""

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 where there are none."""
        return 0

    @property
    def count(self) -> int:
        """How many pages there are."""
        return 0

    @property
    def text(self) -> str:
        """What is selected."""
        return ""

    def turn_to(self, page: int) -> None:
        """Bring a page into sight."""

    def seek(self, text: str, page: int = 1) -> None:
        """Mark every occurrence of a text, and look at the first from a page on."""

    def step(self, by: int) -> None:
        """Look at the next occurrence, or the one before."""

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""

    def fit(self) -> None:
        """As large as it is shown at first."""
