"""The arguments of what is signed and believed: packs, receipts, missions, identities."""

from __future__ import annotations

import argparse
from pathlib import Path

from spbe_desktop.words import Words

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


def allow_unsigned(parser: argparse.ArgumentParser, words: Words) -> None:
    """The choice to take a pack that nobody known signed."""
    parser.add_argument(
        "--allow-unsigned", action="store_true", help=words("trust_cli.help_allow_unsigned")
    )


def passphrase_file(parser: argparse.ArgumentParser, words: Words) -> None:
    """Where the passphrase of the key is read from."""
    parser.add_argument("--passphrase-file", type=Path, help=words("cli.help_passphrase_file"))
