"""Sign a paper where it says so: with the workspace's own key, or one from a PKCS#12 file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.canonical import digest
from spbe_desktop.errors import AreaMissing, PaperChanged, PaperUnreadable, PaperUnsound
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.views.papers import SignatureArea
from spbe_desktop.words import Words, load_words

if TYPE_CHECKING:
    from spbe_desktop.identity.credential import Credential
    from spbe_desktop.identity.paper_signing import Draw, Field

LARGEST = 256 << 20  # bytes of a paper
STEPS = 4
INSET, TALLEST = 4.0, 84.0  # points between a block and what stands above and below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """How a paper is to be signed.

    `area` names the place: one of `areas`, or a field that the file has already; the first empty
    one where it is left out. `credential` is a PKCS#12 file; without one the workspace's own key
    signs. `position` and `nip` stand in the block, beside the name of the certificate.
    """

    passphrase: str
    credential: Path | None = None
    area: str = ""
    areas: tuple[SignatureArea, ...] = ()
    position: str = ""
    nip: str = ""
    reason: str = ""
    location: str = ""
    language: str = ""

    def __repr__(self) -> str:
        return f"Signing({self.area!r})"  # never the passphrase


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A signed paper: where it lies, who signed, and the places that are still empty."""

    path: Path
    name: str
    self_made: bool
    area: str
    waiting: tuple[str, ...]


def sign_paper(
    context: Context,
    source: Path | bytes,
    target: Path,
    signing: Signing,
    progress: Progress = silent,
) -> SignedPaper:
    """Write `source` with one more signature to `target`, verified before it is kept.

    Signatures that are there already stay valid. Raises IdentityMissing, PassphraseWrong,
    CredentialUnreadable, CredentialLocked, IdentityExpired, PaperUnreadable, PaperChanged,
    AreaMissing, PaperUnsound or FileNotWritable; `target` is then as it was.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.identity.certificates import check_validity, describe
    from spbe_desktop.identity.credential import is_self_made
    from spbe_desktop.identity.paper_checking import check_pdf
    from spbe_desktop.identity.paper_signing import Wish, fields_of, sign_pdf

    words = load_words(signing.language or context.language)
    progress.step(0, STEPS, words("signature.progress.key"))
    credential = _credential(context, signing)
    content, name = paper_content(source, target.name)
    if any(each.doubt for each in check_pdf(content, (), name).signatures):
        raise PaperChanged(path=name)
    places = _places(signing.areas, fields_of(content))
    field = _chosen(places, signing.area)
    now = context.clock.now()
    check_validity(credential.certificate, now)
    progress.step(1, STEPS, words("signature.progress.sign"))
    wish = Wish(
        field=field,
        draw=_drawn(credential, signing, words, content, now),
        signed_at=now,
        reason=signing.reason,
        location=signing.location,
    )
    others = [each for each in places if each.name != field.name]
    signed = sign_pdf(content, credential, wish, others)
    progress.step(2, STEPS, words("signature.progress.check"))
    if not check_pdf(signed, (credential.certificate,), target.name).sound:
        raise PaperUnsound(path=target.name)
    write_whole(target, signed)
    progress.step(STEPS, STEPS, target.name)
    waiting = tuple(each.name for each in fields_of(signed) if not each.filled)
    who = describe(credential.certificate).name
    return SignedPaper(target, who, is_self_made(credential.certificate), field.name, waiting)


def leave_room(source: bytes, areas: Sequence[SignatureArea]) -> bytes:
    """The paper with an empty field at each place, for an office that signs with BSrE's own."""
    from spbe_desktop.identity.paper_signing import add_fields

    return add_fields(source, _places(tuple(areas), ())) if areas else source


def empty_places(source: Path) -> tuple[str, ...]:
    """The names of the places of a file where nobody signed yet; PaperUnreadable."""
    from spbe_desktop.identity.paper_signing import fields_of

    content, _ = paper_content(source, source.name)
    return tuple(each.name for each in fields_of(content) if not each.filled)


def paper_content(source: Path | bytes, name: str) -> tuple[bytes, str]:
    """The bytes of a paper and what it is called; PaperUnreadable where there are none."""
    if isinstance(source, bytes):
        return source, name
    try:
        if source.stat().st_size > LARGEST:
            raise PaperUnreadable(path=source.name)
        return source.read_bytes(), source.name
    except OSError as error:
        raise PaperUnreadable(path=source.name) from error


def _credential(context: Context, signing: Signing) -> Credential:
    from spbe_desktop.identity.credential import own_credential, read_credential

    if signing.credential is not None:
        return read_credential(signing.credential, signing.passphrase)
    return own_credential(context.paths.identity, signing.passphrase)


def _places(areas: Sequence[SignatureArea], present: Sequence[Field]) -> list[Field]:
    """Where one may sign: the areas of the paper, and the fields that the file has."""
    known = {each.name for each in present}
    made = [_inset(each) for each in areas if each.role not in known]
    return [*present, *made]


def _inset(area: SignatureArea) -> Field:
    """The field inside an area: as wide, and not so tall that the block looks lost."""
    from spbe_desktop.identity.paper_signing import Field

    height = min(area.height - 2 * INSET, TALLEST)
    return Field(
        name=area.role,
        page=area.page,
        x=area.x,
        y=area.y + (area.height - height) / 2,
        width=area.width,
        height=height,
    )


def _chosen(places: Sequence[Field], area: str) -> Field:
    empty = [each for each in places if not each.filled and area in ("", each.name)]
    if not empty:
        raise AreaMissing(area=area or "–")
    return empty[0]


def _drawn(
    credential: Credential, signing: Signing, words: Words, content: bytes, now: datetime
) -> Draw:
    """What draws the block, once its size is known."""
    from spbe_desktop.identity.certificates import describe
    from spbe_desktop.identity.credential import is_self_made, issuer_of
    from spbe_desktop.report.signature_block import SignatureBlock, block_pdf

    who = describe(credential.certificate)
    block = SignatureBlock(
        name=who.name,
        position=signing.position or who.unit,
        nip=who.nip or signing.nip,
        signed_at=now,
        issuer=issuer_of(credential.certificate),
        self_made=is_self_made(credential.certificate),
        fingerprint=who.fingerprint,
        digest=digest(content),
    )
    return partial(block_pdf, block, words)
