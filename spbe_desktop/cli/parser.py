"""The arguments of the command line. Help texts are in the catalogues like all words."""

from __future__ import annotations

import argparse
from decimal import Decimal, InvalidOperation
from pathlib import Path

from spbe_desktop import __version__
from spbe_desktop.cli import (
    bundle_arguments,
    desk_arguments,
    evidence_arguments,
    paper_arguments,
    signing_arguments,
    trust_arguments,
)
from spbe_desktop.cli.own_words import speak
from spbe_desktop.paths import default_workspace
from spbe_desktop.words import LANGUAGES, Words

COMMANDS = (
    "new",
    "list",
    "rate",
    "attach",
    "evidence",
    "report",
    "paper",
    "letterhead",
    "workbook",
    "seal",
    "verify",
    "receipt",
    "mission",
    "identity",
    "bundle",
    "sign-paper",
    "check-paper",
    "index",
    "instrument",
    "crosswalk",
    "upgrade",
    "trend",
    *desk_arguments.ARGUMENTS,
    "demo",
)
# What is asked of an instrument, and the arguments of each: shipped ids or files; files.
INSTRUMENT_ACTIONS = {
    "check": ("pack",),
    "digest": ("pack",),
    "diff": ("old", "new"),
    "to-xlsx": ("pack", "target"),
    "from-xlsx": ("source", "target"),
    **trust_arguments.INSTRUMENT_ACTIONS,
}


def build_parser(words: Words) -> argparse.ArgumentParser:
    """The parser of `main.py`; without a command it opens the window."""
    speak(words)
    parser = argparse.ArgumentParser(prog="spbe-desktop", description=words("cli.description"))
    parser.add_argument(
        "--version",
        action="version",
        help=words("arguments.version"),
        version=f"spbe-desktop {__version__}",
    )
    parser.add_argument("--sample", action="store_true", help=words("cli.help_sample"))
    parser.add_argument("--self-test", action="store_true", help=words("cli.help_self_test"))
    _shared(parser, words)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in COMMANDS:
        text = words(_help_key(name))
        command = commands.add_parser(name, help=text, description=text)
        _shared(command, words, repeated=True)
        if name in _ARGUMENTS:
            _ARGUMENTS[name](command, words)
    return parser


def _help_key(name: str) -> str:
    if name in {"instrument", "evidence", "bundle"}:
        return f"{name}_cli.help"
    return f"desk_cli.help_{name}" if name in desk_arguments.ARGUMENTS else f"cli.help_{name}"


