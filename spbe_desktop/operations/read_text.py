"""The text of one document, page by page, as it was read."""

from __future__ import annotations

from spbe_desktop.operations.context import Context
from spbe_desktop.store.texts import StoredText, Texts

__all__ = ["StoredText", "read_text"]


def read_text(context: Context, digest: str) -> StoredText | None:
    """The pages and how reading ended; None where the document was not read yet."""
    return Texts(context.paths.texts).read(digest)
