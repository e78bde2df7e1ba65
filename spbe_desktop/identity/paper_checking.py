"""Judging the signatures of a PDF: whose they are, and what happened to the paper since."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from typing import Any

from cryptography import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from spbe_desktop.errors import PaperUnreadable
from spbe_desktop.identity.certificates import Identity, describe
from spbe_desktop.identity.cms import UNREADABLE, as_asn1, as_pyca, is_strong, may_vouch
from spbe_desktop.identity.credential import is_self_made, issuer_of
from spbe_desktop.identity.judging import revoked_among
from spbe_desktop.identity.trust import as_trust


class Doubt(Enum):
    """What can be wrong with one signature of a paper."""

    CHANGED = "changed"  # what was signed is not what is there
    ADDED = "added"  # something other than a signature was added after it
    PARTIAL = "partial"  # it does not cover the whole paper as it was
    BROKEN = "broken"  # it is not the signature of that certificate
    EXPIRED = "expired"  # made outside the certificate's validity
    WEAK = "weak"  # key or hash can be broken
    REVOKED = "revoked"  # the signer or who vouches for them is believed no more
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSignature:
    """One signature: `signed_at` is the signer's own clock unless a time-stamp says it.

    `self_made`: nobody but the holder vouches for the certificate (uncertified in law).
    `followed`: others signed after it, and nothing else happened.
    """

    field: str
    signer: Identity | None
    issuer: str
    self_made: bool
    signed_at: datetime | None
    stamped: bool
    trusted: bool
    followed: bool
    doubt: Doubt | None


@dataclass(frozen=True, slots=True)
class PaperVerdict:
    """The judgement on one paper: its signatures in the order they were made."""

    signatures: tuple[PaperSignature, ...]

    @property
    def signed(self) -> bool:
        """Whether there is any signature."""
        return bool(self.signatures)

    @property
    def sound(self) -> bool:
        """Whether it is signed, and nothing is wrong with any signature."""
        return self.signed and all(each.doubt is None for each in self.signatures)

    @property
    def trusted(self) -> bool:
        """Whether it is sound, and every signer is believed."""
        return self.sound and all(each.trusted for each in self.signatures)


def check_pdf(content: bytes, trust: Sequence[x509.Certificate], path: str) -> PaperVerdict:
    """Judge every signature of a PDF; PaperUnreadable for what is none, or is locked."""
    try:
        reader = PdfFileReader(BytesIO(content), strict=False)
        if reader.encrypted:
            raise PaperUnreadable(path=path)
        found = list(reader.embedded_regular_signatures)
        known = {str(each.field_name) for each in reader.embedded_signatures}
        filled = [str(name) for name, _, _ in enumerate_sig_fields(reader, filled_status=True)]
    except UNREADABLE as error:
        raise PaperUnreadable(path=path) from error
    # The library passes over a signature of a kind that it does not know.
    lost = [_unreadable(name) for name in filled if name not in known]
    return PaperVerdict((*(_checked(each, trust) for each in found), *lost))


def _checked(found: Any, trust: Sequence[x509.Certificate]) -> PaperSignature:
    try:
        return asyncio.run(_judge(found, trust))
    except UNREADABLE:
        return _unreadable(str(found.field_name))


def _unreadable(field: str) -> PaperSignature:
    return PaperSignature(
        field=field,
        signer=None,
        issuer="",
        self_made=False,
        signed_at=None,
        stamped=False,
        trusted=False,
        followed=False,
        doubt=Doubt.UNREADABLE,
    )


async def _judge(found: Any, trust: Sequence[x509.Certificate]) -> PaperSignature:
    holder = as_pyca(found.signer_cert)
    claimed = found.self_reported_timestamp
    context = ValidationContext(
        trust_roots=[as_asn1(each) for each in trust if may_vouch(each, holder)],
        allow_fetching=False,
        moment=claimed,
    )
    status = await async_validate_pdf_signature(found, context)
    who = describe(holder)
    revoked = revoked_among(status, who.serial, as_trust(trust).revoked)
    return PaperSignature(
        field=str(found.field_name),
        signer=who,
        issuer=issuer_of(holder),
        self_made=is_self_made(holder),
        signed_at=None if claimed is None else claimed.astimezone(UTC),
        stamped=status.timestamp_validity is not None,
        trusted=bool(status.trusted) and not revoked,
        followed=status.coverage != SignatureCoverageLevel.ENTIRE_FILE,
        doubt=_doubt(found, status, holder, who, claimed) or (Doubt.REVOKED if revoked else None),
    )


def _doubt(
    found: Any, status: Any, holder: x509.Certificate, who: Identity, claimed: datetime | None
) -> Doubt | None:
    """The gravest thing that is wrong, None where nothing is."""
    told = (
        (not status.intact, Doubt.CHANGED),
        (not status.valid, Doubt.BROKEN),
        (status.coverage < SignatureCoverageLevel.ENTIRE_REVISION, Doubt.PARTIAL),
        (_is_altered(status), Doubt.ADDED),
        (not is_strong(holder, found.signer_info), Doubt.WEAK),
        (claimed is None or not who.valid_from <= claimed <= who.valid_until, Doubt.EXPIRED),
    )
    return next((doubt for wrong, doubt in told if wrong), None)


def _is_altered(status: Any) -> bool:
    """Whether more than signatures and what fills their fields came after the signature."""
    level = status.modification_level
    return level is None or level > ModificationLevel.FORM_FILLING
