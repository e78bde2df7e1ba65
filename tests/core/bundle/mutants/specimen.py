"""A tiny bundle to be tampered with, by someone with its key or without."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from random import Random

from spbe_desktop.bundle.signature import sign
from spbe_desktop.identity.keys import Signer
from spbe_desktop.identity.trust import Trust
from tests.core.bundle.conftest import NOW
from tests.core.bundle.zip_surgery import DEFLATED, STORED, Entry, build

FOLDER = "pemerintah-kota-denpasar-2021-r1"
Files = dict[str, bytes]
TAG_MANIFEST, MANIFEST, INFO = "tagmanifest-sha256.txt", "manifest-sha256.txt", "bag-info.txt"
TAGS = ("bagit.txt", INFO, MANIFEST)


@dataclass(frozen=True)
class Mutant:
    """What became of it, and why it must be refused: one of `reasons`.

    A reason is a problem's value as the verdict has it, or `!` and words of why it is no bundle.
    """

    content: bytes
    reasons: tuple[str, ...]


@dataclass
class Specimen:
    """The files of a bundle, and what a forger has at hand."""

    signer: Signer
    files: Files
    other: Files  # another bundle of the same signer
    strangers: tuple[Signer, ...]  # expired, not yet valid, weak: never believed here
    revoked: Signer  # believed once
    signed: dict[tuple[bytes, int, datetime], bytes] = field(default_factory=dict)

    @property
    def trust(self) -> Trust:
        """Whom a verifier believes, and whom no more."""
        both = (self.signer.certificate, self.revoked.certificate)
        return Trust(both, frozenset({f"{self.revoked.certificate.serial_number:x}"}))

    @property
    def signature(self) -> str:
        """The path of its signature."""
        return next(each for each in self.files if each.startswith("signatures/"))

    @property
    def document(self) -> str:
        """The path of its only document."""
        return next(each for each in self.files if each.startswith("data/evidence/"))

    def sign(self, tags: bytes, signer: Signer | None = None, at: datetime = NOW) -> bytes:
        """A signature over `tags`, made once."""
        who = signer or self.signer
        key = (tags, id(who), at)
        if key not in self.signed:
            self.signed[key] = sign(tags, who, at)
        return self.signed[key]

    def resigned(self, files: Files, *, oxum: bool = True) -> Files:
        """The files with manifests and signature made anew: an insider's bundle."""
        payload = sorted(each for each in files if each.startswith("data/"))
        if oxum:
            size = sum(len(files[each]) for each in payload)
            line = f"Payload-Oxum: {size}.{len(payload)}".encode()
            info = re.sub(rb"Payload-Oxum: [0-9.]+", line, files[INFO])
            files = {**files, INFO: info}
        files = {**files, MANIFEST: listed(files, payload)}
        return self.resigned_tags(files)

    def resigned_tags(self, files: Files) -> Files:
        """The same, with the manifest left as it is."""
        tags = listed(files, [each for each in TAGS if each in files])
        return {**files, TAG_MANIFEST: tags, self.signature: self.sign(tags)}


Kind = Callable[[Specimen, Random], Mutant]


def listed(files: Files, names: list[str]) -> bytes:
    """A manifest of `names`."""
    return "".join(f"{sha256(files[each]).hexdigest()}  {each}\n" for each in names).encode()


def entries(files: Files, chance: Random | None = None) -> list[Entry]:
    """The files as entries of a container; packed or not as chance will have it."""
    return [
        Entry(
            f"{FOLDER}/{name}",
            content,
            DEFLATED if chance is not None and chance.random() < 0.2 else STORED,
        )
        for name, content in files.items()
    ]


def packed(files: Files) -> bytes:
    """The files in a container without a flaw."""
    return build(entries(files))
