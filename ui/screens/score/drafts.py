"""What was typed or chosen and is not committed yet: it is shown over what was read."""

from __future__ import annotations

from decimal import Decimal

VALUE, SERVICE, TICK = "value", "service", "tick"
FLAG, NOTE = "flag", "note"
Key = tuple[str, ...]  # indicator, then a field of the explanation, or one of the above


class Drafts:
    """Unsaved input by its place; a read that began before it was written cannot hide it."""

    def __init__(self) -> None:
        self._held: dict[Key, object] = {}
        self._tickets: dict[Key, int] = {}
        self._count = 0

    def hold(self, key: Key, what: object) -> int:
        """Keep `what` until the ticket that is returned is released."""
        self._count += 1
        self._held[key], self._tickets[key] = what, self._count
        return self._count

    def release(self, key: Key, ticket: int) -> None:
        """It is committed; what was typed at the same place since stays."""
        if self.holds(key, ticket):
            del self._held[key], self._tickets[key]

    def holds(self, key: Key, ticket: int) -> bool:
        """Whether nothing newer took the place of what that ticket stands for."""
        return self._tickets.get(key) == ticket

    def again(self, key: Key) -> int:
        """The ticket of what is held at `key`."""
        return self._tickets[key]

    def clear(self) -> None:
        """Forget everything: another evaluation is opened."""
        self._held.clear()
        self._tickets.clear()

    def text(self, key: Key, read: str) -> str:
        """The text at `key`, or what was read."""
        return str(self._held.get(key, read))

    def met(self, key: Key, read: bool) -> bool:
        """The tick at `key`, or what was read."""
        return bool(self._held.get(key, read))

    def value(self, indicator: str, read: Decimal | None) -> Decimal | None:
        """The level chosen for an indicator, or what was read."""
        held = self._held.get((indicator, VALUE), read)
        return held if isinstance(held, Decimal) else None
