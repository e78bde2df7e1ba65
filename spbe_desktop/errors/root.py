"""The roots of the tree of mishaps, and a defect as it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class SpbeError(Exception):
    """Root of every failure this program raises on purpose."""


class Cancelled(SpbeError):
    """The person stopped a long job; nothing was left half-done."""


class Offline(SpbeError):
    """The network is not there; what waits goes on waiting."""


class UserError(SpbeError):
    """A mishap the person can act on: a code, and the details its sentence needs."""

    code: ClassVar[str] = ""
    fields: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **details: object) -> None:
        """Keep the details; they must be exactly those that the sentence names."""
        if set(details) != set(self.fields):
            raise TypeError(f"{type(self).__name__} needs {self.fields}, got {tuple(details)}")
        self.details = details
        super().__init__(f"{self.code}: {details}")

    @property
    def key(self) -> str:
        """The catalogue key of the sentence."""
        return f"errors.{self.code}"


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong in a file from outside: where, what is there, what should be."""

    where: str
    wrong: str
    expected: str

    def __str__(self) -> str:
        """The defect on one line, for logs and the command line."""
        return f"{self.where}: {self.wrong} ({self.expected})"
