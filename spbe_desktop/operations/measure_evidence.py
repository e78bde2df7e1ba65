"""How large the evidence of an evaluation is, and how long it takes on the user's link."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.operations.context import Context
from spbe_desktop.store.elsewhere import digests_shared, size_of_workspace
from spbe_desktop.store.queries import evidence_views


@dataclass(frozen=True, slots=True)
class Budget:
    """Bytes of one evaluation, identical content counted once, and of the whole workspace."""

    documents: int
    unique: int  # bytes that a bundle of this evaluation carries
    named: int  # bytes if every document were carried by itself
    workspace: int  # bytes of all evaluations, identical content counted once
    shared: int  # bytes of this evaluation that another one has too
    largest: tuple[tuple[str, int], ...]  # names and sizes of the largest documents

    def seconds(self, bits_per_second: int) -> float:
        """How long a bundle takes on a link of that speed; 0 where none is known."""
        return self.unique * 8 / bits_per_second if bits_per_second > 0 else 0.0


def measure_evidence(context: Context, evaluation: str, *, most: int = 5) -> Budget:
    """Add up what the database says; no byte is read. Raises nothing for an unknown one."""
    with context.database.reading() as session:
        own = evidence_views(session, evaluation)
        workspace = size_of_workspace(session)
        shared = digests_shared(session, evaluation)
    sizes = {each.digest: each.size for each in own}
    largest = sorted(own, key=lambda each: (-each.size, each.name))[:most]
    return Budget(
        documents=len(own),
        unique=sum(sizes.values()),
        named=sum(each.size for each in own),
        workspace=workspace,
        shared=sum(sizes[digest] for digest in shared),
        largest=tuple((each.name, each.size) for each in largest),
    )
