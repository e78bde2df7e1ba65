"""The exact index of all indicators against the plainest loop over floats."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from benchmarks.measure import Row, compare
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.scoring.index import score

ROUNDS = 1_000


def rows() -> list[Row]:
    """Score 47 levels a thousand times: Decimal with domains and aspects, or one float sum."""
    instrument = read_instrument("permenpanrb-59-2020").instrument
    levels = {each.code: Decimal(1 + n % 5) for n, each in enumerate(instrument.indicators)}
    pairs = [(float(each.weight), float(levels[each.code])) for each in instrument.indicators]
    task = f"index of {len(levels)} levels, {ROUNDS} times"
    return compare(
        task,
        partial(_ours, instrument, levels),
        {"Python floats, sum of 47 products": partial(_floats, pairs)},
    )


def _ours(instrument: Instrument, levels: dict[str, Decimal]) -> None:
    for _ in range(ROUNDS):
        score(instrument, levels, 2024)


def _floats(pairs: list[tuple[float, float]]) -> None:
    for _ in range(ROUNDS):
        total = 0.0
        for weight, level in pairs:
            total += weight * level / 100
