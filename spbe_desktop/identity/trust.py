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

CENTRE = ".centre.pem"  # how the file of a certificate ends that may send missions


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

    def centres(self) -> tuple[x509.Certificate, ...]:
        """Those that may send missions, and with them change whom this workspace believes."""
        files = sorted(self.folder.glob(f"*{CENTRE}"))
        return tuple(each for path in files for each in read_certificates(path))

    def add(self, certificate: x509.Certificate, *, centre: bool = False) -> Path:
        """Believe `certificate` from now on; adding it again changes nothing, or more is said."""
        plain, office = (self.folder / f"{_digits(certificate)}{e}" for e in (".pem", CENTRE))
        if office.exists():
            return office
        path = office if centre else plain
        write_whole(path, as_pem(certificate))
        if centre:
            plain.unlink(missing_ok=True)
        return path

    def remove(self, fingerprint: str) -> bool:
        """Believe the certificate of that fingerprint no longer; whether it was there."""
        wanted = fingerprint.replace(" ", "").lower()[:32]
        if len(wanted) < 32:
            return False
        files = [self.folder / f"{wanted}{end}" for end in (".pem", CENTRE)]
        there = [path for path in files if path.is_file()]
        for path in there:
            path.unlink()
        return bool(there)


def _digits(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex()[:32]
