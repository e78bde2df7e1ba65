"""`instrument sign`, `adopt` and `list`: packs that somebody stands for."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.adopt_instrument import adopt_instrument, offered_packs
from spbe_desktop.operations.sign_instrument import sign_instrument, signed_pack_name
from spbe_desktop.views.origin import Offered, origin_text


def sign(session: Session) -> int:
    """Sign a pack with the identity of the workspace."""
    wanted = session.arguments
    with session.workspace() as context:
        passphrase = session.passphrase()
        target: Path = wanted.out or wanted.source.with_name(_name(wanted.source))
        pack = sign_instrument(context, wanted.source, target, passphrase)
    lines = (
        session.words("trust_cli.pack_signed", id=pack.instrument.id, path=target),
        session.words("instrument_cli.digest", digest=pack.digest),
    )
    session.tell("\n".join(lines), {"pack": str(target), "digest": pack.digest})
    return 0


def adopt(session: Session) -> int:
    """Take a pack into the workspace, and tell who stands for it."""
    wanted = session.arguments
    with session.workspace(create=True) as context:
        offered = adopt_instrument(
            context, wanted.source, unproven=wanted.allow_unsigned, digest=wanted.digest
        )
    words, about = session.words, offered.pack.instrument
    lines = (
        words("trust_cli.pack_adopted", id=about.id, version=about.version),
        words("instrument_cli.digest", digest=offered.pack.digest),
        origin_text(offered.origin, words),
    )
    session.tell("\n".join(lines), _document(offered))
    return 0


def list_packs(session: Session) -> int:
    """Every pack that an evaluation can be started with, and who stands for it."""
    with session.workspace(create=True) as context:
        found = offered_packs(context)
    lines = (
        f"{each.pack.instrument.id} v{each.pack.instrument.version}  {each.pack.digest[:16]}  "
        f"{origin_text(each.origin, session.words)}"
        for each in found
    )
    session.tell("\n".join(lines), {"packs": [_document(each) for each in found]})
    return 0


def _name(source: Path) -> str:
    from spbe_desktop.instrument.load import load_pack

    return signed_pack_name(load_pack(source))


def _document(offered: Offered) -> Json:
    about, origin = offered.pack.instrument, offered.origin
    return {
        "id": about.id,
        "version": about.version,
        "digest": offered.pack.digest,
        "origin": origin.kind.value,
        "signer": origin.signer,
        "fingerprint": origin.fingerprint,
    }
