"""`check-paper`: judge the signatures of a PDF. Exit 0: whole; 1: unsigned, or not whole."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.check_paper_signatures import (
    check_paper_signatures,
    paper_verdict_document,
    paper_verdict_lines,
)


def run(session: Session) -> int:
    """Tell the verdict."""
    wanted = session.arguments
    if wanted.workspace_given:
        with session.workspace() as context:
            verdict = check_paper_signatures(wanted.file, trust=wanted.trust, context=context)
    else:
        verdict = check_paper_signatures(wanted.file, trust=wanted.trust)
    text = "\n".join(paper_verdict_lines(verdict, session.words))
    session.tell(text, paper_verdict_document(verdict))
    return 0 if verdict.sound else 1
