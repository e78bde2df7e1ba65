"""Judge a receipt: who gave it, for which bundle, and whether everything arrived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spbe_desktop.canonical import Json
from spbe_desktop.errors.trust import ReceiptCodeMissing, ReceiptCodeUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.receipts import KeptReceipt, keep_receipt, kept_receipts, own_revision
from spbe_desktop.views.receipt import Receipt
from spbe_desktop.words import Words

__all__ = [
    "CodeVerdict",
    "KeptReceipt",
    "Receipt",
    "ReceiptVerdict",
    "code_lines",
    "list_receipts",
    "receipt_lines",
    "verify_receipt",
    "verify_receipt_code",
]


@dataclass(frozen=True, slots=True)
class ReceiptVerdict:
    """A sound receipt of someone believed.

    `revision` is that of our own bundle it answers, 0 where that was not sealed here. `lacking`
    are documents of ours that it says nothing of.
    """

    receipt: Receipt
    revision: int
    lacking: int

    @property
    def delivered(self) -> bool:
        """Whether our bundle arrived with everything in it: nothing else is called delivered."""
        return bool(self.revision) and self.receipt.complete and not self.lacking


@dataclass(frozen=True, slots=True)
class CodeVerdict:
    """What the signed code of a printed receipt says."""

    serial: str
    signer: str
    bundle: str
    received: int
    missing: int
    revision: int  # of our own bundle, 0 where it was not sealed here
    same_list: bool | None  # whether our documents are those received; None: not ours

    @property
    def delivered(self) -> bool:
        """Whether our bundle arrived with everything in it."""
        return bool(self.revision) and not self.missing and bool(self.same_list)


def verify_receipt(context: Context, path: Path, *, trust: Path | None = None) -> ReceiptVerdict:
    """Judge the receipt in `path`, and keep it where it answers a bundle sealed here.

    Raises StatementUnreadable, StatementAltered, StatementExpired, StatementWeak, SignerRevoked,
    SignerUnknown or StatementElsewhere: such a receipt says nothing.
    """
    from spbe_desktop.identity.contents import read_statement

    said = read_statement(Receipt, path, _trust(context, trust))
    with context.database.writing() as session:
        own = own_revision(session, said.content.bundle.sha256)
        if own is not None:
            keep_receipt(session, KeptReceipt(said.content, said.statement, own=False))
    told = {e.sha256 for e in (*said.content.received, *said.content.missing)}
    return ReceiptVerdict(
        said.content,
        0 if own is None else own.number,
        0 if own is None else len(own.digests - told),
    )


def verify_receipt_code(
    context: Context,
    given: str,
    *,
    trust: Path | None = None,
    progress: Progress = silent,
) -> CodeVerdict:
    """Judge the code of a printed receipt: its text, or a picture or PDF that shows it.

    Raises ReceiptCodeMissing, PictureUnreadable, or ReceiptCodeUnknown where nobody believed
    signed exactly that.
    """
    from spbe_desktop.identity.certificates import describe
    from spbe_desktop.identity.receipt_code import list_digest

    read = _read(given, progress)
    signer = read.signed_by(_trust(context, trust))
    if signer is None:
        raise ReceiptCodeUnknown(serial=read.code.serial)
    code = read.code
    with context.database.reading() as session:
        own = own_revision(session, code.bundle)
    return CodeVerdict(
        code.serial,
        describe(signer).name,
        code.bundle,
        code.received,
        code.missing,
        0 if own is None else own.number,
        None if own is None else list_digest(own.digests) == code.listed,
    )


def list_receipts(context: Context) -> tuple[KeptReceipt, ...]:
    """Every receipt issued here or given to us, the last first."""
    with context.database.reading() as session:
        return kept_receipts(session)


def receipt_lines(verdict: ReceiptVerdict, words: Words) -> tuple[str, ...]:
    """The receipt for a person: what it means, who gave it, what is missing."""
    receipt = verdict.receipt
    return (
        words(f"receipt.{_meaning(verdict)}", revision=verdict.revision, lacking=verdict.lacking),
        *facts(receipt, words),
        *(words("receipt.missing_one", name=e.name, digest=e.sha256) for e in receipt.missing),
    )


def facts(receipt: Receipt, words: Words) -> tuple[str, ...]:
    """What a receipt says, a line each."""
    about = receipt.evaluation
    return (
        words("receipt.serial", serial=receipt.serial),
        words("receipt.by", name=receipt.issuer.name, when=words.moment(receipt.moment)),
        words("receipt.about", agency=about.agency.name, year=about.year),
        words("receipt.bundle", digest=receipt.bundle.sha256, revision=receipt.bundle.revision),
        words(
            "receipt.counts",
            received=words.integer(len(receipt.received)),
            missing=words.integer(len(receipt.missing)),
        ),
    )


def code_lines(verdict: CodeVerdict, words: Words) -> tuple[str, ...]:
    """What a printed receipt's code says, for a person."""
    key = "delivered" if verdict.delivered else "code_other_list"
    if not verdict.revision:
        key = "elsewhere"
    elif verdict.missing:
        key = "incomplete"
    return (
        words(f"receipt.{key}", revision=verdict.revision, lacking=0),
        words("receipt.serial", serial=verdict.serial),
        words("receipt.code_by", name=verdict.signer),
        words(
            "receipt.counts",
            received=words.integer(verdict.received),
            missing=words.integer(verdict.missing),
        ),
    )


def receipt_document(verdict: ReceiptVerdict) -> Json:
    """The judgement for programs."""
    said: Json = verdict.receipt.model_dump(mode="json")
    return {
        "delivered": verdict.delivered,
        "own_revision": verdict.revision,
        "lacking": verdict.lacking,
        "receipt": said,
    }


def _meaning(verdict: ReceiptVerdict) -> str:
    if verdict.delivered:
        return "delivered"
    if not verdict.revision:
        return "elsewhere"
    return "incomplete" if verdict.receipt.missing else "lacking"


def _trust(context: Context, given: Path | None) -> Any:
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.trust import believed

    known = believed(context.paths.trust, context.paths.identity)
    return known if given is None else known.also(read_certificates(given))


def _read(given: str, progress: Progress) -> Any:
    from spbe_desktop.identity.receipt_code import PREFIX, read_code
    from spbe_desktop.report.page_reader import read_codes

    texts: Sequence[str]
    if given.strip().startswith(PREFIX):
        texts = (given,)
    else:
        texts = [each.text for each in read_codes(Path(given), progress)]
    found = next(filter(None, map(read_code, texts)), None)
    if found is None:
        raise ReceiptCodeMissing(what=Path(given).name[:60])
    return found
