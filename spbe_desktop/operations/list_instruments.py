"""Which instruments the program has."""

from __future__ import annotations

from spbe_desktop.instrument.load import Pack, find_pack, load_pack
from spbe_desktop.paths import RESOURCES

FOLDER = RESOURCES / "instruments"


def list_instruments() -> tuple[Pack, ...]:
    """Every pack the program ships, newest regulation first."""
    packs = [load_pack(path) for path in FOLDER.glob("*.yaml")]
    return tuple(sorted(packs, key=_dated, reverse=True))


def read_instrument(identifier: str) -> Pack:
    """The pack of that id; InstrumentUnknown names those there are."""
    return find_pack(identifier, FOLDER)


def _dated(pack: Pack) -> str:
    legal = pack.instrument.legal
    return str(legal.in_force_from or legal.promulgated or legal.enacted or "")
