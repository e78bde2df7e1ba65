"""The arguments of what is signed and believed: packs, receipts, missions, identities."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from spbe_desktop.words import Words

Shared = Callable[[argparse.ArgumentParser], None]
IDENTITY_ACTIONS = (
    *("show", "create", "import", "request", "install", "export", "passphrase", "retire"),
    *("remember", "forget", "trust", "untrust", "words"),
)
# What is asked of a signed pack, and the arguments of each.
INSTRUMENT_ACTIONS: dict[str, tuple[str, ...]] = {
    "sign": ("source",),
    "adopt": ("source",),
    "list": (),
}


def instrument(name: str, parser: argparse.ArgumentParser, words: Words) -> None:
    """What else signing and adopting a pack may be told."""
    if name == "sign":
        parser.add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
        passphrase_file(parser, words)
    if name == "adopt":
        allow_unsigned(parser, words)
        parser.add_argument("--digest", default="", help=words("trust_cli.help_digest"))


def receipt(parser: argparse.ArgumentParser, words: Words, shared: Shared) -> None:
    """What is asked of receipts."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name in ("make", "verify", "show", "print", "list"):
        text = words(f"trust_cli.help_receipt_{name}")
        action = actions.add_parser(name, help=text, description=text)
        shared(action)
        if name == "make":
            action.add_argument("bundle", type=Path, help=words("trust_cli.help_bundle"))
            action.add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
            action.add_argument("--store", type=Path, help=words("trust_cli.help_store"))
            passphrase_file(action, words)
        elif name != "list":
            _receipt_file(action, words, name)


def mission(parser: argparse.ArgumentParser, words: Words, shared: Shared) -> None:
    """What is asked of missions."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name in ("issue", "show", "import", "list", "start"):
        text = words(f"trust_cli.help_mission_{name}")
        action = actions.add_parser(name, help=text, description=text)
        shared(action)
        if name == "issue":
            action.add_argument("draft", type=Path, help=words("trust_cli.help_draft"))
            action.add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
            passphrase_file(action, words)
        elif name in ("show", "import"):
            action.add_argument("file", type=Path, help=words("trust_cli.help_mission_file"))
        elif name == "start":
            action.add_argument("serial", help=words("trust_cli.help_serial"))
            action.add_argument("agency", help=words("cli.help_agency"))


def identity(parser: argparse.ArgumentParser, words: Words, shared: Shared) -> None:
    """What is asked of the own identity, and of whom is believed."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name in IDENTITY_ACTIONS:
        text = words(f"trust_cli.help_identity_{name}")
        action = actions.add_parser(name, help=text, description=text)
        shared(action)
        if name == "create":
            for each in ("name", "unit", "nip"):
                action.add_argument(f"--{each}", default="", help=words(f"cli.help_{each}"))
            action.add_argument("--role", default="", help=words("trust_cli.help_role"))
        if name in ("import", "install", "trust", "words"):
            action.add_argument("file", type=Path, help=words(f"trust_cli.help_file_{name}"))
        if name == "trust":
            action.add_argument(
                "--centre", action="store_true", help=words("trust_cli.help_centre")
            )
        if name == "untrust":
            action.add_argument("fingerprint", help=words("trust_cli.help_fingerprint"))
        if name in ("request", "export"):
            action.add_argument("-o", "--out", type=Path, required=True, help=words("cli.help_out"))
        if name == "retire":
            action.add_argument(
                "--stolen", action="store_true", help=words("trust_cli.help_stolen")
            )
            action.add_argument("--reason", default="", help=words("trust_cli.help_reason"))
        if name in ("create", "request", "passphrase", "import", "remember"):
            passphrase_file(action, words)
        if name in ("passphrase", "import"):
            text = words("trust_cli.help_new_passphrase")
            action.add_argument("--new-passphrase-file", type=Path, help=text)


def _receipt_file(parser: argparse.ArgumentParser, words: Words, name: str) -> None:
    needed = None if name == "print" else "?"
    text = words("trust_cli.help_receipt_file")
    parser.add_argument("file", type=Path, nargs=needed, help=text)
    parser.add_argument("--trust", type=Path, help=words("cli.help_trust"))
    if name == "print":
        out = words("cli.help_out")
        parser.add_argument("-o", "--out", type=Path, default=Path("receipt.pdf"), help=out)
    else:
        parser.add_argument("--qr", default="", help=words("trust_cli.help_receipt_qr"))


def allow_unsigned(parser: argparse.ArgumentParser, words: Words) -> None:
    """The choice to take a pack that nobody known signed."""
    parser.add_argument(
        "--allow-unsigned", action="store_true", help=words("trust_cli.help_allow_unsigned")
    )


def passphrase_file(parser: argparse.ArgumentParser, words: Words) -> None:
    """Where the passphrase of the key is read from."""
    parser.add_argument("--passphrase-file", type=Path, help=words("cli.help_passphrase_file"))
