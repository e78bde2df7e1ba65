"""Which stages of an activity count towards what stands now."""

from __future__ import annotations

from spbe_desktop.instrument.model import Instrument


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
