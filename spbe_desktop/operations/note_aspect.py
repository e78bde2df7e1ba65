"""Write what a stage says about an aspect: fulfilment, strengths, weaknesses."""

from __future__ import annotations

from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import known_aspect, open_stage
from spbe_desktop.store.working import put_aspect_note


def note_aspect(
    context: Context,
    evaluation: str,
    aspect: str,
    *,
    fulfilment: str | None = None,
    strengths: str | None = None,
    weaknesses: str | None = None,
) -> Changed:
    """Set the texts that are given at the current stage; None keeps. Durable when this returns.

    Raises AspectUnknown or StageFinalised.
    """
    given = {"fulfilment": fulfilment, "strengths": strengths, "weaknesses": weaknesses}
    texts = {name: text for name, text in given.items() if text is not None}
    with context.changing(evaluation) as change:
        instrument = change.instrument
        known_aspect(instrument, aspect)
        new = put_aspect_note(change, aspect, open_stage(change, None), texts)
        touched = [each.code for each in instrument.indicators_of(aspect)]
    return changed(change, *touched) if new else changed(change)
