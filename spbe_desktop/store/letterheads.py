"""The office's letterhead, read and written whole."""

from __future__ import annotations

from sqlmodel import Session, col, delete, select

from spbe_desktop.store.columns import storable
from spbe_desktop.store.letterhead_tables import LetterheadRow, LetterheadSigner
from spbe_desktop.views.papers import PLAIN, Letterhead, Signer

OFFICE = "office"
_SIGNER = ("position", "name", "rank", "nip")


def letterhead_of(session: Session) -> Letterhead:
    """The letterhead kept; the plain one where none was set."""
    row = session.get(LetterheadRow, OFFICE)
    if row is None:
        return PLAIN
    signers = session.exec(select(LetterheadSigner).order_by(col(LetterheadSigner.place)))
    return Letterhead(
        lines=tuple(row.lines.splitlines()),
        address=tuple(row.address.splitlines()),
        logo=row.logo,
        numbering=row.numbering,
        city=row.city,
        sheet=row.sheet,
        signers=tuple(
            Signer(role=each.role, **{name: getattr(each, name) for name in _SIGNER})
            for each in signers
        ),
    )


def put_letterhead(session: Session, head: Letterhead) -> None:
    """Keep this letterhead in place of the one that was there."""
    session.exec(delete(LetterheadSigner))
    row = session.get(LetterheadRow, OFFICE)
    texts = {
        "lines": storable("\n".join(head.lines)),
        "address": storable("\n".join(head.address)),
        "numbering": storable(head.numbering),
        "city": storable(head.city),
    }
    row = row or LetterheadRow(id=OFFICE, logo=b"", sheet=head.sheet, **texts)
    for name, text in texts.items():
        setattr(row, name, text)
    row.logo, row.sheet = head.logo, head.sheet
    session.add(row)
    for place, each in enumerate(head.signers):
        told = {name: storable(getattr(each, name)) for name in _SIGNER}
        session.add(LetterheadSigner(role=each.role, place=place, **told))
