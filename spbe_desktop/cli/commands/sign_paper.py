"""`sign-paper`: sign a PDF or a paper of an evaluation, or leave places for others to sign."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_paper import preview_paper
from spbe_desktop.operations.sign_paper import (
    Signing,
    leave_room,
    paper_content,
    sign_paper,
)
from spbe_desktop.operations.view_evaluation import find_evaluation
from spbe_desktop.views.papers import SignatureArea


def run(session: Session) -> int:
    """Sign, and tell by whom, where, and who has yet to."""
    wanted = session.arguments
    with session.workspace() as context, session.progress() as progress:
        source, areas = _source(session, context)
        if wanted.empty:
            write_whole(wanted.out, leave_room(paper_content(source, wanted.out.name)[0], areas))
            session.tell(session.words("cli.written", path=wanted.out), {"paper": str(wanted.out)})
            return 0
        signing = Signing(
            passphrase=session.passphrase(),
            credential=wanted.pkcs12,
            area=wanted.area,
            areas=areas,
            position=wanted.position,
            nip=wanted.nip,
            reason=wanted.reason,
            location=wanted.location,
        )
        signed = sign_paper(context, source, wanted.out, signing, progress)
    words = session.words
    told = words("signing_cli.signed", path=signed.path, name=signed.name, area=signed.area)
    kind = words("signature.self_made") if signed.self_made else ""
    waiting = ", ".join(signed.waiting)
    rest = words("signing_cli.waiting", areas=waiting) if waiting else ""
    document: Json = {
        "paper": str(signed.path),
        "signer": signed.name,
        "area": signed.area,
        "waiting": list(signed.waiting),
    }
    session.tell("\n".join(filter(None, (told, kind, rest))), document)
    return 0


def _source(session: Session, context: Context) -> tuple[Path | bytes, tuple[SignatureArea, ...]]:
    """The paper and its places: a file, or one printed now."""
    wanted = session.arguments
    given = (wanted.at,) if wanted.at is not None else ()
    if not wanted.paper:
        return wanted.file, given
    evaluation = find_evaluation(context, wanted.evaluation)
    printed = preview_paper(context, evaluation, wanted.paper)
    return printed.content, (*printed.areas, *given)
