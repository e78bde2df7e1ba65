"""Documents used elsewhere too, and texts that share most of their words with another's."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.evidence.reading.sketch import share_in_common
from spbe_desktop.operations.context import Context
from spbe_desktop.store.elsewhere import documents_elsewhere
from spbe_desktop.store.queries import evidence_views
from spbe_desktop.store.texts import Texts

LEAST = 0.3  # of the words of both; less is what any two policies share


@dataclass(frozen=True, slots=True)
class Copy:
    """A document of this evaluation, and one elsewhere that is the same or nearly so."""

    evidence: str
    name: str
    agency: str
    year: int
    other: str  # the name of the document there
    share: float  # 1.0: the very same bytes


def find_copies(context: Context, evaluation: str, *, least: float = LEAST) -> tuple[Copy, ...]:
    """What is in other evaluations of this workspace too, the most alike first."""
    with context.database.reading() as session:
        own = evidence_views(session, evaluation)
        others = documents_elsewhere(session, evaluation) if own else ()
    sketches = Texts(context.paths.texts).sketches()
    found: list[Copy] = []
    for document in own:
        for other in others:
            share = 1.0
            if other.digest != document.digest:
                pair = (sketches.get(document.digest, ()), sketches.get(other.digest, ()))
                share = share_in_common(*pair)
            if share >= least:
                told = (other.agency, other.year, other.name, share)
                found.append(Copy(document.id, document.name, *told))
    return tuple(sorted(found, key=lambda copy: (-copy.share, copy.name)))
