"""The arguments of `evidence`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from spbe_desktop.words import Words

# What is done with evidence, and whether it is done in one evaluation or the whole workspace.
ACTIONS = {
    "take-in": True,
    "list": True,
    "search": True,
    "replace": True,
    "rename": True,
    "withdraw": True,
    "history": True,
    "request-list": True,
    "scrub": False,
    "collect": False,
    "backup": False,
}


def evidence(
    parser: argparse.ArgumentParser,
    words: Words,
    share: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Every action, and what it needs to know."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    made = {}
    for name, in_one in ACTIONS.items():
        text = words(f"evidence_cli.help_{name.replace('-', '_')}")
        made[name] = actions.add_parser(name, help=text, description=text)
        share(made[name])
        if in_one:
            told = words("cli.help_evaluation")
            made[name].add_argument("-e", "--evaluation", default="", metavar="ID", help=told)
    _bringing(made, words)
    _caring(made, words)


def _bringing(made: dict[str, argparse.ArgumentParser], words: Words) -> None:
    taking = made["take-in"]
    taking.add_argument("sources", nargs="+", type=Path, help=words("evidence_cli.help_sources"))
    place = taking.add_mutually_exclusive_group()
    place.add_argument("--indicator", default="", help=words("cli.help_indicator"))
    place.add_argument("--by-name", action="store_true", help=words("evidence_cli.help_by_name"))
    told = words("evidence_cli.help_typed")
    made["search"].add_argument("typed", nargs="+", metavar="WORD", help=told)
    told = words("evidence_cli.help_document")
    for name in ("replace", "rename", "withdraw", "history"):
        made[name].add_argument("document", help=told)
    made["rename"].add_argument("name", help=words("evidence_cli.help_name"))
    made["replace"].add_argument("file", type=Path, help=words("evidence_cli.help_newer"))
    for name in ("replace", "withdraw"):
        made[name].add_argument("--reason", required=True, help=words("desk_cli.reason"))
    told = words("evidence_cli.help_list_out")
    out = Path("request-list.pdf")
    made["request-list"].add_argument("-o", "--out", type=Path, default=out, help=told)


def _caring(made: dict[str, argparse.ArgumentParser], words: Words) -> None:
    told = words("evidence_cli.help_copy")
    made["scrub"].add_argument("--copy", type=Path, metavar="DIR", help=told)
    told = words("evidence_cli.help_do")
    made["collect"].add_argument("--do", action="store_true", help=told)
    told = words("evidence_cli.help_target")
    made["backup"].add_argument("target", type=Path, metavar="DIR", help=told)
