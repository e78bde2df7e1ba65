"""The catalogue of papers: one file a paper in resources/papers (docs/formats/papers.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from spbe_desktop.paths import RESOURCES
from spbe_desktop.views.papers import PaperKind

FOLDER = RESOURCES / "papers"
_PARTS, _SHAPE = "parts", "shape"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper: its maker's name, its title's key, and what else the file says.

    `room` is what must be left on a page for the part to begin there, in points; None begins
    a new page. `when` names what the evaluation must have for the part to be printed; `say`
    and `says` are keys of words, `rows` the open lines of a table.
    """

    name: str
    title: str = ""
    room: float | None = None
    when: str = ""
    say: str = ""
    says: tuple[str, ...] = ()
    stage: str = ""
    role: str = ""
    roles: tuple[str, ...] = ()
    rows: int = 0
    numbered: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A paper: what the catalogue says of it, its shape, and its parts in order."""

    kind: PaperKind
    shape: str
    parts: tuple[Part, ...]


@cache
def templates() -> Mapping[str, Template]:
    """Every paper by its id, in the order of the catalogue."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.toml"))]
    found.sort(key=lambda each: (each.kind.order, each.kind.id))
    return MappingProxyType({each.kind.id: each for each in found})


@cache
def read_template(name: str) -> Template:
    """The template of a signed statement's paper, which belongs to no evaluation."""
    return _read(FOLDER / "statements" / f"{name}.toml")


def _read(path: Path) -> Template:
    with path.open("rb") as file:
        raw: dict[str, Any] = tomllib.load(file)
    parts = tuple(_part(each) for each in raw.pop(_PARTS))
    shape = str(raw.pop(_SHAPE))
    told = _frozen(raw)
    told["options"] = frozenset(told.get("options", ()))
    return Template(PaperKind(id=path.stem, **told), shape, parts)


def _part(raw: Mapping[str, Any]) -> Part:
    return Part(**_frozen(raw))


def _frozen(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
