"""`verify`: judge a bundle or a printed page. Exit 0: valid; 1: changed; 2: not a bundle."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.place_bundle import Place, place_bundle
from spbe_desktop.operations.tell_page import page_lines, pages_summary
from spbe_desktop.operations.tell_verdict import tell_verdict, verification_document
from spbe_desktop.operations.verify_bundle import Verdict, verify_bundle
from spbe_desktop.operations.verify_page import page_document, verify_pages


def run(session: Session) -> int:
    """Tell the verdict."""
    wanted = session.arguments
    if wanted.qr:
        return _pages(session)
    opened = session.workspace() if wanted.workspace_given else nullcontext()
    with session.progress() as progress, opened as context:
        verdict = verify_bundle(wanted.file, trust=wanted.trust, context=context, progress=progress)
        place = None if context is None else place_bundle(context, verdict)
    return _tell(session, verdict, place)


def _pages(session: Session) -> int:
    """Tell of each page whether it belongs; 1 if any does not."""
    wanted = session.arguments
    bundle = wanted.bundle or wanted.file
    opened = session.workspace() if bundle is None or wanted.workspace_given else nullcontext()
    with session.progress() as progress, opened as context:
        verdicts = verify_pages(
            wanted.qr,
            bundle=bundle,
            context=context,
            trust=wanted.trust,
            evaluation=wanted.evaluation,
            progress=progress,
        )
    blocks = ["\n  ".join(page_lines(each, session.words)) for each in verdicts]
    if len(verdicts) > 1:
        blocks.insert(0, pages_summary(verdicts, session.words))
    session.tell("\n".join(blocks), {"pages": [page_document(each) for each in verdicts]})
    return 0 if all(each.belongs for each in verdicts) else 1


def _tell(session: Session, verdict: Verdict, place: Place | None) -> int:
    telling = tell_verdict(verdict, session.words, datetime.now(UTC), place)
    document = verification_document(verdict, session.words, place)
    session.tell("\n".join(telling.lines), document)
    return 0 if verdict.valid else 1
