"""SPBE Desktop: the window, or with a command the command line (which loads no Qt)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.cli.run import read_arguments, run_command
from spbe_desktop.evidence.reading.batch import READER
from spbe_desktop.log import start_log
from spbe_desktop.paths import logs

if TYPE_CHECKING:
    from spbe_desktop.operations.context import Context


def main(argv: Sequence[str]) -> int:
    """Run with the arguments `argv` and give the exit code."""
    if argv[:1] == [READER]:
        from spbe_desktop.evidence.reading.process import main as read_documents

        return read_documents(Path(argv[1]))
    arguments = read_arguments(argv)
    start_log(logs())
    if arguments.self_test:
        from ui.checkup import self_test

        return self_test()
    if arguments.command is not None:
        return run_command(arguments, _draw_windows)
    from ui.app import run

    return run(arguments.workspace, arguments.sample, arguments.language)


def _draw_windows(context: Context, out: Path) -> Sequence[Path]:
    """The real windows, drawn offscreen: Qt is loaded only here, for `demo`."""
    from ui.checkup import draw_windows

    return draw_windows(context, out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
