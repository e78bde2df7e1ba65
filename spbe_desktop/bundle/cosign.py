"""One more signature on a bundle that is there: what is signed is not touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from cryptography import x509

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.container import CHUNK, Container, Damaged, Limits, Malformed
from spbe_desktop.bundle.signature import sign, signature_name
from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.bundle.verify import top_folder, verify_open
from spbe_desktop.bundle.writer import entry
from spbe_desktop.errors import BundleRefused, NotABundle, SignedAlready
from spbe_desktop.files import whole_file
from spbe_desktop.identity.certificates import check_validity, describe
from spbe_desktop.identity.keys import Signer
from spbe_desktop.progress import Progress, Stretch, silent


def add_signature(
    source: Path,
    target: Path,
    signer: Signer,
    signed_at: datetime,
    *,
    trust: Sequence[x509.Certificate] = (),
    progress: Progress = silent,
) -> Verdict:
    """Write `source` with this signature besides to `target`, which may be the same file.

    The copy is judged as anyone would before it takes its place. Raises IdentityExpired,
    NotABundle, BundleRefused, SignedAlready, FileNotWritable or Cancelled.
    """
    check_validity(signer.certificate, signed_at)
    try:
        size = source.stat().st_size
        with source.open("rb") as original, whole_file(target) as file:
            _copy(original, file, size, Stretch(progress, 0, 1, 2))
            _append(file, source, signer, signed_at)
            verdict = verify_open(file, trust, Stretch(progress, 1, 1, 2))
            if not verdict.valid:
                raise BundleRefused(path=source.name)
            counts = Counter(each.fingerprint for each in verdict.signers)
            if counts[describe(signer.certificate).fingerprint] > 1:
                raise SignedAlready(path=source.name, name=describe(signer.certificate).name)
    except OSError as error:  # of the source: the target's are told by `whole_file`
        raise NotABundle(path=str(source), what=error.strerror or str(error)) from error
    except (Malformed, Damaged, BadZipFile) as error:
        raise NotABundle(path=str(source), what=str(error)) from error
    return verdict


def _append(file: BinaryIO, source: Path, signer: Signer, signed_at: datetime) -> None:
    """Write the signature over the copy's own tag manifest behind its last file."""
    container = Container(file, Limits())
    folder = top_folder(container)
    name = f"{folder}/{bag.SIGNATURES}{signature_name(signer)}"
    members = {each.name: each for each in container.members}
    if name in members:
        raise SignedAlready(path=source.name, name=describe(signer.certificate).name)
    tags = members.get(f"{folder}/{bag.TAG_MANIFEST}")
    if tags is None:
        raise BundleRefused(path=source.name)
    signature = sign(b"".join(container.unpack(tags)), signer, signed_at)
    with ZipFile(file, "a") as archive:
        archive.writestr(entry(name, ZIP_STORED), signature)
    file.flush()


def _copy(source: BinaryIO, target: BinaryIO, size: int, progress: Progress) -> None:
    done = 0
    while block := source.read(CHUNK):
        target.write(block)
        done += len(block)
        progress.step(done, size, "")
