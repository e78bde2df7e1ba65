"""`workbook`: the evaluation as a spreadsheet, and back what was changed in one."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.export_workbook import export_workbook
from spbe_desktop.operations.import_workbook import (
    CellChange,
    CellRefusal,
    WorkbookPlan,
    import_workbook,
    preview_workbook,
    said,
)
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation

_SHOWN = 60  # characters of a text


def run(session: Session) -> int:
    """Write the workbook; with `--from` show what one says otherwise, with `--do` take it."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        if wanted.source is None:
            path = export_workbook(context, evaluation, wanted.out)
            session.tell(session.words("cli.written", path=path), {"workbook": str(path)})
            return 0
        plan = preview_workbook(context, evaluation, wanted.source)
        if wanted.do:
            import_workbook(context, evaluation, plan)
        lines = "\n".join(_lines(session, context, plan))
    session.tell(lines, _document(plan, done=wanted.do))
    return 1 if plan.refused else 0


def _lines(session: Session, context: Context, plan: WorkbookPlan) -> Iterator[str]:
    words = session.words
    key = "done" if session.arguments.do else "shown"
    yield words.plural(f"book.changes_{key}", len(plan.changes))
    for change in plan.changes:
        yield f"  {change_text(session, change)}"
    if plan.refused:
        yield words.plural("book.refusals", len(plan.refused))
    scale = view_evaluation(context, plan.evaluation).instrument.scale
    for refusal in plan.refused:
        details = {"least": words.plain(scale.min), "most": words.plain(scale.max)}
        yield f"  {refusal.place}: {_why(session, refusal, details)}"


def change_text(session: Session, change: CellChange) -> str:
    """One change on a line: where, what, from and to."""
    words = session.words
    field, clash = words(f"book.field_{change.field}"), words("book.clash")
    sides = (change.before, change.after)
    before, after = (_short(said(change.field, each, words)) for each in sides)
    told = f"{change.place}: {change.indicator} {field}: {before} → {after}"
    return f"{told} ({clash})" if change.clash else told


def _why(session: Session, refusal: CellRefusal, details: dict[str, str]) -> str:
    return session.words(f"book.refused_{refusal.why}", found=_short(refusal.found), **details)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…") or "–"


def _document(plan: WorkbookPlan, *, done: bool) -> Json:
    return {
        "evaluation": plan.evaluation,
        "done": done,
        "changes": [
            {
                "place": each.place,
                "indicator": each.indicator,
                "field": each.field,
                "before": each.before,
                "after": each.after,
                "clash": each.clash,
            }
            for each in plan.changes
        ],
        "refused": [
            {
                "place": each.place,
                "indicator": each.indicator,
                "why": each.why,
                "found": each.found,
            }
            for each in plan.refused
        ],
    }
