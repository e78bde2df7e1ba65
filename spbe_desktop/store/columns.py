"""How exact values lie in SQLite: decimals and moments as text that reads everywhere."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator

from spbe_desktop.clock import stamp


def decimal_text(value: Decimal) -> str:
    """The one text of a decimal: no exponent, no padding (`2.30` is `2.3`, `100` stays)."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as text, so that no binary float ever touches it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else decimal_text(value)

    def process_result_value(self, value: str | None, dialect: Any) -> Decimal | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """A moment as RFC 3339 text in UTC, which sorts as it should."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else stamp(value)

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else datetime.fromisoformat(value)


def storable(text: str) -> str:
    """`text` with what UTF-8 cannot carry (half a surrogate pair from a file name) replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
