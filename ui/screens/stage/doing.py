"""What the stage screen asks of the core, each as one job for a lane."""

from __future__ import annotations

from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.check_readiness import check_readiness
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.reopen_stage import reopen_stage
from spbe_desktop.views.readiness import ReadinessView
from spbe_desktop.views.working import HistoryEntry

Read = tuple[ReadinessView, tuple[HistoryEntry, ...]]


def read(context: Context, evaluation: str) -> Read:
    """The rules of the stage, checked, and the history."""
    return check_readiness(context, evaluation), read_history(context, evaluation)


def go_on(context: Context, evaluation: str, *, stage: str, reason: str) -> Changed:
    """Go on to a stage."""
    return advance_stage(context, evaluation, stage, reason)


def open_again(context: Context, evaluation: str, *, reason: str) -> Changed:
    """Open the closed stage again."""
    return reopen_stage(context, evaluation, reason)
