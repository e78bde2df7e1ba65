"""The arguments of `paper` and `letterhead`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from spbe_desktop.views.papers import FORMATS, SHEETS
from spbe_desktop.words import Words

Share = Callable[[argparse.ArgumentParser], None]


def paper(parser: argparse.ArgumentParser, words: Words, share: Share) -> None:
    """`paper list`, `paper print ID` and `paper key FILE`."""
    made = _actions(parser, words, "paper", ("list", "print", "key", "meeting"), share)
    for action in made.values():
        told = words("cli.help_evaluation")
        action.add_argument("-e", "--evaluation", default="", metavar="ID", help=told)
    key = made["key"]
    key.add_argument("file", type=Path, metavar="FILE", help=words("paper_cli.help_file"))
    key.add_argument("--stage", help=words("cli.help_stage"))
    _printing(made["print"], words)
    _meeting(made["meeting"], words)


def _meeting(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("paper", metavar="PAPER", help=words("paper_cli.help_paper"))
    told = words("paper_cli.help_day")
    parser.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help=told)
    parser.add_argument("--place", default="", help=words("paper_cli.help_place"))
    for name in ("person", "agenda"):
        told = words(f"paper_cli.help_{name}")
        parser.add_argument(f"--{name}", action="append", default=[], help=told)


def _printing(parser: argparse.ArgumentParser, words: Words) -> None:
    _meeting(parser, words)
    parser.add_argument("-o", "--out", type=Path, help=words("cli.help_out"))
    told = words("paper_cli.help_format")
    parser.add_argument("--format", choices=FORMATS, default="pdf", help=told)
    parser.add_argument("--sheet", choices=tuple(SHEETS), help=words("paper_cli.help_sheet"))
    for flag in ("blank", "grey", "sign-pages"):
        told = words(f"paper_cli.help_{flag.replace('-', '_')}")
        parser.add_argument(f"--{flag}", action="store_true", help=told)
    parser.add_argument("--passphrase-file", type=Path, help=words("cli.help_passphrase_file"))
    for name in ("indicator", "other"):
        told = words(f"paper_cli.help_{name}")
        parser.add_argument(f"--{name}", action="append", default=[], help=told)


def letterhead(parser: argparse.ArgumentParser, words: Words, share: Share) -> None:
    """`letterhead show` and `letterhead set`; what is not given stays as it is."""
    wanted = _actions(parser, words, "letterhead", ("show", "set"), share)["set"]
    for name in ("line", "address", "signer"):
        told = words(f"paper_cli.help_{name}")
        wanted.add_argument(f"--{name}", action="append", help=told)
    wanted.add_argument("--logo", type=Path, metavar="FILE", help=words("paper_cli.help_logo"))
    for name in ("number", "city"):
        wanted.add_argument(f"--{name}", help=words(f"paper_cli.help_{name}"))
    wanted.add_argument("--sheet", choices=tuple(SHEETS), help=words("paper_cli.help_sheet"))


def _actions(
    parser: argparse.ArgumentParser,
    words: Words,
    command: str,
    names: tuple[str, ...],
    share: Share,
) -> dict[str, argparse.ArgumentParser]:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    made = {}
    for name in names:
        text = words(f"paper_cli.help_{command}_{name}")
        made[name] = actions.add_parser(name, help=text, description=text)
        share(made[name])
    return made
