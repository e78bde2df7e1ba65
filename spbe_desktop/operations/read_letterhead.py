"""Read the office's letterhead."""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.letterheads import letterhead_of
from spbe_desktop.views.papers import Letterhead


def read_letterhead(context: Context) -> Letterhead:
    """The letterhead of this workspace; the plain one where none was set."""
    with context.database.reading() as session:
        return letterhead_of(session)
