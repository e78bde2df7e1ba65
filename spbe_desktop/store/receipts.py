"""Receipts of the workspace: those it issued, and those that others gave it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from spbe_desktop.store.columns import storable
from spbe_desktop.store.tables import Evidence, Revision
from spbe_desktop.store.trust_tables import ReceiptRow
from spbe_desktop.views.receipt import Receipt


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt, the signed file, and whether this workspace issued it itself."""

    receipt: Receipt
    statement: bytes
    own: bool


@dataclass(frozen=True, slots=True)
class OwnRevision:
    """A bundle that this workspace sealed, and the documents that it held then."""

    evaluation: str
    number: int
    digests: frozenset[str]


def keep_receipt(session: Session, kept: KeptReceipt) -> None:
    """Keep it once; the same serial number again changes nothing."""
    receipt = kept.receipt
    if session.get(ReceiptRow, receipt.serial) is not None:
        return
    session.add(
        ReceiptRow(
            serial=receipt.serial,
            own=kept.own,
            bundle=receipt.bundle.sha256,
            evaluation=storable(receipt.evaluation.id),
            issued_at=receipt.moment,
            missing=len(receipt.missing),
            content=receipt.model_dump_json(),
            statement=kept.statement,
        )
    )


def kept_receipts(session: Session) -> tuple[KeptReceipt, ...]:
    """All of them, the last issued first."""
    rows = session.exec(select(ReceiptRow).order_by(col(ReceiptRow.issued_at).desc()))
    return tuple(
        KeptReceipt(Receipt.model_validate_json(row.content), row.statement, row.own)
        for row in rows
    )


def next_number(session: Session, year: int) -> int:
    """The number after the last that was issued here in a year."""
    last = session.exec(
        select(func.max(ReceiptRow.serial)).where(
            col(ReceiptRow.own), col(ReceiptRow.serial).startswith(f"{year:04}/")
        )
    ).one()
    return 1 + (int(last.split("/")[1]) if last else 0)


def own_revision(session: Session, bundle: str) -> OwnRevision | None:
    """The bundle of that digest, if it was sealed here."""
    row = session.exec(select(Revision).where(col(Revision.digest) == bundle)).first()
    if row is None:
        return None
    digests = session.exec(
        select(Evidence.digest).where(
            col(Evidence.evaluation_id) == row.evaluation_id,
            col(Evidence.added_at) <= row.sealed_at,
        )
    )
    return OwnRevision(row.evaluation_id, row.number, frozenset(digests))
