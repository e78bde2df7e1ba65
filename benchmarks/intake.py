"""Taking in 1 GB of evidence against copying the same files to disk, and against hashing them.

Ours does both in one pass, syncs every file, and writes a database; each peer does one half.
"""

from __future__ import annotations

import os
import shutil
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, command, compare
from spbe_desktop.hands import Hands, alone
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.take_in import take_in
from ui.tasks import Crew

MB = 1_000_000
# How many files of how many bytes, about as agencies send them: 1 GB, few of them large.
SIZES = ((200, MB // 2), (100, 2 * MB), (20, 10 * MB), (2, 250 * MB))
TURNS = 2
COPY = "cp -r evidence copy && find copy -type f -exec sync {} + && sync copy"
HASH = "find evidence -type f -exec openssl dgst -sha256 {} +"


def rows(room: Path) -> list[Row]:
    """Measure in `room`: in the window, whose hands hash and sync beside, and on the command line.

    Each turn of ours is in a new workspace: what is held is not copied.
    """
    _evidence(room / "evidence")
    crew = Crew()
    found = _compared(room, "take in 1 GB, in the window", crew)
    found += _compared(room, "take in 1 GB, on the command line", alone)
    crew.let_go()
    for folder in ("evidence", "copy"):
        shutil.rmtree(room / folder)
    return found


def _compared(room: Path, task: str, hands: Hands) -> list[Row]:
    opened = [open_workspace(room / f"intake-{turn}", create=True) for turn in range(TURNS)]
    empty = [(context.with_hands(hands), load_sample(context).id) for context in opened]
    found = compare(
        task,
        lambda: _take_in(*empty.pop(), room / "evidence"),
        {
            "cp + fsync": partial(_copy, room),
            "openssl dgst -sha256": lambda: command("sh", "-ec", HASH, within=room),
        },
        turns=TURNS,
    )
    for context in opened:
        close_workspace(context)
        shutil.rmtree(context.paths.root)
    return found


def _take_in(context: Context, evaluation: str, folder: Path) -> None:
    if any(each.error for each in take_in(context, evaluation, [folder]).files):
        raise SystemExit("the intake that was measured did not keep every file")


def _copy(room: Path) -> None:
    shutil.rmtree(room / "copy", ignore_errors=True)
    command("sh", "-ec", COPY, within=room)


def _evidence(folder: Path) -> None:
    folder.mkdir()
    for many, size in SIZES:
        for number in range(many):
            name = folder / f"{size}-{number}.pdf"
            name.write_bytes(b"%PDF-1.7\n" + os.urandom(size - 9))
