"""The arguments of `bundle`: what is done with a bundle after it was sealed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from spbe_desktop.words import Words

ACTIONS = ("show", "compare", "take", "sign", "core", "complete")


def bundle(
    parser: argparse.ArgumentParser,
    words: Words,
    share: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Every action, and what it needs to know."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    made = {}
    for name in ACTIONS:
        text = words(f"bundle_cli.help_{name}")
        made[name] = actions.add_parser(name, help=text, description=text)
        share(made[name])
        made[name].add_argument("file", type=Path, help=words("cli.help_bundle"))
    for name in ("show", "compare", "take"):
        made[name].add_argument("--trust", type=Path, help=words("cli.help_trust"))
    told = words("bundle_cli.help_revise")
    made["take"].add_argument("--revise", action="store_true", help=told)
    for name in ("sign", "core", "complete"):
        made[name].add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
    told = words("cli.help_passphrase_file")
    made["sign"].add_argument("--passphrase-file", type=Path, help=told)
    told = words("bundle_cli.help_places")
    made["complete"].add_argument("places", nargs="*", type=Path, help=told)
