"""The words of one language for window, paper and command line, from gettext catalogues.

Catalogues are the `.po` files of `resources/locale/<language>/`, one a room or screen; a
key's first part names its file (`report.title` stands in `report.po`). They are read as they
are: there is no compiled copy that could be stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType

from babel import Locale, dates, numbers
from babel.messages import pofile

from spbe_desktop.errors import Defect, Phrase, UserError
from spbe_desktop.paths import RESOURCES

LANGUAGES = ("id", "en")
# Western Indonesia Time has no daylight saving, so a fixed offset needs no tz database.
WIB = timezone(timedelta(hours=7), "WIB")
_NUMBERS = 4096  # kept as they are said


@dataclass(frozen=True, slots=True)
class Words:
    """One language: sentences by key, numbers, dates and sizes in its manner."""

    language: str
    catalogue: Mapping[str, str | tuple[str, ...]]

    def __call__(self, key: str, **details: object) -> str:
        """The sentence for `key`; an unknown key shows itself in brackets, never crashes."""
        found = self.catalogue.get(key)
        if not isinstance(found, str):
            return f"⟦{key}⟧"
        return found.format_map(details) if details else found

    def plural(self, key: str, count: int, **details: object) -> str:
        """The sentence for `key` with the form that `count` asks for; `{count}` is filled."""
        forms = self.catalogue.get(key)
        if not isinstance(forms, tuple):
            return f"⟦{key}⟧"
        form = forms[0] if count == 1 or len(forms) == 1 else forms[1]
        return form.format_map({"count": self.integer(count), **details})

    def problem(self, error: UserError) -> str:
        """The one sentence a person is told about a mishap."""
        details = {
            name: self.defect(value) if isinstance(value, Defect) else value
            for name, value in error.details.items()
        }
        return self(error.key, **details)

    def defect(self, defect: Defect) -> str:
        """One thing wrong in a file from outside, on one line."""
        where, wrong, expected = map(self.phrase, (defect.where, defect.wrong, defect.expected))
        return f"{where}: {wrong} ({expected})"

    def phrase(self, text: str) -> str:
        """Words of ours in this language; what a library or the system said stays as it is."""
        found = self.catalogue.get(f"phrases.{text.template if isinstance(text, Phrase) else text}")
        if not isinstance(found, str):
            return text
        if not isinstance(text, Phrase):
            return found
        told = {
            name: self.phrase(value) if isinstance(value, Phrase) else value
            for name, value in text.details.items()
        }
        return found.format_map(told)

    def number(self, value: Decimal, places: int = 2) -> str:
        """A decimal with exactly `places` digits; rounding was done before, by the rules."""
        return _number(value, places, self.language)

    def plain(self, value: Decimal) -> str:
        """A decimal with the digits it has, and no padding (`3`, `1,26`)."""
        return str(value.normalize().__format__("f")).replace(".", self.decimal_mark)

    @property
    def decimal_mark(self) -> str:
        """`,` in Indonesian, `.` in English."""
        return _decimal_mark(self.language)

    def integer(self, value: int) -> str:
        """A whole number with this language's grouping."""
        return str(numbers.format_decimal(value, format="#,##0", locale=self.language))

    def percent(self, value: Decimal, places: int = 2) -> str:
        """A weight that is already in percent, with its sign."""
        return f"{self.number(value, places)} %"

    def day(self, when: date | datetime) -> str:
        """A date in long form, `23 November 2026`, in Western Indonesia Time."""
        local = when.astimezone(WIB) if isinstance(when, datetime) else when
        return str(dates.format_date(local, format="d MMMM y", locale=self.language))

    def short_day(self, when: date | datetime) -> str:
        """A date as it fits a column, `23 Nov 2026`, in Western Indonesia Time."""
        local = when.astimezone(WIB) if isinstance(when, datetime) else when
        return str(dates.format_date(local, format="d MMM y", locale=self.language))

    def moment(self, when: datetime) -> str:
        """Date and time of day with the zone named, `23 November 2026 10.41 WIB`."""
        local = when.astimezone(WIB)
        pattern = "d MMMM y HH.mm" if self.language == "id" else "d MMMM y HH:mm"
        return f"{dates.format_datetime(local, format=pattern, locale=self.language)} WIB"

    def size(self, count: int) -> str:
        """A number of bytes in the unit a person would use (decimal units)."""
        for limit, unit, places in ((10**9, "GB", 1), (10**6, "MB", 1), (10**3, "kB", 0)):
            if count >= limit:
                return f"{self.number(Decimal(count) / limit, places)} {unit}"
        return f"{self.integer(count)} B"


@cache
def _decimal_mark(language: str) -> str:
    return str(numbers.get_decimal_symbol(language))


@lru_cache(_NUMBERS)
def _number(value: Decimal, places: int, language: str) -> str:
    """Screens and papers say the same few hundred numbers again and again."""
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return str(numbers.format_decimal(value, format=pattern, locale=language))


@cache
def load_words(language: str) -> Words:
    """The words of `language` (`id` or `en`), every catalogue of its folder together."""
    catalogue: dict[str, str | tuple[str, ...]] = {}
    for path in sorted((RESOURCES / "locale" / language).glob("*.po")):
        with path.open("rb") as file:
            for message in pofile.read_po(file, locale=Locale(language)):
                if message.id:
                    key = message.id if isinstance(message.id, str) else message.id[0]
                    text = message.string
                    catalogue[key] = text if isinstance(text, str) else tuple(text or ())
    return Words(language, MappingProxyType(catalogue))
