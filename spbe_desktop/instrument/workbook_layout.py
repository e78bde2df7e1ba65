"""Which sheets and columns a pack has as a workbook: derived from the model, so never behind it.

The pack itself is a sheet of fields and values. Every list of things is a sheet with a row
each, and names the things it stands in by their codes; texts take a column a language; a single
thing inside another takes columns with a dotted name; a list of codes is one cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.text import Shape, Text

Kind = Literal["text", "exact", "whole", "truth", "day", "choice", "codes", "exacts"]
Form = Literal["fields", "things", "texts", "map"]
Path = tuple[str, ...]

KEY, VALUE, TEXT, NUMBER = "key", "value", "text", "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the path of its field inside the thing of its row, and what it holds."""

    path: Path
    kind: Kind
    needed: bool = False
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its name in the workbook: the path with dots; Indonesian is not named."""
        indonesian = len(self.path) > 1 and self.path[-1] == "id"
        return ".".join(self.path[:-1] if indonesian else self.path)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the path of its list from the pack on, what each row is, and its columns.

    `keys` name the things that a row stands in, outermost first; `numbered` things have no code
    and are told apart by a number of the workbook's own.
    """

    path: Path
    form: Form
    keys: tuple[Path, ...]
    columns: tuple[Column, ...]
    identity: str = ""
    optional: bool = True
    lists: tuple[tuple[Path, Form], ...] = ()

    @property
    def name(self) -> str:
        """Its name in the format: the path with dots."""
        return ".".join(self.path) or "instrument"

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of all columns, those of the things it stands in first."""
        number = (NUMBER,) if self.identity == NUMBER else ()
        return (*map(key_name, self.keys), *number, *(column.name for column in self.columns))


def key_name(path: Path) -> str:
    """The name of a column that says in which thing of the sheet `path` a row stands."""
    return f"{'.'.join(path)}[]"


@cache
def layout() -> tuple[Sheet, ...]:
    """Every sheet of a pack, each after the one whose rows it stands in."""
    return tuple(_sheets(Instrument, (), (), "fields", False))


def _sheets(
    shape: type[Shape], path: Path, keys: tuple[Path, ...], form: Form, optional: bool
) -> Iterator[Sheet]:
    columns: list[Column] = []
    lists: list[tuple[Path, Any, bool]] = []
    _fields(shape, (), True, columns, lists)
    identity = next((n for n in ("code", "value") if n in shape.model_fields), NUMBER)
    identity = identity if form == "things" and lists else ""
    forms = tuple((inner, _form(kind)) for inner, kind, needed in lists if needed)
    yield Sheet(path, form, keys, tuple(columns), identity, optional, forms)
    within = (*keys, path) if form == "things" else keys
    for inner, kind, needed in lists:
        part = get_args(kind)
        place = path + inner
        if get_origin(kind) is dict:
            key = Column((KEY,), _PLAIN[_bare(part[0])], True)
            pairs = (key, *_columns((VALUE,), part[1], True))
            yield Sheet(place, "map", within, pairs, optional=not needed)
        elif part[0] is Text:
            texts = tuple(_columns((TEXT,), Text, True))
            yield Sheet(place, "texts", within, texts, optional=not needed)
        else:
            yield from _sheets(part[0], place, within, "things", not needed)


def _form(kind: Any) -> Form:
    return "map" if get_origin(kind) is dict else "things"


def _fields(
    shape: type[Shape],
    path: Path,
    needed: bool,
    columns: list[Column],
    lists: list[tuple[Path, Any, bool]],
) -> None:
    """Sort the fields of a shape into columns, and lists that are sheets of their own."""
    for name, hint in get_type_hints(shape).items():
        if name not in shape.model_fields:
            continue
        kind, required = _bare(hint), needed and shape.model_fields[name].is_required()
        inner = (*path, name)
        if get_origin(kind) is dict or (get_origin(kind) is tuple and _is_shape(kind)):
            lists.append((inner, kind, shape.model_fields[name].is_required()))
        elif isinstance(kind, type) and issubclass(kind, Shape) and kind is not Text:
            _fields(kind, inner, required, columns, lists)
        else:
            columns.extend(_columns(inner, kind, required))


def _is_shape(kind: Any) -> bool:
    part = _bare(get_args(kind)[0])
    return isinstance(part, type) and issubclass(part, Shape)


def _columns(path: Path, kind: Any, needed: bool) -> Iterator[Column]:
    """The column of a plain value; of a text one for each language."""
    kind = _bare(kind)
    if kind is Text:
        yield Column((*path, "id"), "text", needed)
        yield Column((*path, "en"), "text")
        yield Column((*path, "plain"), "text")
    elif get_origin(kind) is tuple:
        yield Column(path, "exacts" if _bare(get_args(kind)[0]) is Decimal else "codes")
    elif get_origin(kind) is Literal:
        yield Column(path, "choice", needed, tuple(map(str, get_args(kind))))
    else:
        yield Column(path, _PLAIN[kind], needed)


_PLAIN: dict[Any, Kind] = {
    str: "text",
    Decimal: "exact",
    int: "whole",
    bool: "truth",
    date: "day",
}


def _bare(hint: Any) -> Any:
    """The type behind Annotated and `| None`."""
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return _bare(next(each for each in get_args(hint) if each is not type(None)))
    return hint
