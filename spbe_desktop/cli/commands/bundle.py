"""`bundle`: cores, and what else is done with a bundle after it was sealed."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

from spbe_desktop.canonical import Json
from spbe_desktop.cli.commands import reading
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.complete_bundle import complete_bundle, full_name
from spbe_desktop.operations.join_volumes import join_volumes
from spbe_desktop.operations.opening_keys import (
    create_opening_key,
    own_opening_key,
    own_recipient,
)
from spbe_desktop.operations.sign_bundle import sign_bundle
from spbe_desktop.operations.split_bundle import read_size, split_bundle
from spbe_desktop.operations.take_core import core_name, take_core
from spbe_desktop.operations.tell_verdict import tell_verdict, verification_document
from spbe_desktop.operations.unlock_bundle import opened_name, unlock_bundle
from spbe_desktop.operations.verify_bundle import Verdict, verify_bundle

REFUSED = 1


def run(session: Session) -> int:
    """Do what was asked; the exit code says whether it is whole."""
    return _ACTIONS[session.arguments.action](session)


def _sign(session: Session) -> int:
    wanted = session.arguments
    target = wanted.out or wanted.file
    with session.workspace() as context, session.progress() as progress:
        verdict = sign_bundle(
            context, wanted.file, session.passphrase(), target=target, progress=progress
        )
    _tell_made(session, target, verdict)
    return 0


def _core(session: Session) -> int:
    wanted = session.arguments
    target = wanted.out or wanted.file.with_name(core_name(wanted.file))
    with session.progress() as progress:
        verdict = take_core(wanted.file, target, progress=progress)
    _tell_made(session, target, verdict)
    return 0


def _complete(session: Session) -> int:
    wanted = session.arguments
    target = wanted.out or wanted.file.with_name(full_name(wanted.file))
    opened = session.workspace() if wanted.workspace_given else nullcontext()
    with session.progress() as progress, opened as context:
        verdict = complete_bundle(
            wanted.file, target, wanted.places, context=context, progress=progress
        )
    _tell_made(session, target, verdict)
    return REFUSED if verdict.awaited else 0


def _tell_made(session: Session, target: Path, verdict: Verdict) -> None:
    """Say which file was written, and what holds of it."""
    words = session.words
    size = target.stat().st_size
    told = tell_verdict(verdict, words, datetime.now(UTC))
    first = words("bundle_cli.made", path=target, size=words.size(size))
    document: Json = {
        "bundle": str(target),
        "size": size,
        "verdict": verification_document(verdict, words),
    }
    session.tell("\n".join((first, *told.facts)), document)


def _open(session: Session) -> int:
    """Decrypt, and judge what was inside as anyone would."""
    wanted = session.arguments
    target = wanted.out or wanted.file.with_name(opened_name(wanted.file))
    with session.workspace(create=True) as context, session.progress() as progress:
        key = wanted.key or own_opening_key(context)
        unlock_bundle(wanted.file, target, key, session.passphrase(), progress=progress)
        verdict = verify_bundle(target, context=context, progress=progress)
    _tell_made(session, target, verdict)
    return 0 if verdict.valid else REFUSED


def _key(session: Session) -> int:
    """Make the key that opens what others encrypt, or tell to whom they do."""
    with session.workspace(create=True) as context:
        recipient = own_recipient(context) or create_opening_key(
            context, session.passphrase(new=True)
        )
    session.tell(
        session.words("bundle_cli.recipient", recipient=recipient), {"recipient": recipient}
    )
    return 0


def _split(session: Session) -> int:
    wanted = session.arguments
    folder = wanted.out or wanted.file.parent
    with session.progress() as progress:
        made = split_bundle(wanted.file, folder, read_size(wanted.size), progress=progress)
    session.tell(
        "\n".join(map(str, made)), {"list": str(made[0]), "volumes": [str(e) for e in made[1:]]}
    )
    return 0


def _join(session: Session) -> int:
    wanted, words = session.arguments, session.words
    with session.progress() as progress:
        path = join_volumes(wanted.files, wanted.out, progress=progress)
    size = path.stat().st_size
    text = words("bundle_cli.made", path=path, size=words.size(size))
    session.tell(text, {"bundle": str(path), "size": size})
    return 0


_ACTIONS = {
    "split": _split,
    "join": _join,
    "open": _open,
    "key": _key,
    "show": reading.show,
    "compare": reading.compare,
    "take": reading.take,
    "sign": _sign,
    "core": _core,
    "complete": _complete,
}
