"""How the reading of each document ended: read, a scan, encrypted, damaged, refused, …"""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evidence_views
from spbe_desktop.store.texts import Texts


def read_outcomes(context: Context, evaluation: str) -> dict[str, str]:
    """The outcome of every document of the evaluation that was read, by the document's id."""
    with context.database.reading() as session:
        documents = evidence_views(session, evaluation)
    outcomes = Texts(context.paths.texts).outcomes({each.digest for each in documents})
    return {each.id: outcomes[each.digest] for each in documents if each.digest in outcomes}
