"""What survives `kill -9` in the middle of typing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.view_evaluation import view_evaluation
from tests.factories import a_workspace, an_evaluation

ROOT, LETTERS, PROMISE = Path(__file__).parents[3], 40, 0.5


def test_all_that_is_older_than_half_a_second_survives_a_kill(tmp_path: Path) -> None:
    context = a_workspace(tmp_path / "w")
    evaluation = an_evaluation(context).id
    close_workspace(context)
    typed = type_and_kill(tmp_path / "w", evaluation)
    context = a_workspace(tmp_path / "w")
    stages = view_evaluation(context, evaluation).indicator("1").stages
    close_workspace(context)
    due = max(count for count, at in typed if at <= typed[-1][1] - PROMISE)
    assert len(stages[0].fact) >= due


def type_and_kill(workspace: Path, evaluation: str) -> list[tuple[int, float]]:
    """Let somebody type a while, then kill them; how much was typed when."""
    command = [sys.executable, "-m", "tests.ui.score.typist", str(workspace), evaluation]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    typed: list[tuple[int, float]] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, cwd=ROOT, env=environment, text=True
    ) as typist:
        assert typist.stdout is not None
        for line in typist.stdout:
            typed.append((int(line), monotonic()))
            if len(typed) >= LETTERS:
                typist.kill()
                break
    return typed
