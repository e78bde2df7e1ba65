"""Keep that a paper left the program, so that one can see whether it still says what is so.

No journal tells of it: papers tell the journal's head, and the next print would be another file.
"""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.imprints import put_imprint
from spbe_desktop.views.papers import How


def record_imprint(
    context: Context, evaluation: str, paper: str, how: How, name: str, state: str
) -> None:
    """Note that `paper`, printed from `state`, was saved, printed or signed as `name`."""
    with context.database.writing() as session:
        put_imprint(
            session,
            evaluation,
            paper,
            how,
            at=context.clock.now(),
            actor=context.actor,
            name=name,
            state=state,
        )
