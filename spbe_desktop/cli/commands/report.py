"""`report`: print an evaluation to a PDF file."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.operations.view_evaluation import find_evaluation


def run(session: Session) -> int:
    """Write the report and tell where it is."""
    with session.workspace() as context, session.progress() as progress:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        path = print_report(context, evaluation, session.arguments.out, progress=progress)
    session.tell(session.words("cli.written", path=path), {"report": str(path)})
    return 0
