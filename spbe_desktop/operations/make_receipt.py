"""The centre's answer to a bundle: which documents it has, hashed from its own disk, signed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from spbe_desktop.clock import stamp
from spbe_desktop.errors import BundleNotValid
from spbe_desktop.files import write_whole
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.unlock_identity import signer_of
from spbe_desktop.progress import Progress, Stretch, silent
from spbe_desktop.store.receipts import KeptReceipt, keep_receipt, next_number
from spbe_desktop.views.receipt import (
    AgencyNamed,
    BundleNamed,
    Document,
    EvaluationNamed,
    PackNamed,
    Receipt,
    Who,
)

SUFFIX = ".receipt.p7m"


@dataclass(frozen=True, slots=True)
class Issued:
    """A receipt that was written."""

    path: Path
    receipt: Receipt


def make_receipt(
    context: Context,
    bundle: Path,
    target: Path | None,
    passphrase: str,
    *,
    store: Path | None = None,
    progress: Progress = silent,
) -> Issued:
    """Judge the bundle, hash every document of it again, and sign what arrived.

    Documents may lie in the bundle itself or anywhere in the folder `store`. Without a target
    the receipt goes beside the bundle. Raises NotABundle, BundleNotValid, IdentityMissing,
    IdentityExpired, PassphraseWrong, FileNotWritable or Cancelled; no receipt is made then.
    """
    # Loads the signature library, half a second that the start of the program does not need.
    from spbe_desktop.identity.certificates import check_validity
    from spbe_desktop.identity.contents import write_statement

    signer, now = signer_of(context, passphrase), context.clock.now()
    check_validity(signer.certificate, now)
    arrived = _arrived(bundle, store, progress)
    path = target or bundle.with_name(f"{bundle.stem}{SUFFIX}")
    with context.database.writing() as session:
        made = _said(arrived, signer, now, next_number(session, now.year))
        receipt = made.model_copy(update={"code": _code(made, signer)})
        statement = write_statement(receipt, signer, now)
        # The file first: a number that was given to no file is only a gap.
        write_whole(path, statement)
        keep_receipt(session, KeptReceipt(receipt, statement, own=True))
    return Issued(path, receipt)


@dataclass(frozen=True, slots=True)
class _Arrived:
    """A valid bundle: its verdict, its evaluation, and the digests that are on the disk."""

    verdict: Any
    document: Any
    held: frozenset[str]


def _arrived(bundle: Path, store: Path | None, progress: Progress) -> _Arrived:
    """Judge the bundle, then hash what there is of its documents."""
    from spbe_desktop.bundle.parts import open_parts
    from spbe_desktop.bundle.received import held_in_bundle, held_in_folder

    parts = open_parts(bundle, Stretch(progress, 0, 40, 100))
    if not parts.verdict.valid:
        raise BundleNotValid(path=bundle.name)
    document: Any = json.loads(parts.evaluation)
    held = held_in_bundle(bundle, Stretch(progress, 40, 40, 100))
    if store is not None:
        wanted = {e.sha256: e.size for e in _documents(document) if e.sha256 not in held}
        held |= held_in_folder(store, wanted, Stretch(progress, 80, 20, 100))
    return _Arrived(parts.verdict, document, held)


def _said(arrived: _Arrived, signer: Any, now: datetime, number: int) -> Receipt:
    from spbe_desktop.identity.certificates import describe

    who, listed = describe(signer.certificate), _documents(arrived.document)
    return Receipt(
        serial=f"{now.year:04}/{number:06}/{who.fingerprint.replace(' ', '')[:8]}",
        issued_at=stamp(now.replace(microsecond=0)),
        issuer=_who(who),
        bundle=BundleNamed(
            sha256=arrived.verdict.digest,
            revision=int(arrived.document["revision"]),
            signers=[_who(each) for each in arrived.verdict.signers],
        ),
        evaluation=_evaluation(arrived.document),
        received=[each for each in listed if each.sha256 in arrived.held],
        missing=[each for each in listed if each.sha256 not in arrived.held],
    )


def _who(named: Any) -> Who:
    """Someone by their certificate."""
    return Who(name=named.name, unit=named.unit, fingerprint=named.fingerprint)


def _documents(document: Any) -> list[Document]:
    """Each document once, by its bytes, in the order of the evaluation."""
    found: dict[str, Document] = {}
    for each in document["evidence"]:
        named = Document(sha256=each["sha256"], size=int(each["size"]), name=str(each["name"]))
        found.setdefault(named.sha256, named)
    return list(found.values())


def _evaluation(document: Any) -> EvaluationNamed:
    agency, pack = document["agency"], document["instrument"]
    return EvaluationNamed(
        id=str(document["evaluation"]),
        year=int(document["year"]),
        agency=AgencyNamed(
            id=str(agency["id"]), code=str(agency["code"]), name=str(agency["name"])
        ),
        instrument=PackNamed(id=str(pack["id"]), sha256=str(pack["sha256"])),
    )


def _code(receipt: Receipt, signer: Any) -> str:
    from spbe_desktop.identity.receipt_code import ReceiptCode, list_digest, write_code

    return write_code(
        ReceiptCode(
            bundle=receipt.bundle.sha256,
            listed=list_digest(each.sha256 for each in receipt.received),
            serial=receipt.serial,
            issued_at=int(receipt.moment.timestamp()),
            revision=receipt.bundle.revision,
            received=len(receipt.received),
            missing=len(receipt.missing),
        ),
        signer,
    )
