"""`seal`: make the signed bundle, and the signing key on first use."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.create_identity import create_identity, has_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.opening_keys import read_recipients
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.unlock_bundle import SUFFIX
from spbe_desktop.operations.view_evaluation import find_evaluation


def run(session: Session) -> int:
    """Seal, and write the certificate that others verify with where it was asked for."""
    wanted = session.arguments
    recipients = read_recipients(wanted.to)
    target: Path = wanted.out
    if recipients and target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        first = not has_identity(context)
        passphrase = session.passphrase(new=first)
        if first:
            create_identity(
                context,
                name=wanted.name or context.actor,
                unit=wanted.unit,
                nip=wanted.nip,
                passphrase=passphrase,
            )
        with session.progress() as progress:
            sealed = seal_bundle(
                context,
                evaluation,
                target,
                passphrase,
                core=wanted.core,
                recipients=recipients,
                progress=progress,
            )
        if wanted.trust is not None:
            export_trust(context, wanted.trust)
    session.tell(
        session.words("cli.sealed", path=sealed.path, digest=sealed.digest),
        {"bundle": str(sealed.path), "digest": sealed.digest, "size": sealed.size},
    )
    return 0
