"""What was typed and does not stand in the evaluation yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spbe_desktop.operations.rate_many import Edit
from ui.screens.grid.values import Typed

Place = tuple[str, str]  # indicator and column


@dataclass(frozen=True)
class Draft:
    """One typed cell; `edit` None and a `why` where it cannot be written."""

    text: str
    edit: Edit | None
    why: str = ""
    waiting: bool = False
    ticket: int = 0  # of the change that writes it

    @property
    def on(self) -> bool:
        """Whether a flag is set."""
        return self.edit is not None and bool(self.edit.said)


class Drafts(dict[Place, Draft]):
    """A block waits as a whole: nothing of it is written until all of it can be."""

    def __init__(self) -> None:
        super().__init__()
        self._tickets = 0

    @property
    def waiting(self) -> dict[Place, Draft]:
        """The cells that wait for the rest of their block."""
        return {place: draft for place, draft in self.items() if draft.waiting}

    @property
    def wrong(self) -> dict[Place, Draft]:
        """The cells that cannot be written."""
        return {place: draft for place, draft in self.items() if draft.why}

    def take(self, read: Iterable[tuple[Typed, Edit | None, str]]) -> list[Edit]:
        """Hold what was typed; what can be written now is returned, as one change."""
        fresh = {(t.code, t.key): Draft(t.text, edit, why) for t, edit, why in read}
        held = self.waiting
        joins = bool(held.keys() & fresh.keys()) or any(draft.why for draft in fresh.values())
        batch = {**held, **fresh} if joins else fresh
        whole = not any(draft.why for draft in batch.values())
        self._tickets += 1
        for place, draft in batch.items():
            self[place] = replace(draft, waiting=not whole, ticket=self._tickets)
        return [d.edit for d in batch.values() if d.edit is not None] if whole else []

    @property
    def ticket(self) -> int:
        """The ticket of what was taken last."""
        return self._tickets

    def release(self, ticket: int) -> None:
        """What bears that ticket is written, or will not be."""
        for place in [place for place, draft in self.items() if draft.ticket == ticket]:
            if not self[place].waiting:
                del self[place]

    def discard(self) -> None:
        """Forget what waits."""
        for place in self.waiting:
            del self[place]
