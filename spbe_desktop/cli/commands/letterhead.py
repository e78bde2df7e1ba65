"""`letterhead`: show or set the head and the signers of the office's papers."""

from __future__ import annotations

from dataclasses import replace

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.operations.set_letterhead import read_logo, set_letterhead
from spbe_desktop.views.papers import Letterhead, Signer

_SIGNER = ("role", "position", "name", "rank", "nip")


def run(session: Session) -> int:
    """Set what was given, then tell the letterhead that is kept."""
    with session.workspace() as context:
        head = read_letterhead(context)
        if session.arguments.action == "set":
            head = set_letterhead(context, _changed(session, head))
    signers = [{name: getattr(each, name) for name in _SIGNER} for each in head.signers]
    session.tell(
        _told(session, head),
        {
            "lines": list(head.lines),
            "address": list(head.address),
            "logo": len(head.logo),
            "numbering": head.numbering,
            "city": head.city,
            "sheet": head.sheet,
            "signers": list(signers),
        },
    )
    return 0


def _changed(session: Session, head: Letterhead) -> Letterhead:
    """The letterhead with what was given in its place; a signer takes the place of their role's."""
    given = session.arguments
    if given.line is not None:
        head = replace(head, lines=tuple(given.line))
    if given.address is not None:
        head = replace(head, address=tuple(given.address))
    if given.logo is not None:
        head = replace(head, logo=read_logo(given.logo))
    if given.number is not None:
        head = replace(head, numbering=given.number)
    if given.city is not None:
        head = replace(head, city=given.city)
    if given.sheet is not None:
        head = replace(head, sheet=given.sheet)
    signers = {each.role: each for each in head.signers}
    for text in given.signer or ():
        parts = [part.strip() for part in text.split(";")]
        told = dict(zip(_SIGNER, [*parts, *[""] * len(_SIGNER)], strict=False))
        signers[told["role"]] = Signer(**told)
    return replace(head, signers=tuple(signers.values()))


def _told(session: Session, head: Letterhead) -> str:
    words = session.words
    logo = words.size(len(head.logo)) if head.logo else words("paper_cli.none")
    lines = [
        *(head.lines or (words("paper_cli.no_lines"),)),
        *head.address,
        words("paper_cli.logo", logo=logo),
        words("paper_cli.number", number=head.numbering or words("paper_cli.open")),
        words("paper_cli.city", city=head.city or words("paper_cli.open")),
        words("paper_cli.sheet", sheet=head.sheet),
    ]
    lines += [
        words(
            "paper_cli.signer",
            role=each.role,
            told=", ".join(t for t in (each.name, each.position, each.rank, each.nip) if t),
        )
        for each in head.signers
    ]
    return "\n".join(lines)