def _shared(parser: argparse.ArgumentParser, words: Words, *, repeated: bool = False) -> None:
    """Options that stand before or after the command alike."""
    suppress = argparse.SUPPRESS
    parser.add_argument(
        "--workspace",
        type=Path,
        default=suppress if repeated else default_workspace(),
        metavar="DIR",
        help=words("cli.help_workspace"),
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=suppress if repeated else words.language,
        help=words("cli.help_language"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=suppress if repeated else False,
        help=words("cli.help_json"),
    )


def _evaluation(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "-e", "--evaluation", default="", metavar="ID", help=words("cli.help_evaluation")
    )


def _new(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--agency", default="", help=words("cli.help_agency"))
    parser.add_argument("--own-agency", action="store_true", help=words("cli.help_own_agency"))
    parser.add_argument("--year", type=int, default=0, help=words("cli.help_year"))
    parser.add_argument(
        "--instrument", default="permenpanrb-59-2020", help=words("cli.help_instrument")
    )
    trust_arguments.allow_unsigned(parser, words)
    parser.add_argument("--activity", default="evaluasi", help=words("cli.help_activity"))
    parser.add_argument("--sample", action="store_true", help=words("cli.help_sample"))
    parser.add_argument("--baseline", default="", help=words("desk_cli.baseline_of_new"))
    desk_arguments.bring(parser, words)


def _rate(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    parser.add_argument("indicator", nargs="?", help=words("cli.help_indicator"))
    parser.add_argument("value", nargs="?", type=_decimal, help=words("cli.help_value"))
    parser.add_argument("--levels", type=Path, metavar="FILE.csv", help=words("cli.help_levels"))
    parser.add_argument("--stage", help=words("cli.help_stage"))
    for part in ("fact", "analysis", "justification"):
        parser.add_argument(f"--{part}", help=words(f"cli.help_{part}"))


def _attach(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    parser.add_argument("indicator", help=words("cli.help_indicator"))
    parser.add_argument("files", nargs="+", type=Path, help=words("cli.help_files"))
    place = parser.add_mutually_exclusive_group()
    for kind in ("article", "page", "minute"):
        place.add_argument(f"--{kind}", default="", help=words(f"cli.help_{kind}"))


def _evidence(parser: argparse.ArgumentParser, words: Words) -> None:
    evidence_arguments.evidence(parser, words, lambda each: _shared(each, words, repeated=True))


def _report(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    _out(parser, words, "report.pdf")


def _paper(parser: argparse.ArgumentParser, words: Words) -> None:
    paper_arguments.paper(parser, words, lambda each: _shared(each, words, repeated=True))


def _receipt(parser: argparse.ArgumentParser, words: Words) -> None:
    trust_arguments.receipt(parser, words, lambda each: _shared(each, words, repeated=True))


def _mission(parser: argparse.ArgumentParser, words: Words) -> None:
    trust_arguments.mission(parser, words, lambda each: _shared(each, words, repeated=True))


def _identity(parser: argparse.ArgumentParser, words: Words) -> None:
    trust_arguments.identity(parser, words, lambda each: _shared(each, words, repeated=True))


def _letterhead(parser: argparse.ArgumentParser, words: Words) -> None:
    paper_arguments.letterhead(parser, words, lambda each: _shared(each, words, repeated=True))


def _workbook(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    _out(parser, words, "workbook.xlsx")
    parser.add_argument(
        "--from", dest="source", type=Path, metavar="FILE.xlsx", help=words("book.help_from")
    )
    parser.add_argument("--do", action="store_true", help=words("book.help_do"))


def _seal(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    _out(parser, words, "evaluation.spbe")
    parser.add_argument("--name", default="", help=words("cli.help_name"))
    parser.add_argument("--unit", default="", help=words("cli.help_unit"))
    parser.add_argument("--nip", default="", help=words("cli.help_nip"))
    parser.add_argument("--passphrase-file", type=Path, help=words("cli.help_passphrase_file"))
    parser.add_argument("--trust", type=Path, help=words("cli.help_trust_out"))
    bundle_arguments.sealing(parser, words)


def _bundle(parser: argparse.ArgumentParser, words: Words) -> None:
    bundle_arguments.bundle(parser, words, lambda each: _shared(each, words, repeated=True))


def _verify(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("file", type=Path, nargs="?", help=words("cli.help_bundle"))
    parser.add_argument("--trust", type=Path, help=words("cli.help_trust"))
    signing_arguments.read_pages(parser, words)


def _index(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--instrument", default="permenpanrb-59-2020", help=words("cli.help_instrument")
    )
    parser.add_argument("--levels", type=Path, required=True, help=words("cli.help_levels"))
    parser.add_argument("--year", type=int, help=words("cli.help_year"))


def _demo(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--out", type=Path, default=Path("out"), help=words("cli.help_demo_out"))


def _instrument(parser: argparse.ArgumentParser, words: Words) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, files in INSTRUMENT_ACTIONS.items():
        text = words(f"instrument_cli.help_{name}")
        action = actions.add_parser(name, help=text, description=text)
        _shared(action, words, repeated=True)
        for each in files:
            kind = Path if each in ("source", "target") else str
            text = words(f"instrument_cli.help_argument_{each}")
            action.add_argument(each, type=kind, metavar=each.upper(), help=text)
        trust_arguments.instrument(name, action, words)


def _crosswalk(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("source", metavar="FROM", help=words("cli.help_crosswalk_from"))
    parser.add_argument("target", metavar="TO", help=words("cli.help_crosswalk_to"))


def _upgrade(parser: argparse.ArgumentParser, words: Words) -> None:
    _evaluation(parser, words)
    parser.add_argument("--instrument", default="", help=words("cli.help_newer"))
    trust_arguments.allow_unsigned(parser, words)
    done = parser.add_mutually_exclusive_group()
    done.add_argument("--do", action="store_true", help=words("cli.help_do"))
    done.add_argument("--undo", action="store_true", help=words("cli.help_undo"))


def _trend(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--agency", required=True, help=words("cli.help_agency"))


def _out(parser: argparse.ArgumentParser, words: Words, name: str) -> None:
    parser.add_argument("-o", "--out", type=Path, default=Path(name), help=words("cli.help_out"))


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise argparse.ArgumentTypeError(text) from None


_ARGUMENTS = {
    "new": _new,
    "rate": _rate,
    "attach": _attach,
    "evidence": _evidence,
    "report": _report,
    "paper": _paper,
    "letterhead": _letterhead,
    "workbook": _workbook,
    "seal": _seal,
    "verify": _verify,
    "receipt": _receipt,
    "mission": _mission,
    "identity": _identity,
    "bundle": _bundle,
    "sign-paper": signing_arguments.sign_paper,
    "check-paper": signing_arguments.check_paper,
    "index": _index,
    "instrument": _instrument,
    "crosswalk": _crosswalk,
    "upgrade": _upgrade,
    "trend": _trend,
    "demo": _demo,
    **desk_arguments.ARGUMENTS,
}
