"""Documents under care: replaced, renamed, looked at, given out, withdrawn, and all that told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from spbe_desktop.canonical import Json
from spbe_desktop.errors import EvidenceHeld
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import storable
from spbe_desktop.store.custody_tables import EvidenceRevision
from spbe_desktop.store.documents import document_of
from spbe_desktop.store.tables import Citation, Evidence, Journal
from spbe_desktop.store.working_tables import UndoStep
from spbe_desktop.views.custody import CustodyEntry, RevisionView

ATTACHED, SEALED = "evidence.attached", "revision.sealed"
OPENED, EXPORTED = "evidence.opened", "evidence.exported"
CAME = (ATTACHED, "evidence.replaced")  # verbs that tell of bytes that came


def put_bytes(change: Change, evidence_id: str, reason: str, **fresh: Any) -> tuple[str, ...]:
    """Let a document have other bytes: what it was is kept; the indicators that cite it.

    `fresh` has digest, name, size, media_type and claimed_type. Nothing where the bytes are the
    same.
    """
    row = document_of(change, evidence_id)
    if row.digest == fresh["digest"]:
        return ()
    _refuse_twin(change, fresh["digest"], fresh["name"])
    of_document = col(EvidenceRevision.evidence_id) == evidence_id
    last = change.session.exec(select(func.max(EvidenceRevision.number)).where(of_document)).one()
    before: dict[str, Any] = {
        name: getattr(row, name) for name in ("digest", "name", "size", "media_type")
    }
    change.session.add(
        EvidenceRevision(
            evaluation_id=change.id,
            evidence_id=evidence_id,
            number=(last or 0) + 1,
            **before,
            added_at=row.added_at,
            added_by=row.added_by,
            replaced_at=change.at,
            replaced_by=change.actor,
            reason=storable(reason),
        )
    )
    for name, value in fresh.items():
        setattr(row, name, storable(value) if name == "name" else value)
    row.added_at, row.added_by = change.at, change.actor
    change.session.add(row)
    told: dict[str, Json] = {"sha256": row.digest, "name": row.name, "size": row.size}
    change.record(
        "evidence.replaced",
        {
            "evidence": evidence_id,
            **told,
            "media_type": row.media_type,
            "before": before["digest"],
            "reason": storable(reason),
        },
    )
    return _cited_for(change, evidence_id)


def put_name(change: Change, evidence_id: str, name: str, claimed: str) -> tuple[str, ...]:
    """Call a document otherwise; the indicators that cite it, if that is another name."""
    row, name = document_of(change, evidence_id), storable(name)
    if row.name == name:
        return ()
    _refuse_twin(change, row.digest, name)
    before, row.name, row.claimed_type = row.name, name, claimed
    change.session.add(row)
    change.record("evidence.renamed", {"evidence": evidence_id, "name": name, "before": before})
    return _cited_for(change, evidence_id)


def remove_document(change: Change, evidence_id: str, reason: str) -> tuple[str, ...]:
    """Take a document out of the evaluation with every citation; the indicators it was for."""
    row = document_of(change, evidence_id)
    cited = _cited_for(change, evidence_id)
    for each in change.session.exec(select(Citation).where(_of(evidence_id))):
        change.session.delete(each)
    change.session.flush()
    change.session.delete(row)
    told = {"evidence": evidence_id, "sha256": row.digest, "name": row.name}
    change.record("evidence.withdrawn", {**told, "reason": storable(reason)})
    return cited


def note_access(change: Change, evidence_id: str, verb: str, where: str = "") -> None:
    """Tell the journal that a document was opened or given out; the same again is one entry."""
    row = document_of(change, evidence_id)
    told = {"evidence": evidence_id, "sha256": row.digest, "where": storable(where)}
    change.record(verb, told, burst=(change.actor, verb, evidence_id, where))


def custody_of(session: Session, evaluation_id: str, evidence_id: str) -> tuple[CustodyEntry, ...]:
    """What happened to a document, oldest first; seals count from its coming on."""
    rows = session.exec(
        select(Journal)
        .where(
            col(Journal.evaluation_id) == evaluation_id,
            col(Journal.payload).contains(evidence_id) | (col(Journal.verb) == SEALED),
        )
        .order_by(col(Journal.number))
    )
    found: list[CustodyEntry] = []
    for row in rows:
        told = json.loads(row.payload)
        if told.get("evidence") == evidence_id or (row.verb == SEALED and found):
            found.append(_entry(row, told))
    return tuple(found)


def revisions_of(session: Session, evaluation_id: str, evidence_id: str) -> list[RevisionView]:
    """What a document was before, oldest first."""
    rows = session.exec(
        select(EvidenceRevision)
        .where(
            col(EvidenceRevision.evaluation_id) == evaluation_id,
            col(EvidenceRevision.evidence_id) == evidence_id,
        )
        .order_by(col(EvidenceRevision.number))
    )
    names = RevisionView.__dataclass_fields__
    return [RevisionView(**{name: getattr(row, name) for name in names}) for row in rows]


def named_digests(session: Session) -> set[str]:
    """Every digest of a document of any evaluation, and of what it was before."""
    found = set(session.exec(select(Evidence.digest)))
    return found | set(session.exec(select(EvidenceRevision.digest)))


def names_by_digest(session: Session) -> dict[str, dict[str, list[str]]]:
    """Of each digest its names, and by `evaluation` the documents that are these bytes now."""
    found: dict[str, dict[str, list[str]]] = {}
    now = select(Evidence.digest, Evidence.name, Evidence.evaluation_id, Evidence.id)
    for digest, name, evaluation, document in session.exec(now.order_by(col(Evidence.position))):
        known = found.setdefault(digest, {"": []})
        known[""].append(name)
        known.setdefault(evaluation, []).append(document)
    for digest, name in session.exec(select(EvidenceRevision.digest, EvidenceRevision.name)):
        found.setdefault(digest, {"": []})[""].append(name)
    return found


def note_healed(change: Change, evidence_id: str) -> None:
    """Tell the journal that rotten bytes of a document were put right from a backup."""
    row = document_of(change, evidence_id)
    change.record("evidence.healed", {"evidence": evidence_id, "sha256": row.digest})


def digests_in_use(session: Session) -> set[str]:
    """Every digest that a document, an earlier one, or a change to be undone speaks of."""
    found = named_digests(session)
    for images in session.exec(select(UndoStep.images)):
        found |= _digests(json.loads(images)["rows"])
    return found | _sealed(session)


def _sealed(session: Session) -> set[str]:
    """What came to an evaluation before its last seal: a bundle may hold it."""
    last: dict[str, int] = dict(
        session.exec(
            select(Journal.evaluation_id, func.max(Journal.number))
            .where(col(Journal.verb) == SEALED)
            .group_by(col(Journal.evaluation_id))
        ).all()
    )
    came = select(Journal.evaluation_id, Journal.number, Journal.payload).where(
        col(Journal.evaluation_id).in_(last), col(Journal.verb).in_(CAME)
    )
    files = select(Journal.payload).where(col(Journal.verb) == SEALED)
    return {
        str(json.loads(payload)["sha256"])
        for evaluation, number, payload in session.exec(came)
        if number < last[evaluation]
    } | {str(each) for told in session.exec(files) for each in json.loads(told).get("files", ())}


def _digests(images: Iterable[Any]) -> set[str]:
    sides = (side for _, _, *both in images for side in both if side is not None)
    return {str(side["digest"]) for side in sides if side.get("digest")}


def _refuse_twin(change: Change, digest: str, name: str) -> None:
    """EvidenceHeld where the evaluation has those bytes under that name as another document."""
    twin = select(Evidence.id).where(
        col(Evidence.evaluation_id) == change.id,
        col(Evidence.digest) == digest,
        col(Evidence.name) == storable(name),
    )
    if change.session.exec(twin).first() is not None:
        raise EvidenceHeld(name=name)


def _entry(row: Journal, told: dict[str, Any]) -> CustodyEntry:
    at: datetime = row.at
    brought = row.verb in (*CAME, "evidence.healed")
    return CustodyEntry(
        number=row.number,
        at=at,
        actor=row.actor,
        verb=row.verb,
        indicator=told.get("indicator", ""),
        place=str(told.get("place") or told.get("where") or ""),
        name=told.get("name", ""),
        digest=told.get("sha256", "") if brought else "",
        reason=told.get("reason", ""),
    )


def _cited_for(change: Change, evidence_id: str) -> tuple[str, ...]:
    found = change.session.exec(
        select(Citation.indicator).where(_of(evidence_id)).order_by(col(Citation.position))
    )
    return tuple(dict.fromkeys(found))


def _of(evidence_id: str) -> Any:
    return col(Citation.evidence_id) == evidence_id
