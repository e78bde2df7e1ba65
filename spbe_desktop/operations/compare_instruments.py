"""What differs between two instruments, shipped ones or files."""

from __future__ import annotations

from spbe_desktop.instrument.diff import Difference, compare
from spbe_desktop.operations.check_instrument import open_instrument


def compare_instruments(old: str, new: str) -> Difference:
    """Compare two packs, each the id of a shipped one or a path to a file."""
    return compare(open_instrument(old).instrument, open_instrument(new).instrument)
