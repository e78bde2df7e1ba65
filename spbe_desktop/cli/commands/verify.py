"""`verify`: judge a bundle. Exit 0: valid; 1: changed or unsigned; 2: not a bundle."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.verify_bundle import (
    Verdict,
    verdict_lines,
    verification_document,
    verify_bundle,
)


def run(session: Session) -> int:
    """Tell the verdict."""
    wanted = session.arguments
    with session.progress() as progress:
        if wanted.workspace_given:
            with session.workspace() as context:
                verdict = verify_bundle(
                    wanted.file, trust=wanted.trust, context=context, progress=progress
                )
        else:
            verdict = verify_bundle(wanted.file, trust=wanted.trust, progress=progress)
    return _tell(session, verdict)


def _tell(session: Session, verdict: Verdict) -> int:
    text = "\n".join(verdict_lines(verdict, session.words))
    session.tell(text, verification_document(verdict))
    return 0 if verdict.valid else 1
