"""Take back what was changed in a workbook: shown first, cell by cell, then done at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from spbe_desktop.errors import WorkbookElsewhere, WorkbookStale
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.permitted import open_stage
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.report.workbook.choices import said
from spbe_desktop.report.workbook.compare import CellChange, CellRefusal, compare_cells
from spbe_desktop.report.workbook.plan import REASONS
from spbe_desktop.store.aims import put_target
from spbe_desktop.store.changes import Change, put_explanation, put_rating, put_service_name
from spbe_desktop.store.journal import head
from spbe_desktop.store.judgements import put_absence
from spbe_desktop.store.working import put_mark, put_reasons, put_validity

__all__ = [
    "CellChange",
    "CellRefusal",
    "WorkbookPlan",
    "import_workbook",
    "preview_workbook",
    "said",
]


@dataclass(frozen=True, slots=True)
class WorkbookPlan:
    """What a workbook would change in an evaluation, as of the journal entry `seen`."""

    evaluation: str
    changes: tuple[CellChange, ...]
    refused: tuple[CellRefusal, ...]
    seen: str

    @property
    def clashes(self) -> tuple[CellChange, ...]:
        """The changes at places that the evaluation changed meanwhile too."""
        return tuple(each for each in self.changes if each.clash)


def preview_workbook(context: Context, evaluation: str, source: Path) -> WorkbookPlan:
    """Show what the XLSX file `source` says otherwise; nothing changes.

    Raises WorkbookForeign for a file that cannot be read or is no workbook of ours, and
    WorkbookElsewhere for one of another evaluation, stage or instrument.
    """
    from spbe_desktop.report.workbook.read import read_workbook

    view = view_evaluation(context, evaluation)
    returned = read_workbook(source)
    origin = returned.origin
    made_of = (origin.evaluation, origin.instrument, origin.stage)
    if made_of != (view.id, view.pack.digest, view.stage):
        raise WorkbookElsewhere(path=source.name)
    changes, refused = compare_cells(view, returned)
    return WorkbookPlan(view.id, changes, refused, view.journal_head)


def import_workbook(
    context: Context,
    evaluation: str,
    plan: WorkbookPlan,
    leave: Collection[CellChange] = (),
) -> Changed:
    """Do what `plan` shows but for those in `leave`, as one change.

    Raises WorkbookStale if the evaluation changed since, StageFinalised where it is closed.
    """
    with context.changing(evaluation) as change:
        if plan.evaluation != change.id or head(change.session, change.id)[1] != plan.seen:
            raise WorkbookStale(evaluation=evaluation)
        stage = open_stage(change, None)
        wanted = [each for each in plan.changes if each not in leave]
        for each in wanted:
            _put(change, stage, each)
    return changed(change, *dict.fromkeys(each.indicator for each in wanted if each.indicator))


def _put(change: Change, stage: str, each: CellChange) -> None:
    if each.field == "value":
        value = Decimal(each.after) if each.after else None
        put_rating(change, each.indicator, stage, value)
    elif each.field == "target":
        put_target(change, Decimal(each.after) if each.after else None)
    elif each.field == "flag":
        put_mark(change, each.indicator, bool(each.after), None)
    elif each.field == "validity":
        put_validity(change, each.indicator, stage, each.after)
    elif each.field in REASONS:
        put_reasons(change, each.indicator, stage, {each.field: each.after})
    elif each.field == "service":
        put_service_name(change, each.indicator, each.after)
    elif each.field == "absence":
        put_absence(change, each.indicator, each.after)
    else:
        put_explanation(change, each.indicator, stage, {each.field: each.after})
