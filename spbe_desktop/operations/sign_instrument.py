"""Sign a pack: one file with the pack inside that says who stands for it."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.files import write_whole
from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.read_pack import SUFFIX
from spbe_desktop.operations.unlock_identity import signer_of


def sign_instrument(context: Context, source: Path, target: Path, passphrase: str) -> Pack:
    """Write the sound pack in `source`, signed by this workspace's identity, to `target`.

    Raises InstrumentDefective, IdentityMissing, IdentityExpired, PassphraseWrong or
    FileNotWritable; nothing is written then.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.identity.certificates import check_validity
    from spbe_desktop.identity.statement import state

    pack = load_pack(source)
    signer, now = signer_of(context, passphrase), context.clock.now()
    check_validity(signer.certificate, now)
    write_whole(target, state(pack.content, signer, now))
    return pack


def signed_pack_name(pack: Pack) -> str:
    """The natural file name of a signed pack: what is inside, and that it is signed."""
    return f"{pack.instrument.id}-v{pack.instrument.version}.yaml{SUFFIX}"
