"""How long work tells its steps without knowing who listens."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a longer way: a job inside a job tells its own steps, the whole goes on."""

    whole: Progress
    begin: int
    length: int
    total: int

    def step(self, done: int, total: int, what: str) -> None:
        """Pass a step on, in its place on the whole way."""
        share = min(self.length, done * self.length // total) if total else 0
        self.whole.step(self.begin + share, self.total, what)
