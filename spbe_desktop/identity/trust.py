"""The folder of certificates that a workspace believes, one PEM file each."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from spbe_desktop.files import write_whole
from spbe_desktop.identity.certificates import as_pem, read_certificates
from spbe_desktop.identity.keys import has_identity, read_certificate


def believed(trust: Path, identity: Path) -> tuple[x509.Certificate, ...]:
    """Whom a workspace believes: its trust folder, and itself."""
    own = (read_certificate(identity),) if has_identity(identity) else ()
    return (*TrustStore(trust).certificates(), *own)


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
        digits = certificate.fingerprint(hashes.SHA256()).hex()
        path = self.folder / f"{digits[:32]}.pem"
        write_whole(path, as_pem(certificate))
        return path
