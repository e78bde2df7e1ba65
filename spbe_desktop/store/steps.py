"""What one change writes: its rows as they were and as they are, caught as they are flushed.

Every operation is caught the same way, those still to be written too, so nothing that goes
through a `Change` can be forgotten when it is taken back (undo.py). Of a row that was changed
only the columns that differ are kept; of one that came or went, all of them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from sqlalchemy import inspect
from sqlalchemy.dialects.sqlite import dialect as sqlite
from sqlmodel import Session

Raw = str | int | None
Row = dict[str, Raw]
Key = tuple[str, tuple[Raw, ...]]  # table, primary key
Image = tuple[Row | None, Row | None]  # before and after; None where there was no such row

_DIALECT = sqlite()
_OWN = frozenset({("evaluation", "updated_at")})  # moves on with every change, undoing too


class Step:
    """The rows that a transaction wrote, and the journal entries that tell of them."""

    def __init__(self) -> None:
        """Nothing written yet."""
        self.images: dict[Key, Image] = {}
        self.verb = ""
        self.entries: list[int] = []
        self.burst = False
        self._told: dict[str, None] = {}

    def catch(self, session: Session, *_: object) -> None:
        """Keep what the session is about to write; SQLAlchemy calls this before it does."""
        for row in session.new:
            self._keep(row, None, _shape_of(row).whole(row))
        for row in session.dirty:
            before, after = _shape_of(row).difference(row)
            if after:
                self._keep(row, before, after)
        for row in session.deleted:
            self._keep(row, _shape_of(row).whole(row), None)

    def tell(self, verb: str, number: int, indicator: object, burst: bool) -> None:
        """Note the journal entry that was written; the first one names the step."""
        self.verb = self.verb or verb
        self.burst = self.burst or burst
        if number not in self.entries:
            self.entries.append(number)
        if isinstance(indicator, str):
            self._told[indicator] = None

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that the rows and the journal speak of."""
        found = dict(self._told)
        for row in _sides(self.images.values()):
            if isinstance(code := row.get("indicator"), str):
                found[code] = None
        return tuple(found)

    def rows(self) -> list[Any]:
        """The images as JSON has them."""
        return [[*key, *image] for key, image in self.images.items()]

    def follow(self, earlier: Iterable[Any]) -> None:
        """Stand for the changes of `earlier` (as `rows` told them) and of this one together."""
        own, self.images = self.images, read_rows(earlier)
        for key, (before, after) in own.items():
            self._merge(key, before, after)

    def _keep(self, row: Any, before: Row | None, after: Row | None) -> None:
        shape = _shape_of(row)
        self._merge((shape.table, shape.key_of(row)), before, after)

    def _merge(self, key: Key, before: Row | None, after: Row | None) -> None:
        if key in self.images:
            first, second = self.images.pop(key)
            before = None if first is None else {**(before or {}), **first}
            after = None if after is None else {**(second or {}), **after}
        if before is not None or after is not None:
            self.images[key] = before, after


def read_rows(rows: Iterable[Any]) -> dict[Key, Image]:
    """The images that `Step.rows` told."""
    return {(table, tuple(key)): (before, after) for table, key, before, after in rows}


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the rows of a table are told: its columns, each with what makes a raw value of it."""

    table: str
    columns: tuple[tuple[str, Any], ...]
    key: tuple[str, ...]

    def whole(self, row: Any) -> Row:
        """Every column."""
        return {name: _raw(process, getattr(row, name)) for name, process in self.columns}

    def difference(self, row: Any) -> Image:
        """The columns that differ from what was read, before and after."""
        before: Row = {}
        after: Row = {}
        attributes = inspect(row).attrs
        for name, process in self.columns:
            history = attributes[name].history
            if history.added and history.deleted:
                before[name] = _raw(process, history.deleted[0])
                after[name] = _raw(process, history.added[0])
        return before, after

    def key_of(self, row: Any) -> tuple[Raw, ...]:
        """The primary key."""
        columns = dict(self.columns)
        return tuple(_raw(columns[name], getattr(row, name)) for name in self.key)


def _shape_of(row: Any) -> _Shape:
    return _shape(cast(Hashable, type(row)))


@cache
def _shape(kind: Any) -> _Shape:
    table = inspect(kind).local_table
    columns = tuple(
        (column.name, column.type.dialect_impl(_DIALECT).bind_processor(_DIALECT))
        for column in table.columns
        if (table.name, column.name) not in _OWN
    )
    return _Shape(table.name, columns, tuple(column.name for column in table.primary_key.columns))


def _raw(process: Any, value: Any) -> Raw:
    """A value as SQLite keeps it."""
    raw: Raw = value if process is None else process(value)
    return raw


def _sides(images: Iterable[Image]) -> Iterator[Mapping[str, Raw]]:
    return (side for image in images for side in image if side is not None)
