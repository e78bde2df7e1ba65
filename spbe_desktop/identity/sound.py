"""A statement's content, or in words why nobody should go by it."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography import x509

from spbe_desktop.errors import UserError
from spbe_desktop.errors.trust import (
    SignerRevoked,
    SignerUnknown,
    StatementAltered,
    StatementExpired,
    StatementUnreadable,
    StatementWeak,
)
from spbe_desktop.identity.certificates import Identity
from spbe_desktop.identity.judging import Flaw
from spbe_desktop.identity.statement import Statement, open_statement

SUFFIX = ".p7m"  # RFC 8551 for CMS SignedData
_PLAIN = {
    Flaw.UNREADABLE: StatementUnreadable,
    Flaw.BROKEN: StatementAltered,
    Flaw.EXPIRED: StatementExpired,
    Flaw.WEAK: StatementWeak,
}


def sound_statement(
    content: bytes, trust: Sequence[x509.Certificate], path: str, *, strangers: bool = False
) -> tuple[Statement, Identity]:
    """The statement in `content` and its signer; raises the mishap that says what is wrong.

    SignerUnknown for one whom `trust` does not have, unless `strangers` are allowed.
    """
    found = open_statement(content, trust)
    judged = found.judgement
    if judged.flaw is not None or judged.holder is None:
        raise _refusal(judged.flaw or Flaw.UNREADABLE, path, judged.holder)
    if not judged.trusted and not strangers:
        who = judged.holder
        raise SignerUnknown(path=path, name=who.name, fingerprint=who.fingerprint)
    return found, judged.holder


def _refusal(flaw: Flaw, path: str, holder: Identity | None) -> UserError:
    if flaw is Flaw.REVOKED:
        return SignerRevoked(path=path, name="-" if holder is None else holder.name)
    return _PLAIN[flaw](path=path)
