"""Read all evidence again, name what rotted, and heal it from a copy of the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.queries import evaluation_ids, evidence_views


@dataclass(frozen=True, slots=True)
class Rot:
    """Bytes that are gone or altered, the names they go by, and whether they were healed."""

    digest: str
    names: tuple[str, ...]
    healed: bool


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """What a scrub found: how many documents it read, and those that were not sound."""

    read: int
    rotten: tuple[Rot, ...]

    @property
    def sound(self) -> bool:
        """Whether everything is there, healed or never broken."""
        return all(each.healed for each in self.rotten)


def scrub_evidence(
    context: Context, *, copy: Path | None = None, progress: Progress = silent
) -> Scrubbed:
    """Hash every document of the workspace anew; `copy` is a folder that holds the same workspace.

    What is taken from the copy is hashed before it counts. Raises Cancelled, FileNotWritable.
    """
    names = _names(context)
    source = None if copy is None else context.vault.beside(copy)
    rotten: list[Rot] = []
    for number, (digest, called) in enumerate(names.items(), start=1):
        progress.step(number - 1, len(names), called[0])
        if context.vault.check(digest):
            continue
        healed = source is not None and context.vault.heal(digest, source.path(digest))
        rotten.append(Rot(digest, called, healed))
    progress.step(len(names), len(names), "")
    return Scrubbed(len(names), tuple(rotten))


def _names(context: Context) -> dict[str, tuple[str, ...]]:
    """Every document of the workspace by its digest, with all its names."""
    found: dict[str, list[str]] = {}
    with context.database.reading() as session:
        for evaluation in evaluation_ids(session):
            for each in evidence_views(session, evaluation):
                found.setdefault(each.digest, []).append(each.name)
    return {digest: tuple(dict.fromkeys(names)) for digest, names in found.items()}
