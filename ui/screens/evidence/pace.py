"""How fast a long job goes: megabytes a second, and the time that is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

_SETTLED = 1.0  # seconds until a speed means anything


@dataclass
class Pace:
    """From its beginning, without the time it was paused."""

    now: Callable[[], float] = monotonic
    _begun: float = 0.0
    _paused_at: float = 0.0

    def __post_init__(self) -> None:
        """Begin now."""
        self._begun = self.now()

    def pause(self, paused: bool) -> None:
        """Stop the clock, or let it go on."""
        if paused:
            self._paused_at = self.now()
        elif self._paused_at:
            self._begun += self.now() - self._paused_at
            self._paused_at = 0.0

    def speed(self, done: int) -> float:
        """Bytes a second; 0 while it is too early to say."""
        spent = self.now() - self._begun
        return done / spent if spent >= _SETTLED and done else 0.0

    def left(self, done: int, total: int) -> float:
        """Seconds that are left; 0 while it is too early to say."""
        speed = self.speed(done)
        return max(total - done, 0) / speed if speed else 0.0
