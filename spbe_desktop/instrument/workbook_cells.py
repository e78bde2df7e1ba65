"""From a value of a pack to what stands in a cell, and back: nothing is lost on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from spbe_desktop.errors import phrase
from spbe_desktop.instrument.workbook_layout import Column

LONGEST = 32_767  # characters; what a cell of a spreadsheet holds
EMPTY = '""'
_YES, _NO = {"true", "ya", "yes", "1"}, {"false", "tidak", "no", "0"}
# Spreadsheets write what XML cannot hold, and what they would trim, as _x000D_.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LIKE_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4})")
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\A\s+|\s+\Z")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_CODE = re.compile(r"[^\s\[\",](?:[^\",\n]*[^\s\",])?")


class CellUnreadable(Exception):
    """A cell does not hold what its column asks for: what stands there, what is expected."""

    def __init__(self, wrong: str, expected: str) -> None:
        """Keep both halves of the sentence."""
        super().__init__(wrong)
        self.wrong, self.expected = wrong, expected


def write_cell(value: Any, column: Column) -> str | None:
    """The text of `value` for a cell; none for nothing. ValueError where no cell holds it."""
    if value is None:
        return None
    if column.kind in ("codes", "exacts"):
        text = _write_list([str(each) for each in value])
    elif column.kind == "truth":
        text = "true" if value else "false"
    else:
        text = str(value) if not isinstance(value, date) else value.isoformat()
        text = escape(text) if text else EMPTY
    if text is not None and len(text) > LONGEST:
        raise ValueError(phrase("has {count} characters", count=len(text)))
    return text


def read_cell(value: Any, column: Column) -> Any:
    """The plain data of a cell for its column; none for an empty one."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return _READERS[column.kind](value, column)


def escape(text: str) -> str:
    """`text` so that a spreadsheet keeps every character of it."""
    if text == EMPTY:
        return f"_x0022_{text[1:]}"
    text = _LIKE_ESCAPED.sub("_x005F_", text)
    return _UNSAFE.sub(lambda found: "".join(f"_x{ord(c):04X}_" for c in found[0]), text)


def unescape(text: str) -> str:
    """The text that `escape` was given."""
    text = text.strip()
    if text == EMPTY:
        return ""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def plain(value: Any) -> str:
    """A cell's value as text: numbers with the digits a person sees, dates as written here."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        digits = format(Decimal(repr(value)), "f")
        return digits.removesuffix(".0")
    if isinstance(value, datetime):
        return value.date().isoformat()
    return unescape(value) if isinstance(value, str) else str(value)


def _write_list(parts: list[str]) -> str | None:
    if not parts:
        return None
    if all(_CODE.fullmatch(part) for part in parts):
        return escape(", ".join(parts))
    return escape(json.dumps(parts, ensure_ascii=False))


def _read_list(value: Any, _: Column) -> list[str]:
    text = plain(value)
    if text.startswith("["):
        try:
            parts = json.loads(text)
        except (ValueError, RecursionError):
            parts = None
        if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
            raise CellUnreadable(
                phrase("is {value}", value=_short(text)), "codes with commas between them"
            )
        return list(parts)
    return [part.strip() for part in text.split(",") if part.strip()]


def _read_exact(value: Any, _: Column) -> str:
    if isinstance(value, bool | date):
        raise CellUnreadable(
            phrase("is {value}", value=_short(plain(value))),
            "a decimal, as 1.30; cell format: text",
        )
    text = plain(value)
    return text.replace(",", ".") if _COMMA.fullmatch(text) else text


def _read_text(value: Any, column: Column) -> str:
    if isinstance(value, date):
        wrong = phrase("is the date {value}", value=plain(value))
        raise CellUnreadable(wrong, "words or a code; cell format: text")
    text = plain(value)
    if column.choices and text not in column.choices:
        raise CellUnreadable(
            phrase("is {value}", value=_short(text)),
            phrase("one of {values}", values=", ".join(column.choices)),
        )
    return text


def _read_whole(value: Any, _: Column) -> int:
    text = plain(value)
    if isinstance(value, bool) or not re.fullmatch(r"-?[0-9]{1,12}", text):
        raise CellUnreadable(phrase("is {value}", value=_short(text)), "a whole number")
    return int(text)


def _read_truth(value: Any, _: Column) -> bool:
    text = plain(value).lower()
    if text not in _YES | _NO:
        raise CellUnreadable(phrase("is {value}", value=_short(text)), "true or false")
    return text in _YES


def _read_day(value: Any, _: Column) -> date:
    try:
        return date.fromisoformat(plain(value))
    except ValueError:
        raise CellUnreadable(
            phrase("is {value}", value=_short(plain(value))), "a date, as 2026-06-05"
        ) from None


_Reader = Callable[[Any, Column], Any]
_READERS: dict[str, _Reader] = {
    "text": _read_text,
    "choice": _read_text,
    "exact": _read_exact,
    "whole": _read_whole,
    "truth": _read_truth,
    "day": _read_day,
    "codes": _read_list,
    "exacts": _read_list,
}


def _short(text: str) -> str:
    return repr(text if len(text) <= 50 else text[:47] + "...")
