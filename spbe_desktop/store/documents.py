"""Evidence, citations and findings of an evaluation being changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlmodel import col, func, select

from spbe_desktop.errors import CitationUnknown, EvidenceUnknown, FindingUnknown
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import storable
from spbe_desktop.store.tables import Citation, Evidence, Finding


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document: `kind` is article, page, minute or empty."""

    kind: str = ""
    place: str = ""
    note: str = ""


def put_evidence(change: Change, digest: str, name: str, size: int, media_type: str) -> str:
    """The id of this document in the evaluation, which then has it once under that name."""
    name = storable(name)
    found = change.session.exec(
        select(Evidence.id).where(
            col(Evidence.evaluation_id) == change.id,
            col(Evidence.digest) == digest,
            col(Evidence.name) == name,
        )
    ).first()
    if found is not None:
        return found
    row = Evidence(
        id=uuid4().hex,
        evaluation_id=change.id,
        position=_next(change, Evidence.position, col(Evidence.evaluation_id) == change.id),
        digest=digest,
        name=name,
        size=size,
        media_type=media_type,
        added_at=change.at,
        added_by=change.actor,
    )
    change.session.add(row)
    change.record(
        "evidence.attached",
        {
            "evidence": row.id,
            "sha256": digest,
            "name": name,
            "size": size,
            "media_type": media_type,
        },
    )
    return row.id


def put_citation(change: Change, evidence_id: str, indicator: str, place: Place) -> bool:
    """Cite a document of this evaluation for an indicator, once for each place."""
    evidence = change.session.get(Evidence, evidence_id)
    if evidence is None or evidence.evaluation_id != change.id:
        raise EvidenceUnknown(evidence=evidence_id)
    of_evidence = col(Citation.evidence_id) == evidence_id
    wanted = _cleaned(place)
    known = change.session.exec(
        select(Citation.place_kind, Citation.place).where(
            of_evidence, col(Citation.indicator) == indicator
        )
    )
    if (wanted.kind, wanted.place) in {(kind, text) for kind, text in known}:
        return False
    row = Citation(
        id=uuid4().hex,
        evidence_id=evidence_id,
        position=_next(change, Citation.position, of_evidence),
        indicator=indicator,
        place_kind=wanted.kind,
        place=wanted.place,
        note=wanted.note,
    )
    change.session.add(row)
    change.record("evidence.cited", {"indicator": indicator, **_told(row)})
    return True


def move_citation(change: Change, citation_id: str, place: Place) -> tuple[str, ...]:
    """Correct where a citation points; the indicator it is for, if anything differs."""
    row, _ = _citation(change, citation_id)
    wanted = _cleaned(place)
    if Place(row.place_kind, row.place, row.note) == wanted:
        return ()
    row.place_kind, row.place, row.note = wanted.kind, wanted.place, wanted.note
    change.record("citation.amended", {"indicator": row.indicator, **_told(row)})
    return (row.indicator,)


def remove_citation(change: Change, citation_id: str) -> str:
    """Take a citation back, and the document once nothing cites it; the indicator it was for."""
    row, evidence = _citation(change, citation_id)
    change.session.delete(row)
    change.session.flush()
    left = change.session.exec(
        select(func.count()).where(col(Citation.evidence_id) == evidence.id)
    ).one()
    if not left:
        change.session.delete(evidence)
    change.record(
        "evidence.detached",
        {"indicator": row.indicator, **_told(row), "sha256": evidence.digest, "cited": left > 0},
    )
    return row.indicator


def has_finding(change: Change, finding_id: str) -> bool:
    """Whether the evaluation has a finding of that id."""
    row = change.session.get(Finding, finding_id)
    return row is not None and row.evaluation_id == change.id


def put_finding(
    change: Change,
    rewritten: str | None,
    indicator: str,
    *,
    known_as: str | None = None,
    **texts: str,
) -> tuple[str, ...]:
    """Add a finding, or rewrite the one of that id; the indicators it is and was at."""
    wanted = {"indicator": indicator, **{n: storable(text.strip()) for n, text in texts.items()}}
    if rewritten is None:
        position = _next(change, Finding.position, col(Finding.evaluation_id) == change.id)
        name = known_as or uuid4().hex
        row = Finding(id=name, evaluation_id=change.id, position=position, **wanted)
        before = indicator
    else:
        row = _finding(change, rewritten)
        before = row.indicator
        if all(getattr(row, name) == text for name, text in wanted.items()):
            return ()
        for name, text in wanted.items():
            setattr(row, name, text)
    change.session.add(row)
    burst = (change.actor, "finding", row.id)
    change.record("finding.recorded", {"id": row.id, **wanted}, burst=burst)
    return tuple(dict.fromkeys((before, indicator)))


def remove_finding(change: Change, finding_id: str) -> str:
    """Take a finding back; the indicator it was at."""
    row = _finding(change, finding_id)
    change.session.delete(row)
    change.record("finding.withdrawn", {"id": row.id, "indicator": row.indicator})
    return row.indicator


def _citation(change: Change, citation_id: str) -> tuple[Citation, Evidence]:
    row = change.session.get(Citation, citation_id)
    evidence = None if row is None else change.session.get(Evidence, row.evidence_id)
    if row is None or evidence is None or evidence.evaluation_id != change.id:
        raise CitationUnknown(citation=citation_id)
    return row, evidence


def _finding(change: Change, finding_id: str) -> Finding:
    row = change.session.get(Finding, finding_id)
    if row is None or row.evaluation_id != change.id:
        raise FindingUnknown(finding=finding_id)
    return row


def _cleaned(place: Place) -> Place:
    return Place(place.kind, storable(place.place.strip()), storable(place.note.strip()))


def _told(row: Citation) -> dict[str, Any]:
    return {
        "citation": row.id,
        "evidence": row.evidence_id,
        "place_kind": row.place_kind,
        "place": row.place,
        "note": row.note,
    }


def _next(change: Change, position: int, where: Any) -> int:
    """The place after the last, so that what was listed keeps its order."""
    last = change.session.exec(select(func.max(position)).where(where)).one()
    return 1 if last is None else last + 1
