"""The sealed bundles of an evaluation, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from spbe_desktop.canonical import Json
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import storable
from spbe_desktop.store.tables import Revision


def put_revision(
    change: Change,
    *,
    number: int,
    digest: str,
    parent: str,
    path: str,
    signer: str = "",
    files: Sequence[str] = (),
) -> None:
    """Record a sealed bundle as the next revision; `parent` is the digest before, or empty.

    `files` are the digests of what lies in the vault for this bundle besides the documents.
    """
    if number != change.row.revision + 1:
        raise ValueError(f"revision {number} does not follow {change.row.revision}")
    change.session.add(
        Revision(
            evaluation_id=change.id,
            number=number,
            digest=digest,
            parent=parent,
            sealed_at=change.at,
            path=storable(path),
            signer=storable(signer),
        )
    )
    change.row.revision = number
    kept: list[Json] = list(files)
    change.record(
        "revision.sealed", {"revision": number, "sha256": digest, "parent": parent, "files": kept}
    )


def sealed_digests(session: Session, evaluation_id: str) -> dict[int, str]:
    """The digests of the bundles this workspace knows of an evaluation, by revision."""
    rows = session.exec(
        select(Revision.number, Revision.digest).where(col(Revision.evaluation_id) == evaluation_id)
    )
    return dict(rows.all())
