"""When each paper of an evaluation last left the program, and whether it would differ now."""

from __future__ import annotations

from dataclasses import replace

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.paper_state import paper_state
from spbe_desktop.store.imprints import latest_imprints
from spbe_desktop.store.letterheads import letterhead_of
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.document import as_document
from spbe_desktop.views.papers import Imprint
from spbe_desktop.views.state import state_digest


def list_imprints(context: Context, evaluation: str) -> dict[str, Imprint]:
    """The last imprint of each paper that has one. Raises EvaluationUnknown."""
    with context.database.reading() as session:
        found = latest_imprints(session, evaluation)
        if not found:
            return {}
        view, head = evaluation_view(session, evaluation), letterhead_of(session)
    said = state_digest(as_document(view))
    return {
        paper: replace(imprint, changed=paper_state(view, head, paper, said) != state)
        for paper, (imprint, state) in found.items()
    }
