"""`list`: the evaluations of a workspace."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.views.listing import EvaluationRow


def run(session: Session) -> int:
    """Tell a line an evaluation."""
    with session.workspace() as context:
        rows = list_evaluations(context)
    text = "\n".join(_line(session, row) for row in rows) or session.words("cli.none")
    session.tell(
        text,
        [
            {
                "evaluation": row.id,
                "agency": row.agency,
                "year": row.year,
                "instrument": row.instrument,
                "stage": row.stage,
                "rated": row.rated,
                "total": row.total,
                "index_shown": None if row.index_shown is None else str(row.index_shown),
                "predicate": row.predicate,
                "revision": row.revision,
                "sealed": row.sealed.value,
                "signer": row.signer,
            }
            for row in rows
        ],
    )
    return 0


def _line(session: Session, row: EvaluationRow) -> str:
    shown = "-" if row.index_shown is None else session.words.plain(row.index_shown)
    done = f"{row.rated}/{row.total}"
    return f"{row.id}  {row.year}  {row.agency}  {done}  {shown} {row.predicate or ''}".rstrip()
