"""`receipt`: make the answer to a bundle, verify one, show it, print it."""

from __future__ import annotations

import sys

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.make_receipt import make_receipt
from spbe_desktop.operations.print_receipt import print_receipt
from spbe_desktop.operations.verify_receipt import (
    code_lines,
    list_receipts,
    receipt_document,
    receipt_lines,
    verify_receipt,
    verify_receipt_code,
)


def run(session: Session) -> int:
    """Do what was asked of the receipt."""
    return _ACTIONS[session.arguments.action](session)


def _make(session: Session) -> int:
    wanted = session.arguments
    with session.workspace() as context, session.progress() as progress:
        issued = make_receipt(
            context,
            wanted.bundle,
            wanted.out,
            session.passphrase(),
            store=wanted.store,
            progress=progress,
        )
    words, receipt = session.words, issued.receipt
    lines = (
        words("trust_cli.receipt_made", serial=receipt.serial, path=issued.path),
        words(
            "receipt.counts",
            received=words.integer(len(receipt.received)),
            missing=words.integer(len(receipt.missing)),
        ),
    )
    document: Json = {"file": str(issued.path), "receipt": receipt.model_dump(mode="json")}
    session.tell("\n".join(lines), document)
    return 0


def _verify(session: Session) -> int:
    """Exit code 0 only where it proves that our own bundle was delivered whole."""
    wanted = session.arguments
    if wanted.file is None and not wanted.qr:
        print(session.words("trust_cli.need_receipt"), file=sys.stderr)
        return 2
    with session.workspace() as context, session.progress() as progress:
        if wanted.qr:
            code = verify_receipt_code(context, wanted.qr, trust=wanted.trust, progress=progress)
            session.tell(
                "\n".join(code_lines(code, session.words)),
                {"delivered": code.delivered, "serial": code.serial, "missing": code.missing},
            )
            return 0 if code.delivered else 1
        verdict = verify_receipt(context, wanted.file, trust=wanted.trust)
    session.tell("\n".join(receipt_lines(verdict, session.words)), receipt_document(verdict))
    return 0 if verdict.delivered else 1


def _show(session: Session) -> int:
    """The same words, without a judgement in the exit code."""
    _verify(session)
    return 0


def _print(session: Session) -> int:
    wanted = session.arguments
    with session.workspace() as context, session.progress() as progress:
        verdict = verify_receipt(context, wanted.file, trust=wanted.trust)
        print_receipt(context, verdict.receipt, wanted.out, progress=progress)
    session.tell(session.words("cli.written", path=wanted.out), {"paper": str(wanted.out)})
    return 0


def _list(session: Session) -> int:
    with session.workspace() as context:
        kept = list_receipts(context)
    words = session.words
    lines = [
        f"{each.receipt.serial}  {each.receipt.evaluation.agency.name} "
        f"{each.receipt.evaluation.year}  r{each.receipt.bundle.revision}  "
        + words(
            "receipt.counts",
            received=words.integer(len(each.receipt.received)),
            missing=words.integer(len(each.receipt.missing)),
        )
        for each in kept
    ]
    documents: list[Json] = [each.receipt.model_dump(mode="json") for each in kept]
    session.tell("\n".join(lines) or words("trust_cli.no_receipts"), {"receipts": documents})
    return 0


_ACTIONS = {"make": _make, "verify": _verify, "show": _show, "print": _print, "list": _list}
