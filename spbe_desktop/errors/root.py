"""The roots of the tree of mishaps, and a defect as it is told."""

from __future__ import annotations

from collections.abc import Mapping
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


class Phrase(str):
    """Words about something from outside, in English, and what another language makes them of."""

    template: str
    details: Mapping[str, object]

    def __new__(cls, template: str, details: Mapping[str, object]) -> Phrase:
        """Fill the template, and keep it with its details."""
        made = super().__new__(cls, template.format_map(details))
        made.template, made.details = template, details
        return made


def phrase(template: str, /, **details: object) -> Phrase:
    """The words of `template` with its details filled in (`resources/locale/*/phrases.po`)."""
    return Phrase(template, details)


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong in a file from outside: where, what is there, what should be.

    Each is a phrase, or plain words where it has no details; `Words.defect` tells them.
    """

    where: str
    wrong: str
    expected: str

    def __str__(self) -> str:
        """The defect on one line, for logs and the command line."""
        return f"{self.where}: {self.wrong} ({self.expected})"
