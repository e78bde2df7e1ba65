"""What every operation is handed: the open workspace, the time, and who is at work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from spbe_desktop.clock import Clock
from spbe_desktop.errors import StageFinalised
from spbe_desktop.evidence.vault import Vault
from spbe_desktop.hands import Hands
from spbe_desktop.identity.holder import KeyHolder
from spbe_desktop.paths import WorkspacePaths
from spbe_desktop.store.changes import Change, begin_change
from spbe_desktop.store.database import Database
from spbe_desktop.store.undo import keep_step
from spbe_desktop.store.working import is_finalised
from spbe_desktop.words import Words, load_words


@dataclass(frozen=True, slots=True)
class Context:
    """An open workspace; made by `open_workspace` and handed down, never kept globally."""

    paths: WorkspacePaths
    database: Database
    vault: Vault
    clock: Clock
    actor: str
    language: str
    keys: KeyHolder = field(default_factory=KeyHolder, compare=False)  # open for a while

    @property
    def words(self) -> Words:
        """The words of the person's language."""
        return load_words(self.language)

    def with_hands(self, hands: Hands) -> Context:
        """The same workspace, with `hands` that help the vault."""
        return replace(self, vault=Vault(self.vault.root, hands))

    @contextmanager
    def changing(self, evaluation: str, *, finalised: bool = False) -> Iterator[Change]:
        """One short write transaction on an evaluation, committed on a clean exit.

        Raises StageFinalised where the current stage is closed, unless `finalised` says that this
        change is for such a stage.
        """
        with self.database.writing() as session:
            change = begin_change(session, evaluation, at=self.clock.now(), actor=self.actor)
            if not finalised and is_finalised(change):
                raise StageFinalised(stage=self.stage_name(change))
            yield change
            keep_step(change)

    def stage_name(self, change: Change) -> str:
        """The name of the current stage in the person's language."""
        return change.instrument.stage(change.stage).name.of(self.language)
