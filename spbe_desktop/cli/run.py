"""Run one command: find it, run it, turn its mishaps into a sentence and an exit code.

Exit codes: 0 done; 1 refused, with the reason; 2 wrong usage, or no bundle at all; 130 stopped;
141 nobody reads what is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from spbe_desktop.cli.parser import build_parser
from spbe_desktop.cli.session import Session
from spbe_desktop.errors import Cancelled, Defect, NotABundle, UserError
from spbe_desktop.paths import settings_file
from spbe_desktop.settings import read_settings
from spbe_desktop.words import LANGUAGES, load_words

REFUSED, USAGE, STOPPED, UNREAD = 1, 2, 130, 141


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of one run, in the language that they ask for."""
    words = load_words(_language(argv))
    parser = build_parser(words)
    arguments = parser.parse_args(list(argv))
    lacking = _lacking(arguments)
    if lacking:
        parser.error(words(lacking))
    arguments.workspace_given = any(each.split("=")[0] == "--workspace" for each in argv)
    return arguments


def run_command(
    arguments: argparse.Namespace, pictures: Callable[[Any, Path], Sequence[Path]]
) -> int:
    """Run `arguments.command` and give its exit code; `pictures` draws windows for `demo`."""
    session = Session(arguments, load_words(arguments.language))
    try:
        code = _dispatch(session, pictures)
        sys.stdout.flush()
        return code
    except UserError as error:
        _refuse(session, error)
        return USAGE if isinstance(error, NotABundle) else REFUSED
    except (Cancelled, KeyboardInterrupt):
        print(session.words("cli.stopped"), file=sys.stderr)
        return STOPPED
    except BrokenPipeError:  # whoever reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD


def _lacking(arguments: argparse.Namespace) -> str:
    """The key of what a command cannot do without, empty when it has all it needs."""
    if arguments.command == "new" and not (
        arguments.sample or (arguments.agency and arguments.year)
    ):
        return "cli.need_agency"
    if arguments.command == "rate" and not arguments.levels:
        given = (arguments.value, arguments.fact, arguments.analysis, arguments.justification)
        if arguments.indicator is None or all(each is None for each in given):
            return "cli.need_rating"
    if arguments.command == "verify" and arguments.file is None and not arguments.qr:
        return "signing_cli.need_file_or_page"
    if arguments.command == "sign-paper" and (arguments.file is None) == (not arguments.paper):
        return "signing_cli.need_file_or_paper"
    if arguments.command in {"finding", "units"} and len(arguments.what) < _NEEDED.get(
        (arguments.command, arguments.action), 0
    ):
        return f"desk_cli.need_{arguments.command}"
    if arguments.command == "upgrade" and not (arguments.instrument or arguments.undo):
        return "cli.need_newer"
    return ""


def _dispatch(session: Session, pictures: Callable[[Any, Path], Sequence[Path]]) -> int:
    name = session.arguments.command
    if name == "demo":
        from spbe_desktop.cli.commands import demo

        return demo.run(session, pictures)
    module = import_module(f"spbe_desktop.cli.commands.{_MODULES.get(name, name)}")
    return int(module.run(session))


def _refuse(session: Session, error: UserError) -> None:
    """Say the one sentence, and every defect of a file on its own line."""
    sentence = session.words.problem(error)
    found = error.details.get("defects", ())
    defects = (
        [each for each in found if isinstance(each, Defect)] if isinstance(found, tuple) else []
    )
    if session.as_json:
        details = {key: str(value) for key, value in error.details.items() if key != "defects"}
        problem = {
            "error": error.code,
            "message": sentence,
            "details": details,
            "defects": [session.words.defect(each) for each in defects],
        }
        print(json.dumps(problem, ensure_ascii=False, indent=2))
    print(sentence, file=sys.stderr)
    for each in defects:
        print(f"  {session.words.defect(each)}", file=sys.stderr)


def _language(argv: Sequence[str]) -> str:
    """The language named by `--language` or SPBE_LANGUAGE, else the one chosen in the window.

    It is needed before help can be built.
    """
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    first.add_argument("--language", choices=LANGUAGES, default=os.environ.get("SPBE_LANGUAGE"))
    found = first.parse_known_args(list(argv))[0].language
    return found if found in LANGUAGES else read_settings(settings_file()).language


_MODULES = {
    "list": "list_evaluations",
    "sign-paper": "sign_paper",
    "check-paper": "check_paper",
    "redo": "undo",
}
# How many words a command needs after what is asked of it.
_NEEDED = {
    ("finding", "add"): 2,
    ("finding", "withdraw"): 1,
    ("units", "add"): 1,
    ("units", "rename"): 2,
    ("units", "remove"): 1,
}
