"""`flag`: mark an indicator to be looked at again, or take the flag down."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.view_evaluation import find_evaluation


def run(session: Session) -> int:
    """Set the flag, or with `--off` take it down."""
    wanted = session.arguments
    with session.workspace() as context:
        evaluation = find_evaluation(context, wanted.evaluation)
        flag_indicator(context, evaluation, wanted.indicator, not wanted.off)
    key = "desk_cli.unflagged" if wanted.off else "desk_cli.flagged"
    session.tell(
        session.words(key, indicator=wanted.indicator),
        {"evaluation": evaluation, "indicator": wanted.indicator, "flagged": not wanted.off},
    )
    return 0
