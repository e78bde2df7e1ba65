"""Close the current stage: what it recorded is read-only from then on."""

from __future__ import annotations

from spbe_desktop.errors import StageNotReady
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import codes
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.store.working import put_finalised
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.readiness import readiness


def finalise_stage(context: Context, evaluation: str) -> Changed:
    """Close the stage, where every rule of the pack that stops holds; warnings do not stop.

    Raises StageNotReady, or StageFinalised where it is closed already.
    """
    with context.changing(evaluation) as change:
        view = evaluation_view(change.session, change.id)
        _refuse_unready(context, view)
        put_finalised(change)
    return changed(change, *codes(change))


def _refuse_unready(context: Context, view: EvaluationView) -> None:
    found = readiness(view, context.clock.now().date())
    if found.ready:
        return
    first = found.stopping[0]
    name = view.instrument.stage(view.stage).name.of(context.language)
    raise StageNotReady(
        stage=name,
        count=sum(len(rule.unmet) for rule in found.stopping),
        first=first.text.of(context.language),
    )
