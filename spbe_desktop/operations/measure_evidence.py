"""How large the evidence of an evaluation is, and how long it takes on the user's link."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.operations.context import Context
from spbe_desktop.store.queries import evaluation_ids, evidence_views


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
        others = {
            each.digest: each.size
            for one in evaluation_ids(session)
            if one != evaluation
            for each in evidence_views(session, one)
        }
    sizes = {each.digest: each.size for each in own}
    largest = sorted(own, key=lambda each: (-each.size, each.name))[:most]
    return Budget(
        documents=len(own),
        unique=sum(sizes.values()),
        named=sum(each.size for each in own),
        workspace=sum((others | sizes).values()),
        shared=sum(size for digest, size in sizes.items() if digest in others),
        largest=tuple((each.name, each.size) for each in largest),
    )
