"""The packs that the program ships."""

from __future__ import annotations

from functools import cache

from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.paths import RESOURCES


@cache
def shipped() -> tuple[Pack, ...]:
    """Every shipped pack, in the order of their names."""
    return tuple(load_pack(path) for path in sorted((RESOURCES / "instruments").glob("*.yaml")))
