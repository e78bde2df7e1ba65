"""A program that is killed loses nothing it said was saved, and holds nothing afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from spbe_desktop.errors import WorkspaceBusy
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.chain import verify_chain
from spbe_desktop.store.journal import journal_entries
from tests.factories import an_evaluation

ROOT = Path(__file__).resolve().parents[3]
TYPING = """
import sys
from decimal import Decimal
from pathlib import Path
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.open_workspace import open_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator

context = open_workspace(Path(sys.argv[1]))
print("open", flush=True)
number = 0
while True:
    number += 1
    rate_indicator(context, sys.argv[2], "1", Decimal(1 + number % 5))
    explain_rating(context, sys.argv[2], "1", fact=f"kata {number}")
    print(number, flush=True)
"""


def a_typist(folder: Path, evaluation: str) -> subprocess.Popen[str]:
    """Another process at work in the workspace, once it has it open."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(folder), evaluation],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "open"
    return process


def killed_while_typing(folder: Path, evaluation: str, after: int) -> int:
    """Kill the typist in the middle; the last number it said was saved."""
    process = a_typist(folder, evaluation)
    assert process.stdout is not None
    for _ in range(after):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()  # what it said between our last look and its end
    process.wait()
    process.stdout.close()
    return int(rest[-1]) if rest and rest[-1].isdigit() else after


@pytest.fixture
def evaluation(workspace: Context) -> str:
    """An evaluation in a workspace that is closed again."""
    view = an_evaluation(workspace)
    close_workspace(workspace)
    return view.id


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 7, 30])
def test_everything_said_to_be_saved_survives_a_kill(
    workspace: Context, evaluation: str, after: int
) -> None:
    said = killed_while_typing(workspace.paths.root, evaluation, after)
    context = open_workspace(workspace.paths.root)
    rating = view_evaluation(context, evaluation).indicator("1").rating
    close_workspace(context)
    assert rating is not None
    assert int(rating.fact.removeprefix("kata ")) >= said


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_the_journal_is_whole_after_a_kill(workspace: Context, evaluation: str) -> None:
    killed_while_typing(workspace.paths.root, evaluation, 5)
    context = open_workspace(workspace.paths.root)
    with context.database.reading() as session:
        broken = verify_chain(journal_entries(session, evaluation))
    close_workspace(context)
    assert broken is None


def test_a_workspace_that_another_process_holds_is_busy(
    workspace: Context, evaluation: str
) -> None:
    process = a_typist(workspace.paths.root, evaluation)
    try:
        with pytest.raises(WorkspaceBusy):
            open_workspace(workspace.paths.root)
    finally:
        process.kill()
        process.communicate()
