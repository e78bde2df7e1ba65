"""The time, handed in, so that a test can hold it still."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Knows the time."""

    def now(self) -> datetime:
        """The current moment, aware, in UTC."""


class SystemClock:
    """The laptop's own clock."""

    def now(self) -> datetime:
        """The current moment in UTC, to the microsecond."""
        return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as RFC 3339 in UTC with microseconds: sorts as text, reads everywhere."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
