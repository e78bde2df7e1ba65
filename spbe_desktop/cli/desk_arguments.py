"""The arguments of the evaluator's desk: stages, undoing, history, findings, marks, baselines."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from spbe_desktop.words import Words

Shared = Callable[[argparse.ArgumentParser], None]
STAGE_ACTIONS = ("show", "finalise", "reopen", "advance")
FINDING_ACTIONS = ("add", "list", "withdraw")
UNIT_ACTIONS = ("list", "add", "rename", "remove")
PARTS = ("units", "services", "explanations")


def evaluation(parser: argparse.ArgumentParser, words: Words) -> None:
    """Which evaluation is meant; the only one there is needs no naming."""
    parser.add_argument(
        "-e", "--evaluation", default="", metavar="ID", help=words("cli.help_evaluation")
    )


def stage(parser: argparse.ArgumentParser, words: Words) -> None:
    """`stage show | finalise | reopen | advance`."""
    evaluation(parser, words)
    parser.add_argument("action", choices=STAGE_ACTIONS, help=words("desk_cli.stage_action"))
    parser.add_argument("--to", default="", metavar="STAGE", help=words("desk_cli.to"))
    parser.add_argument("--reason", default="", help=words("desk_cli.reason"))


def history(parser: argparse.ArgumentParser, words: Words) -> None:
    """`history [INDICATOR]`."""
    evaluation(parser, words)
    parser.add_argument("indicator", nargs="?", help=words("cli.help_indicator"))


def finding(parser: argparse.ArgumentParser, words: Words) -> None:
    """`finding add INDICATOR TEXT | list | withdraw NUMBER`."""
    evaluation(parser, words)
    parser.add_argument("action", choices=FINDING_ACTIONS, help=words("desk_cli.finding_action"))
    parser.add_argument("what", nargs="*", help=words("desk_cli.finding_what"))
    for part in ("recommendation", "owner", "priority", "due"):
        parser.add_argument(f"--{part}", default="", help=words(f"desk_cli.{part}"))


def cite(parser: argparse.ArgumentParser, words: Words) -> None:
    """`cite INDICATOR NUMBER`."""
    evaluation(parser, words)
    parser.add_argument("indicator", help=words("cli.help_indicator"))
    parser.add_argument("document", type=int, help=words("desk_cli.document"))
    place = parser.add_mutually_exclusive_group()
    for kind in ("article", "page", "minute"):
        place.add_argument(f"--{kind}", default="", help=words(f"cli.help_{kind}"))


def flag(parser: argparse.ArgumentParser, words: Words) -> None:
    """`flag INDICATOR [--off]`."""
    evaluation(parser, words)
    parser.add_argument("indicator", help=words("cli.help_indicator"))
    parser.add_argument("--off", action="store_true", help=words("desk_cli.off"))


def units(parser: argparse.ArgumentParser, words: Words) -> None:
    """`units list | add NAME… | rename NUMBER NAME | remove NUMBER`."""
    evaluation(parser, words)
    parser.add_argument("action", choices=UNIT_ACTIONS, help=words("desk_cli.unit_action"))
    parser.add_argument("what", nargs="*", help=words("desk_cli.unit_what"))


def baseline(parser: argparse.ArgumentParser, words: Words) -> None:
    """`baseline [YEAR | none] [--bring PART…]`."""
    evaluation(parser, words)
    parser.add_argument("year", nargs="?", default="", help=words("desk_cli.baseline_year"))
    bring(parser, words)


def bring(parser: argparse.ArgumentParser, words: Words) -> None:
    """What is copied from an earlier year."""
    parser.add_argument(
        "--bring", nargs="+", default=(), choices=PARTS, help=words("desk_cli.bring")
    )


ARGUMENTS = {
    "stage": stage,
    "ready": evaluation,
    "undo": evaluation,
    "redo": evaluation,
    "history": history,
    "finding": finding,
    "cite": cite,
    "flag": flag,
    "units": units,
    "baseline": baseline,
}
