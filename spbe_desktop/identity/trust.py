"""Whom a workspace believes: certificates, one PEM file each, and those that were revoked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import overload

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from spbe_desktop.files import write_whole
from spbe_desktop.identity.certificates import as_pem, read_certificates
from spbe_desktop.identity.keys import CERTIFICATE, RETIRED, has_identity, read_certificate
from spbe_desktop.identity.revocation import RevocationList


@dataclass(frozen=True, slots=True)
class Trust(Sequence[x509.Certificate]):
    """Certificates we believe, and the serial numbers (hex) that nobody believes any more.

    It is a sequence of its certificates, so it goes wherever those are asked for.
    """

    certificates: tuple[x509.Certificate, ...] = ()
    revoked: frozenset[str] = frozenset()

    @overload
    def __getitem__(self, at: int) -> x509.Certificate: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[x509.Certificate, ...]: ...

    def __getitem__(self, at: int | slice) -> x509.Certificate | tuple[x509.Certificate, ...]:
        return self.certificates[at]

    def __len__(self) -> int:
        return len(self.certificates)

    def also(self, certificates: Iterable[x509.Certificate]) -> Trust:
        """This trust, and these besides."""
        return replace(self, certificates=(*certificates, *self.certificates))


def as_trust(trust: Sequence[x509.Certificate]) -> Trust:
    """Certificates as trust; bare ones have nothing revoked."""
    return trust if isinstance(trust, Trust) else Trust(tuple(trust))


def believed(trust: Path, identity: Path) -> Trust:
    """Whom a workspace believes: its trust folder and itself, now and before, less the revoked."""
    own = (read_certificate(identity),) if has_identity(identity) else ()
    before = sorted((identity / RETIRED).glob(f"*/{CERTIFICATE}"))
    retired = tuple(read_certificates(path)[0] for path in before)
    certificates = (*TrustStore(trust).certificates(), *own, *retired)
    return Trust(certificates, RevocationList(trust).serials())


class TrustStore:
    """Certificates a person chose to believe: signers themselves or their issuers."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`, made when the first certificate is added."""
        self.folder = folder

    def certificates(self) -> tuple[x509.Certificate, ...]:
        """Every certificate of the folder; CertificateUnreadable names a file that is none."""
        files = sorted(self.folder.glob("*.pem"))
        return tuple(each for path in files for each in read_certificates(path))

    def add(self, certificate: x509.Certificate) -> Path:
        """Believe `certificate` from now on; adding it again changes nothing."""
        path = self.folder / f"{_digits(certificate)}.pem"
        write_whole(path, as_pem(certificate))
        return path

    def remove(self, fingerprint: str) -> bool:
        """Believe the certificate of that fingerprint no longer; whether it was there."""
        wanted = fingerprint.replace(" ", "").lower()[:32]
        path = self.folder / f"{wanted}.pem"
        if len(wanted) < 32 or not path.is_file():
            return False
        path.unlink()
        return True


def _digits(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex()[:32]
