"""What speaks for each pack of the workspace."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.shipped import shipped_digests
from spbe_desktop.store.columns import storable
from spbe_desktop.store.packs import keep_pack, pack_of
from spbe_desktop.store.tables import InstrumentPack
from spbe_desktop.store.trust_tables import PackOrigin
from spbe_desktop.views.origin import PROGRAM, UNSIGNED, Offered, Origin, OriginKind


def origin_of(session: Session, digest: str) -> Origin:
    """What speaks for the pack of that digest; nothing where nobody wrote it down."""
    if digest in shipped_digests():
        return PROGRAM
    row = session.get(PackOrigin, digest)
    if row is None:
        return UNSIGNED
    return Origin(OriginKind(row.kind), row.signer, row.unit, row.fingerprint, row.signed_at)


def adopted_packs(session: Session) -> tuple[Offered, ...]:
    """Every pack of the workspace that is not the program's own, newest version first."""
    order = (col(InstrumentPack.instrument_id), col(InstrumentPack.version).desc())
    digests = session.exec(select(InstrumentPack.digest).order_by(*order)).all()
    kept = (each for each in digests if each not in shipped_digests())
    return tuple(Offered(pack_of(session, each), origin_of(session, each)) for each in kept)


def keep_adopted(
    session: Session, pack: Pack, origin: Origin, statement: bytes, *, at: datetime, actor: str
) -> None:
    """Keep a pack with what speaks for it; what speaks more for it than before replaces that."""
    keep_pack(session, pack)
    row = session.get(PackOrigin, pack.digest)
    if pack.digest in shipped_digests() or (
        row is not None and _weight(row.kind) >= _weight(origin.kind.value)
    ):
        return
    if row is not None:
        session.delete(row)
        session.flush()
    session.add(
        PackOrigin(
            digest=pack.digest,
            kind=origin.kind.value,
            signer=storable(origin.signer),
            unit=storable(origin.unit),
            fingerprint=origin.fingerprint,
            signed_at=origin.signed_at,
            statement=statement,
            added_at=at,
            added_by=storable(actor),
        )
    )


def _weight(kind: str) -> int:
    return [each.value for each in reversed(OriginKind)].index(kind)
