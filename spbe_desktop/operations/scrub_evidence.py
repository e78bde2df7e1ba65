"""Read all evidence again, name what rotted, and heal it from a copy of the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.evidence.vault import Vault
from spbe_desktop.operations.backup_workspace import last_backup
from spbe_desktop.operations.context import Context
from spbe_desktop.progress import Progress, silent
from spbe_desktop.store.custody import names_by_digest, note_healed


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
    source: Path | None = None  # the copy that could heal

    @property
    def sound(self) -> bool:
        """Whether everything is there, healed or never broken."""
        return all(each.healed for each in self.rotten)


def scrub_evidence(
    context: Context, *, copy: Path | None = None, progress: Progress = silent
) -> Scrubbed:
    """Hash every document of the workspace anew, and what each was before it was replaced.

    What is not sound is healed from `copy`, a folder that holds the same workspace, or without
    one from the last backup where that is reachable; it is hashed before it counts. Progress
    counts bytes. Raises Cancelled, FileNotWritable.
    """
    with context.database.reading() as session:
        known = names_by_digest(session)
    source = _source(context, copy)
    sizes = {digest: _size(context, digest) for digest in known}
    done, total = 0, sum(sizes.values())
    rotten: list[Rot] = []
    for digest, used in known.items():
        names = tuple(dict.fromkeys(used[""]))
        step = _Named(progress, done, total, names[0])
        step.step(0, 0, "")
        if not context.vault.check(digest, step):
            healed = source is not None and context.vault.heal(digest, source.path(digest))
            rotten.append(Rot(digest, names, healed))
            if healed:
                _tell(context, used)
        done += sizes[digest]
    progress.step(total, total, "")
    return Scrubbed(len(known), tuple(rotten), None if source is None else source.root.parent)


@dataclass(frozen=True, slots=True)
class _Named:
    """Tells the bytes of one document under its name, in their place on the whole way."""

    whole: Progress
    begin: int
    total: int
    name: str

    def step(self, done: int, _total: int, _what: str) -> None:
        """Pass it on."""
        self.whole.step(min(self.begin + done, self.total), self.total, self.name)


def _source(context: Context, copy: Path | None) -> Vault | None:
    if copy is None:
        last = last_backup(context)
        copy = last.folder if last is not None and last.reachable else None
    return None if copy is None else context.vault.beside(copy)


def _size(context: Context, digest: str) -> int:
    try:
        return context.vault.path(digest).stat().st_size
    except OSError:
        return 0


def _tell(context: Context, used: dict[str, list[str]]) -> None:
    """Write in the journal of each evaluation that has the document that it was healed."""
    for evaluation, documents in used.items():
        if evaluation:
            with context.changing(evaluation, finalised=True) as change:
                for document in documents:
                    note_healed(change, document)
