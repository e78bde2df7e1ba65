"""What a verification finds, as values; the sentences are in the catalogue `bundle`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Outcome(Enum):
    """What a verdict comes to, in one word."""

    TRUSTED = "trusted"  # valid, and each signer is believed
    UNKNOWN = "unknown"  # valid, but a signer is not known here
    CHANGED = "changed"  # a file or a signature does not hold
    NOT_A_BUNDLE = "not_a_bundle"


class What(Enum):
    """What can be wrong: the kind, and after the dot what precisely."""

    MISSING = "missing"
    ADDED = "added"
    CHANGED = "changed"  # its digest is another
    CHANGED_RECORD = "changed.record"  # its check sum in the ZIP is another
    UNSIGNED = "signature.none"
    SIGNATURE_BROKEN = "signature.broken"  # it does not belong to this content
    SIGNATURE_UNREADABLE = "signature.unreadable"
    SIGNATURE_EXPIRED = "signature.expired"  # signed outside the certificate's validity
    SIGNATURE_WEAK = "signature.weak"  # key or hash can be broken
    SIGNATURE_REVOKED = "signature.revoked"  # its maker is believed no more
    NAME = "format.name"  # a path that leads outside, or hides something
    TWICE = "format.twice"  # the same path twice, for some system
    LISTING = "format.listing"  # a manifest with lines that are none
    FETCH = "format.fetch"  # fetch.txt says other than the manifest
    TAG = "format.tag"  # bagit.txt or bag-info.txt says other than the bag is
    PLACE = "format.place"  # a document that lies under another digest than its own
    EVALUATION = "format.evaluation"  # evaluation.json is not what the format says
    INSTRUMENT = "format.instrument"  # not the instrument the evaluation names
    EVIDENCE = "format.evidence"  # evidence the evaluation names is not in the bag


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one file (empty: with the whole bundle)."""

    what: What
    file: str = ""

    @property
    def kind(self) -> str:
        """missing, added, changed, signature or format."""
        return self.what.value.partition(".")[0]

    @property
    def details(self) -> str:
        """What precisely, for programs; may be empty."""
        return self.what.value.partition(".")[2]

    @property
    def key(self) -> str:
        """The catalogue key of the sentence, which takes `file`."""
        return f"bundle.{self.what.value.replace('.', '_')}"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A file of the payload that a core bundle leaves to follow."""

    path: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class SignerView:
    """Someone whose signature over this bundle is sound, and whether we believe who it is.

    `signed_at` is what the signer's own clock claimed.
    """

    name: str
    unit: str
    serial: str
    fingerprint: str
    signed_at: datetime
    trusted: bool
    issuer: str = ""  # empty where nobody but the signer vouches for them
    valid_until: datetime | None = None  # of the certificate
    role: str = ""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which revision of which evaluation, and the digest of the bundle before; maybe empty."""

    evaluation: str
    revision: int
    parent: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on one bundle.

    `valid`: every file is as it was when it was signed, and every signature is sound.
    `trusted`: it is valid, and each signer is one of those we believe.
    `digest` is the bundle's name for ever: the SHA-256 of its tag manifest.
    """

    digest: str
    files: int
    size: int
    signers: tuple[SignerView, ...]
    problems: tuple[Problem, ...]
    awaited: tuple[Awaited, ...] = ()  # what a core bundle leaves to follow
    lineage: Lineage | None = None  # of a valid one: what its signed description says

    @property
    def valid(self) -> bool:
        """Whether nothing at all is wrong."""
        return bool(self.signers) and not self.problems

    @property
    def outcome(self) -> Outcome:
        """What it comes to."""
        if not self.valid:
            return Outcome.CHANGED
        return Outcome.TRUSTED if self.trusted else Outcome.UNKNOWN

    @property
    def trusted(self) -> bool:
        """Whether it is valid and each signer is believed."""
        return self.valid and all(each.trusted for each in self.signers)
