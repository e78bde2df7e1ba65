"""How values of a pack are said: texts in the person's language, states, weights, ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from spbe_desktop.instrument.text import Status, Text
from spbe_desktop.words import Words
from ui.screens.instrument.pages.markup import Html, join, span

_SIGNS = {"known": ("●", "good"), "partial": ("◐", "warning"), "pending": ("○", "bad")}
_DASH = "–"


@dataclass(frozen=True)
class Voice:
    """One language, speaking of packs."""

    words: Words

    def say(self, key: str, **details: object) -> str:
        """The sentence of this screen for `key`."""
        return self.words(f"instrument_screen.{key}", **details)

    def knows(self, key: str) -> bool:
        """Whether there is a sentence for `key`."""
        return f"instrument_screen.{key}" in self.words.catalogue

    def of(self, said: Text | None) -> str:
        """A text in the person's language; nothing where there is none."""
        return "" if said is None else said.of(self.words.language)

    def full(self, said: Text | None) -> Html:
        """A text, and below it the same in plain language where the pack has that."""
        plain = [span(said.plain, "small")] if said and said.plain else []
        return join([part for part in (self.of(said), *plain) if part], Html("<br/>"))

    def status(self, status: Status) -> Html:
        """How far a fact is known, by sign and word."""
        sign, kind = _SIGNS[status]
        return span(f"{sign} {self.say(f'status_{status}')}", kind)

    def doubt(self, status: Status) -> Html:
        """The same, where there is something to doubt."""
        return Html() if status == "known" else self.status(status)

    def weight(self, weight: Decimal) -> str:
        """A weight with the digits it is written with."""
        return self.words.percent(weight, max(0, -int(weight.as_tuple().exponent)))

    def number(self, value: Decimal | None) -> str:
        """A value with the digits it has, or a dash."""
        return _DASH if value is None else self.words.plain(value)

    def span(self, least: Decimal | None, most: Decimal | None) -> str:
        """A range; nothing where no end is given."""
        if least is None and most is None:
            return ""
        return f"{self.number(least)} {_DASH} {self.number(most)}"

    def day(self, when: date | None) -> str:
        """A date; nothing where it is not known."""
        return "" if when is None else self.words.day(when)

    def listed(self, said: Sequence[str]) -> str:
        """A few things in a row."""
        return ", ".join(said)
