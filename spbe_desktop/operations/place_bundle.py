"""Where a bundle stands in the chain of revisions that this workspace knows."""

from __future__ import annotations

from enum import Enum

from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.operations.context import Context
from spbe_desktop.store.revisions import sealed_digests


class Place(Enum):
    """How a bundle relates to those this workspace sealed or took in."""

    FIRST = "first"  # the workspace has no bundle of that evaluation
    HELD = "held"  # the very one
    NEXT = "next"  # it follows one that is held
    FORK = "fork"  # another bundle of the same revision is held
    GAP = "gap"  # the one it follows is not held


def place_bundle(context: Context, verdict: Verdict) -> Place | None:
    """Where the bundle stands; None for one that is not valid: what it says counts nothing."""
    lineage = verdict.lineage
    if lineage is None:
        return None
    with context.database.reading() as session:
        held = sealed_digests(session, lineage.evaluation)
    if verdict.digest in held.values():
        return Place.HELD
    if lineage.revision in held:
        return Place.FORK
    if not held:
        return Place.FIRST
    return Place.NEXT if lineage.parent in held.values() else Place.GAP
