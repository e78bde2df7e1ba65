"""`undo` and `redo`: take back the last change, do it again."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.operations.redo_change import redo_change
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import find_evaluation


def run(session: Session) -> int:
    """Do one step, and say what it was."""
    words, back = session.words, session.arguments.command == "undo"
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        changed = (undo_change if back else redo_change)(context, evaluation)
    done = words("history.verb_change_undone" if back else "history.verb_change_redone")
    what = words(f"history.verb_{changed.verb.replace('.', '_')}")
    codes = ", ".join(changed.indicators)
    session.tell(
        f"{done}: {what}{' ' if codes else ''}{codes}",
        {"evaluation": evaluation, "verb": changed.verb, "indicators": list(changed.indicators)},
    )
    return 0
