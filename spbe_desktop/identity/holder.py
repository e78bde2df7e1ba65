"""An unlocked key in memory, for as long as a person is at work and no longer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the program starts without the cryptography
    from spbe_desktop.identity.keys import Signer


class KeyHolder:
    """Holds at most one key; after `minutes` without a sign of the person it is gone."""

    def __init__(self, minutes: int = 0) -> None:
        """With no minutes nothing is ever held: the passphrase is asked for each time."""
        self.minutes = minutes
        self._signer: Signer | None = None
        self._seen: datetime | None = None

    def hold(self, signer: Signer, now: datetime) -> None:
        """Keep the key from now on."""
        if self.minutes > 0:
            self._signer, self._seen = signer, now

    def touch(self, now: datetime) -> None:
        """The person is there; a key whose time was over is gone all the same."""
        if self.take(now) is not None:
            self._seen = now

    def take(self, now: datetime) -> Signer | None:
        """The key, None where none is held any more; a clock set back locks, too."""
        if self._signer is None or self._seen is None:
            return None
        if not timedelta(0) <= now - self._seen <= timedelta(minutes=self.minutes):
            self.lock()
        return self._signer

    def lock(self) -> None:
        """Let go of the key now."""
        self._signer = self._seen = None
