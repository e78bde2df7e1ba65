"""Instrument packs of the workspace, parsed once for each open database."""

from __future__ import annotations

from sqlmodel import Session, col, select

from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.store.tables import InstrumentPack

_KEY = "packs"  # in the session's own notes; the dictionary belongs to the Database


def share_packs(session: Session, packs: dict[str, Pack]) -> None:
    """Let this session find and leave parsed packs in `packs`, by digest."""
    session.info[_KEY] = packs


def pack_of(session: Session, digest: str) -> Pack:
    """The pack of that digest, which the workspace holds."""
    packs: dict[str, Pack] = session.info[_KEY]
    if digest not in packs:
        content = session.exec(
            select(InstrumentPack.content).where(col(InstrumentPack.digest) == digest)
        ).one()
        packs[digest] = parse_pack(content, digest)
    return packs[digest]


def keep_pack(session: Session, pack: Pack) -> None:
    """Store the bytes of a pack, once; it needs no parsing then, since it is here already."""
    session.info[_KEY][pack.digest] = pack
    if session.get(InstrumentPack, pack.digest) is None:
        session.add(
            InstrumentPack(
                digest=pack.digest,
                instrument_id=pack.instrument.id,
                version=pack.instrument.version,
                content=pack.content,
            )
        )
        session.flush()


def held_pack(session: Session, digest: str) -> Pack | None:
    """The pack of that digest, None where the workspace has none."""
    return pack_of(session, digest) if session.get(InstrumentPack, digest) else None
