"""The commands of receipts: verified, shown, printed, made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from spbe_desktop.operations.make_receipt import SUFFIX, Issued, make_receipt
from spbe_desktop.operations.print_receipt import print_receipt
from spbe_desktop.operations.verify_receipt import (
    CodeVerdict,
    Receipt,
    ReceiptVerdict,
    code_lines,
    facts,
    receipt_lines,
    verify_receipt,
    verify_receipt_code,
)
from ui.screens.identity.asking import Asking, Typed


class Receiving(Asking):
    """What is done with receipts."""

    def verify(self) -> None:
        """Ask for the receipt's file."""
        self.open_file("receipts_verify", self.judge)

    def judge(self, path: Path) -> None:
        """Judge a receipt, and tell what it means."""
        context = self._desk.context
        self.run(lambda _: verify_receipt(context, path), self._judged)

    def code(self) -> None:
        """Ask for a picture of the printed receipt."""
        self.open_file("receipts_code", self.judge_code)

    def judge_code(self, path: Path) -> None:
        """Judge the code on a picture or PDF."""
        context = self._desk.context
        self.run(lambda told: verify_receipt_code(context, str(path), progress=told), self._coded)

    def print(self, receipt: Receipt | None) -> None:
        """Print the chosen receipt."""
        context = self._desk.context
        if receipt is not None:
            name = f"tanda-terima-{receipt.serial.replace('/', '-')}.pdf"
            self.save_file(
                "receipts_print",
                name,
                lambda path: self.run(
                    lambda _: print_receipt(context, receipt, path), self._printed
                ),
            )

    def make(self) -> None:
        """Ask for the bundle that arrived, then for passphrase and folder."""
        fields = (
            self.field("passphrase", secret=True),
            self.field("store", needed=False),
        )
        self.open_file(
            "receipts_make",
            lambda path: self.ask("receipts_make", fields, partial(self.make_for, path)),
        )

    def make_for(self, bundle: Path, typed: Typed) -> None:
        """Make the receipt of a bundle, beside it."""
        context, target = self._desk.context, bundle.with_name(f"{bundle.stem}{SUFFIX}")
        store = Path(typed["store"].strip()) if typed["store"].strip() else None
        secret = typed["passphrase"]
        self.run(
            lambda told: make_receipt(context, bundle, target, secret, store=store, progress=told),
            self._made,
        )

    def _judged(self, verdict: ReceiptVerdict) -> None:
        title = "delivered_title" if verdict.delivered else "receipts_verify_title"
        self.tell(self.say(title), "\n".join(receipt_lines(verdict, self._desk.words)))

    def _coded(self, verdict: CodeVerdict) -> None:
        title = "delivered_title" if verdict.delivered else "receipts_verify_title"
        self.tell(self.say(title), "\n".join(code_lines(verdict, self._desk.words)))

    def _made(self, issued: Issued) -> None:
        told = facts(issued.receipt, self._desk.words)
        self.tell(self.say("receipts_make_title"), "\n".join((str(issued.path), *told)))

    def _printed(self, path: Path) -> None:
        self.tell(self.say("written_title"), self.say("written", path=path))
