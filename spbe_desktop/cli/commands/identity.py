"""`identity`: who signs here, whom this workspace believes, and what happens to the key."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.manage_identity import (
    Identity,
    Standing,
    believe,
    believe_no_more,
    bring_identity,
    change_passphrase,
    describe_identity,
    forget_passphrase,
    install_certificate,
    look_at_certificate,
    remember_passphrase,
    request_certificate,
    retire_identity,
    spoken,
)
from spbe_desktop.words import Words


def run(session: Session) -> int:
    """Do what was asked of the identity."""
    return _ACTIONS[session.arguments.action](session)


def _show(session: Session) -> int:
    with session.workspace(create=True) as context:
        standing = describe_identity(context)
    words = session.words
    lines = list(_standing(standing, words))
    document: Json = {
        "identity": None if standing.own is None else _document(standing.own),
        "believed": [
            {**_document(each.identity), "centre": each.centre} for each in standing.believed
        ],
        "revoked": [each.serial for each in standing.revoked],
    }
    session.tell("\n".join(lines), document)
    return 0


def _create(session: Session) -> int:
    wanted = session.arguments
    with session.workspace(create=True) as context:
        made = create_identity(
            context,
            name=wanted.name,
            unit=wanted.unit,
            nip=wanted.nip,
            role=wanted.role,
            passphrase=session.passphrase(new=True),
        )
    return _told(session, "created", made)


def _import(session: Session) -> int:
    with session.workspace(create=True) as context:
        theirs, own = session.passphrase(), session.new_passphrase()
        made = bring_identity(context, session.arguments.file, theirs, own)
    return _told(session, "imported", made)


def _request(session: Session) -> int:
    with session.workspace() as context:
        path = request_certificate(context, session.arguments.out, session.passphrase())
    session.tell(session.words("cli.written", path=path), {"request": str(path)})
    return 0


def _install(session: Session) -> int:
    with session.workspace() as context:
        made = install_certificate(context, session.arguments.file)
    return _told(session, "installed", made)


def _export(session: Session) -> int:
    with session.workspace() as context:
        path = export_trust(context, session.arguments.out)
    session.tell(session.words("cli.written", path=path), {"certificate": str(path)})
    return 0


def _passphrase(session: Session) -> int:
    with session.workspace() as context:
        change_passphrase(context, session.passphrase(), session.new_passphrase())
    return _done(session, "passphrase_changed")


def _retire(session: Session) -> int:
    wanted = session.arguments
    with session.workspace() as context:
        gone = retire_identity(context, stolen=wanted.stolen, reason=wanted.reason)
    return _told(session, "retired_stolen" if wanted.stolen else "retired", gone)


def _remember(session: Session) -> int:
    with session.workspace() as context:
        remember_passphrase(context, session.passphrase())
    return _done(session, "remembered")


def _forget(session: Session) -> int:
    with session.workspace() as context:
        forget_passphrase(context)
    return _done(session, "forgotten")


def _trust(session: Session) -> int:
    wanted = session.arguments
    with session.workspace(create=True) as context:
        found = believe(context, wanted.file, centre=wanted.centre)
    words, key = session.words, "centre" if wanted.centre else "believed"
    lines = [line for each in found for line in _lines(f"identity.{key}", each, words)]
    session.tell("\n".join(lines), {"believed": [_document(each) for each in found]})
    return 0


def _untrust(session: Session) -> int:
    with session.workspace() as context:
        there = believe_no_more(context, session.arguments.fingerprint)
    key = "identity.believed_no_more" if there else "identity.was_not_believed"
    session.tell(session.words(key), {"removed": there})
    return 0 if there else 1


def _words(session: Session) -> int:
    who = look_at_certificate(session.arguments.file)
    session.tell("\n".join(_lines("identity.certificate", who, session.words)), _document(who))
    return 0


def _standing(standing: Standing, words: Words) -> Iterator[str]:
    if standing.own is None:
        yield words("identity.none")
    else:
        yield from _lines("identity.own", standing.own, words)
        key = "self_made" if standing.is_self_made else "issued"
        yield words(f"identity.{key}", issuer=standing.own.issuer)
    for each in standing.believed:
        key = "centre" if each.centre else "believed"
        yield from _lines(f"identity.{key}", each.identity, words)
    for gone in standing.revoked:
        told = {"name": gone.name or "-", "serial": gone.serial}
        yield words("identity.revoked", **told, reason=gone.reason or "-")


def _told(session: Session, key: str, who: Identity) -> int:
    session.tell("\n".join(_lines(f"identity.{key}", who, session.words)), _document(who))
    return 0


def _done(session: Session, key: str) -> int:
    session.tell(session.words(f"identity.{key}"), {"done": True})
    return 0


def _lines(key: str, who: Identity, words: Words) -> Iterator[str]:
    parts = (who.role, who.unit, who.nip)
    yield words(key, name=", ".join((who.name, *filter(None, parts))))
    yield "  " + words("identity.until", day=words.day(who.valid_until))
    yield "  " + words("identity.spoken", words=spoken(who.fingerprint))
    yield "  " + words("identity.fingerprint", fingerprint=who.fingerprint)


def _document(who: Identity) -> dict[str, Json]:
    return {
        "name": who.name,
        "unit": who.unit,
        "nip": who.nip,
        "role": who.role,
        "serial": who.serial,
        "fingerprint": who.fingerprint,
        "words": spoken(who.fingerprint),
        "issuer": who.issuer,
    }


_ACTIONS = {
    "show": _show,
    "create": _create,
    "import": _import,
    "request": _request,
    "install": _install,
    "export": _export,
    "passphrase": _passphrase,
    "retire": _retire,
    "remember": _remember,
    "forget": _forget,
    "trust": _trust,
    "untrust": _untrust,
    "words": _words,
}
