"""Which stages of an activity count towards what stands now, and what stands by them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

from spbe_desktop.instrument.model import Instrument


class Staged(Protocol):
    """A row that one stage recorded."""

    stage: str


Row = TypeVar("Row", bound=Staged)
Key = TypeVar("Key", bound=Hashable)


def counting_stages(instrument: Instrument, activity: str, current: str) -> tuple[str, ...]:
    """The stages whose judgements stand at `current`, in order.

    A stage that carries over starts from the one before it; one that does not starts empty.
    """
    stages = instrument.activity(activity).stages
    reached = stages[: stages.index(current) + 1]
    first = max(
        (n for n, code in enumerate(reached) if not instrument.stage(code).carries_over), default=0
    )
    return reached[first:]


def standing(
    rows: Iterable[Row], counting: Sequence[str], key: Callable[[Row], Key]
) -> dict[Key, Row]:
    """Of the rows of counting stages that have the same key, the one of the latest stage."""
    return {key(row): row for row in sorted(rows, key=lambda row: counting.index(row.stage))}
