"""Throw away bytes that nothing refers to any more, once they have rested long enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from spbe_desktop.operations.context import Context
from spbe_desktop.store.custody import digests_in_use
from spbe_desktop.store.texts import Texts

GRACE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Collected:
    """What was thrown away (or would be): digests, the parts of cut intakes, and the bytes."""

    digests: tuple[str, ...]
    parts: int
    size: int


def collect_garbage(
    context: Context, *, grace: timedelta = GRACE, pretend: bool = False
) -> Collected:
    """Collect what no document, no earlier revision of one, no step to undo and no sealed bundle
    of any evaluation refers to, and nobody brought or used for `grace`.

    With `pretend` nothing is thrown away.
    """
    with context.database.reading() as session:
        used = digests_in_use(session)
    before = (context.clock.now() - grace).timestamp()
    gone = context.vault.sweep(lambda digest: digest not in used, before, pretend=pretend)
    digests = tuple(digest for digest, _ in gone if digest)
    if digests and not pretend:
        Texts(context.paths.texts).drop(digests)
    return Collected(digests, len(gone) - len(digests), sum(size for _, size in gone))
