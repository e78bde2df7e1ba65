"""Which instruments the program has."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from spbe_desktop.instrument.load import Pack, find_pack, load_pack
from spbe_desktop.instrument.shipped import FOLDER

__all__ = ["FOLDER", "list_instruments", "read_instrument"]


def list_instruments() -> tuple[Pack, ...]:
    """Every pack the program ships, newest regulation first."""
    packs = [_shipped(path) for path in FOLDER.glob("*.yaml")]
    return tuple(sorted(packs, key=_dated, reverse=True))


def read_instrument(identifier: str) -> Pack:
    """The pack of that id; InstrumentUnknown names those there are."""
    path = FOLDER / f"{identifier}.yaml"
    return _shipped(path) if path in FOLDER.glob("*.yaml") else find_pack(identifier, FOLDER)


def _shipped(path: Path) -> Pack:
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, changed: int) -> Pack:
    """Once for each state of the file: reading takes most of a second, and a pack is frozen."""
    del changed
    return load_pack(path)


def _dated(pack: Pack) -> str:
    legal = pack.instrument.legal
    return str(legal.in_force_from or legal.promulgated or legal.enacted or "")
