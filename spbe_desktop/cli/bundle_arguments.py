"""The arguments of `bundle`: what is done with a bundle after it was sealed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from spbe_desktop.words import Words

ACTIONS = ("open", "show", "compare", "take", "sign", "core", "complete")


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
    for name in ("open", "sign", "core", "complete"):
        made[name].add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
    told = words("cli.help_passphrase_file")
    text = words("bundle_cli.help_split")
    made["split"] = actions.add_parser("split", help=text, description=text)
    share(made["split"])
    made["split"].add_argument("file", type=Path, help=words("cli.help_bundle"))
    told = words("bundle_cli.help_size")
    made["split"].add_argument("--size", default="mail", help=told)
    text = words("bundle_cli.help_join")
    made["join"] = actions.add_parser("join", help=text, description=text)
    share(made["join"])
    made["join"].add_argument("files", nargs="+", type=Path, help=words("bundle_cli.help_parts"))
    for name in ("split", "join"):
        made[name].add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
    told = words("cli.help_passphrase_file")
    text = words("bundle_cli.help_key")
    made["key"] = actions.add_parser("key", help=text, description=text)
    share(made["key"])
    for name in ("sign", "open", "key"):
        made[name].add_argument("--passphrase-file", type=Path, help=told)
    made["open"].add_argument("--key", type=Path, help=words("bundle_cli.help_key_file"))
    told = words("bundle_cli.help_places")
    made["complete"].add_argument("places", nargs="*", type=Path, help=told)


def sealing(parser: argparse.ArgumentParser, words: Words) -> None:
    """What `seal` can do besides: a core, and encrypting."""
    parser.add_argument("--core", action="store_true", help=words("bundle_cli.help_seal_core"))
    told = words("bundle_cli.help_to")
    parser.add_argument("--to", nargs="+", default=[], metavar="RECIPIENT", help=told)
