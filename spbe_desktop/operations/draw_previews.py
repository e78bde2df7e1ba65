"""How documents look, small, for a list of them."""

from __future__ import annotations

from collections.abc import Collection

from spbe_desktop.evidence.previews import draw_preview
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_evidence import UNSAFE
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.queries import evidence_views
from spbe_desktop.store.texts import Texts

# Only what the reading process came through is drawn in this one.
_SAFE = {"read", "no_text", "unknown"} - set(UNSAFE)


def draw_previews(
    context: Context,
    evaluation: str,
    digests: Collection[str],
    *,
    side: int = 96,
    progress: Progress = silent,
) -> dict[str, bytes | None]:
    """PNGs by digest, no larger than `side`; None for what has no look or is not safe to draw.

    Documents that were not read yet are left out. Raises Cancelled.
    """
    with context.database.reading() as session:
        kinds = {each.digest: each.media_type for each in evidence_views(session, evaluation)}
    outcomes = Texts(context.paths.texts).outcomes(digests)
    drawn: dict[str, bytes | None] = {}
    for number, (digest, outcome) in enumerate(outcomes.items()):
        progress.step(number, len(outcomes), "")
        drawn[digest] = None
        if outcome in _SAFE and digest in kinds:
            path = context.vault.path(digest)
            drawn[digest] = draw_preview(path, kinds[digest], side)
    return drawn
