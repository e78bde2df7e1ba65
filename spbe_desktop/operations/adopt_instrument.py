"""Take a pack from a file into the workspace, so that evaluations can be scored with it."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.errors import InstrumentUnknown
from spbe_desktop.errors.trust import PackDigestDiffers, PackUnsigned, SignerUnknown
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import list_instruments, read_instrument
from spbe_desktop.operations.read_pack import PackFile, read_pack
from spbe_desktop.store.origins import adopted_packs, keep_adopted
from spbe_desktop.views.origin import PROGRAM, Offered, OriginKind


def adopt_instrument(
    context: Context, path: Path, *, unproven: bool = False, digest: str = ""
) -> Offered:
    """Keep the pack in `path`, and what speaks for it.

    `unproven` is a person's explicit choice to take one that is not signed, or signed by someone
    unknown; `digest` is the SHA-256 that it must have. Raises PackUnsigned, SignerUnknown,
    PackDigestDiffers, and whatever `read_pack` raises; nothing is kept then.
    """
    found = look_at_pack(context, path)
    if not unproven:
        _refuse_unproven(found, path)
    if digest and found.pack.digest != digest.lower():
        raise PackDigestDiffers(path=path.name, expected=digest.lower(), found=found.pack.digest)
    with context.database.writing() as session:
        keep_adopted(
            session,
            found.pack,
            found.origin,
            found.statement,
            at=context.clock.now(),
            actor=context.actor,
        )
    return Offered(found.pack, found.origin)


def look_at_pack(context: Context, path: Path) -> PackFile:
    """The pack in a file and what speaks for it here; nothing is kept."""
    from spbe_desktop.identity.trust import believed

    return read_pack(path, believed(context.paths.trust, context.paths.identity))


def offered_packs(context: Context) -> tuple[Offered, ...]:
    """What evaluations can be scored with: the program's packs, then those taken from files."""
    with context.database.reading() as session:
        adopted = adopted_packs(session)
    return (*(Offered(each, PROGRAM) for each in list_instruments()), *adopted)


def find_offered(context: Context, named: str) -> Offered:
    """The pack of that digest, or of that id: the program's own, else the newest taken in.

    Raises InstrumentUnknown.
    """
    with context.database.reading() as session:
        adopted = adopted_packs(session)
    for each in adopted:
        if each.pack.digest == named:
            return each
    shipped = {each.digest: each for each in list_instruments()} if len(named) == 64 else {}
    if named in shipped:
        return Offered(shipped[named], PROGRAM)
    try:
        return Offered(read_instrument(named), PROGRAM)
    except InstrumentUnknown:
        for each in adopted:
            if each.pack.instrument.id == named:
                return each
        raise


def bring_pack(context: Context, named: str, *, unproven: bool = False) -> Pack:
    """The pack offered by that id or digest; one in a file of that path is taken in first.

    Raises InstrumentUnknown, and of a file whatever `adopt_instrument` raises.
    """
    try:
        return find_offered(context, named).pack
    except InstrumentUnknown:
        if not (Path(named).suffix or Path(named).exists()):
            raise
    return adopt_instrument(context, Path(named), unproven=unproven).pack


def _refuse_unproven(found: PackFile, path: Path) -> None:
    origin = found.origin
    if origin.kind is OriginKind.UNSIGNED:
        raise PackUnsigned(path=path.name)
    if origin.kind is OriginKind.UNKNOWN:
        raise SignerUnknown(path=path.name, name=origin.signer, fingerprint=origin.fingerprint)
