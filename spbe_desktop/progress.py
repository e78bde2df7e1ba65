"""How long work tells its steps without knowing who listens."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of each step of a long job; may raise `Cancelled` to stop it."""

    def step(self, done: int, total: int, what: str) -> None:
        """Say that `done` of `total` units are behind us (0 total: unknown), now at `what`."""


class Silent:
    """Hears nothing and never stops anything."""

    def step(self, done: int, total: int, what: str) -> None:
        """Ignore the step."""


silent: Progress = Silent()
