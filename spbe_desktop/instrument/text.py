"""The small values packs are made of: localised text and exact decimals."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from spbe_desktop.errors import phrase


class Unfit(ValueError):
    """A value is not what its field asks for: what is wrong, and what is expected."""

    def __init__(self, wrong: str, expected: str) -> None:
        """Keep both phrases; pydantic collects ValueErrors only."""
        super().__init__(f"{wrong}; expected {expected}")
        self.wrong, self.expected = wrong, expected


# How well a fact of a pack is known: two sources agree; one source or a doubt; not found yet.
Status = Literal["known", "partial", "pending"]


class Shape(BaseModel):
    """A frozen piece of a pack that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Shape):
    """A text in Indonesian, and in English and plain language where the pack has them."""

    id: str
    en: str | None = None
    plain: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_a_bare_string(cls, value: Any) -> Any:
        return {"id": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _refuse_emptiness(self) -> Self:
        if not self.id.strip():
            raise Unfit("text is empty", "words in Indonesian")
        return self

    def of(self, language: str) -> str:
        """The text in `language`, or in Indonesian where the pack has no other."""
        return self.en if language == "en" and self.en else self.id


# No exponent, no NaN, no grouping: what stands in a pack is what is weighed.
_DIGITS = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")


def _read_decimal(value: Any) -> Decimal:
    """Accept an integer or a quoted decimal; a bare 1.30 was a binary float already."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or not isinstance(value, int | str):
        wrong = phrase("{value!r} is not an exact decimal", value=value)
        raise Unfit(wrong, 'a decimal in quotes, as "1.30"')
    if isinstance(value, str) and not _DIGITS.fullmatch(value):
        raise Unfit(phrase("{value!r} is not a decimal", value=value[:40]), 'digits, as "1.30"')
    return Decimal(value)


Exact = Annotated[Decimal, BeforeValidator(_read_decimal)]


def _read_code(value: Any) -> str:
    """Codes are text; `number: 7` in YAML may be written without quotes."""
    if isinstance(value, bool) or not isinstance(value, int | str) or not str(value).strip():
        raise Unfit(phrase("{value!r} is not a code", value=value), "a short text or whole number")
    return str(value)


Code = Annotated[str, BeforeValidator(_read_code)]


def _refuse_blank(value: str) -> str:
    if not value.strip():
        raise Unfit("text is empty", "words")
    return value


# Words that need no translation.
Line = Annotated[str, Field(strict=True), AfterValidator(_refuse_blank)]

# A bare `true` is no 1 and "2" no 2: what a field holds is what stands there.
Whole = Annotated[int, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]


def _read_day(value: Any) -> date:
    """Accept a day as YAML reads it, or its text; not a moment, not a number of seconds."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return date.fromisoformat(value)
    if type(value) is not date:
        raise Unfit(phrase("{value!r} is not a day", value=value), "year-month-day, as 2026-06-01")
    return value


Day = Annotated[date, BeforeValidator(_read_day)]
