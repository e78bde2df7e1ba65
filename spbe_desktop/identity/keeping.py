"""What happens to an identity in its life: brought along, vouched for, locked anew, retired."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from spbe_desktop.errors import FileNotWritable, IdentityExists
from spbe_desktop.errors.trust import CertificateElsewhere
from spbe_desktop.files import whole_file, write_whole
from spbe_desktop.identity.certificates import Identity, as_pem, check_validity, describe
from spbe_desktop.identity.credential import read_credential
from spbe_desktop.identity.keys import (
    CERTIFICATE,
    KEY,
    RETIRED,
    has_identity,
    private_folder,
    read_certificate,
    read_chain,
    read_identity,
    unlock,
)
from spbe_desktop.identity.protect import lock


def change_passphrase(folder: Path, old: str, new: str) -> None:
    """Lock the key anew; PassphraseWrong or PassphraseWeak, and it is as it was."""
    _write_key(folder, lock(unlock(folder, old).key, new))


def bring_credential(folder: Path, path: Path, theirs: str, passphrase: str) -> Identity:
    """Make the key of a PKCS#12 file this folder's identity, under a passphrase of its own.

    Raises IdentityExists, CredentialUnreadable, CredentialLocked or PassphraseWeak.
    """
    if has_identity(folder):
        raise IdentityExists(name=read_identity(folder).name)
    found = read_credential(path, theirs)
    private_folder(folder)
    _write_key(folder, lock(found.key, passphrase))
    _write_chain(folder, (found.certificate, *found.chain))
    return describe(found.certificate)


def request(folder: Path, passphrase: str) -> bytes:
    """A certificate request (PKCS#10, PEM) for our key, with the names of our certificate."""
    signer = unlock(folder, passphrase)
    builder = x509.CertificateSigningRequestBuilder().subject_name(signer.certificate.subject)
    return builder.sign(signer.key, hashes.SHA256()).public_bytes(Encoding.PEM)


def install(
    folder: Path, certificates: Sequence[x509.Certificate], path: str, now: datetime
) -> Identity:
    """Use the certificate that was issued for our key, with those that vouch for it.

    The one before is kept among the retired, so that what it signed is still believed. Raises
    IdentityMissing, IdentityExpired, or CertificateElsewhere where none is for our key.
    """
    before = read_certificate(folder)
    own = [each for each in certificates if each.public_key() == before.public_key()]
    if not own:
        raise CertificateElsewhere(path=path)
    leaf = max(own, key=lambda each: each.not_valid_before_utc)
    check_validity(leaf, now)
    _set_aside(folder, before)
    _write_chain(folder, (leaf, *_above(leaf, certificates)))
    return describe(leaf)


def retire(folder: Path) -> Identity:
    """Set the identity aside for good; what it signed is still believed. IdentityMissing."""
    certificate = read_chain(folder)[0]
    aside = _set_aside(folder, certificate)
    try:
        if (folder / KEY).exists():
            (folder / KEY).replace(aside / KEY)
        (folder / CERTIFICATE).unlink()
    except OSError as error:
        raise FileNotWritable(path=str(folder), what=error.strerror or str(error)) from error
    return describe(certificate)


def _above(leaf: x509.Certificate, given: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """The issuers among `given`, from the leaf's up; a root vouches for itself and is left out."""
    chain: list[x509.Certificate] = []
    below = leaf
    while below.issuer != below.subject:
        issuers = [each for each in given if each.subject == below.issuer and each not in chain]
        if not issuers or issuers[0].issuer == issuers[0].subject:
            break
        below = issuers[0]
        chain.append(below)
    return chain


def _set_aside(folder: Path, certificate: x509.Certificate) -> Path:
    name = certificate.fingerprint(hashes.SHA256()).hex()[:16]
    aside = folder / RETIRED / name
    write_whole(aside / CERTIFICATE, as_pem(certificate))
    return aside


def _write_key(folder: Path, locked: bytes) -> None:
    with whole_file(folder / KEY, private=True) as file:
        file.write(locked)


def _write_chain(folder: Path, chain: Sequence[x509.Certificate]) -> None:
    write_whole(folder / CERTIFICATE, b"".join(map(as_pem, chain)))
