"""Evidence, citations and findings of an evaluation being changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import uuid4

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from spbe_desktop.errors import CitationUnknown, EvidenceUnknown, FindingUnknown
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import decimal_text, storable
from spbe_desktop.store.tables import Citation, Evidence, Finding

# Made once: hundreds of documents come in one after the other.
_TWIN = select(Evidence.id).where(
    col(Evidence.evaluation_id) == bindparam("evaluation"),
    col(Evidence.digest) == bindparam("digest"),
    col(Evidence.name) == bindparam("name"),
)
_LAST = select(func.max(Evidence.position)).where(
    col(Evidence.evaluation_id) == bindparam("evaluation")
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document, and for what: `kind` is article, page, minute or empty.

    `page` is where it opens, whatever the place is told by; `criterion` is one of `level`.
    """

    kind: str = ""
    place: str = ""
    note: str = ""
    level: Decimal | None = None
    criterion: str = ""
    quote: str = ""
    page: int | None = None

    @property
    def what(self) -> tuple[object, ...]:
        """What makes it another citation of the same document; a note does not."""
        return (self.kind, self.place, self.level, self.criterion, self.quote, self.page)


def put_evidence(
    change: Change, digest: str, name: str, size: int, media_type: str, claimed: str = ""
) -> str:
    """The id of this document in the evaluation, which then has it once under that name."""
    name = storable(name)
    connection = change.session.connection()
    twin = {"evaluation": change.id, "digest": digest, "name": name}
    found = connection.execute(_TWIN, twin).scalar()
    if found is not None:
        return str(found)
    last = connection.execute(_LAST, {"evaluation": change.id}).scalar()
    row = Evidence(
        id=uuid4().hex,
        evaluation_id=change.id,
        position=1 if last is None else last + 1,
        digest=digest,
        name=name,
        size=size,
        media_type=media_type,
        claimed_type=claimed,
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
            **({"claimed_type": claimed} if claimed else {}),
        },
    )
    return row.id


def put_citation(change: Change, evidence_id: str, indicator: str, place: Place) -> bool:
    """Cite a document of this evaluation for an indicator, once for each place."""
    document_of(change, evidence_id)
    of_evidence = col(Citation.evidence_id) == evidence_id
    wanted = _cleaned(place)
    known = change.session.exec(
        select(Citation).where(of_evidence, col(Citation.indicator) == indicator)
    )
    if wanted.what in {_place(each).what for each in known}:
        return False
    row = Citation(
        id=uuid4().hex,
        evidence_id=evidence_id,
        position=_next(change, Citation.position, of_evidence),
        indicator=indicator,
        place_kind="",
        place="",
        note="",
    )
    _set(row, wanted)
    change.session.add(row)
    change.record("evidence.cited", {"indicator": indicator, **_told(row)})
    return True


def move_citation(change: Change, citation_id: str, place: Place) -> tuple[str, ...]:
    """Correct where a citation points; the indicator it is for, if anything differs."""
    row, _ = _citation(change, citation_id)
    wanted = _cleaned(place)
    if _place(row) == wanted:
        return ()
    _set(row, wanted)
    change.record("citation.amended", {"indicator": row.indicator, **_told(row)})
    return (row.indicator,)


def remove_citation(change: Change, citation_id: str, *, keep: bool = False) -> str:
    """Take a citation back; the indicator it was for.

    A document that nothing cites any more goes with it, or with `keep` back to the inbox.
    """
    row, evidence = _citation(change, citation_id)
    change.session.delete(row)
    change.session.flush()
    left = change.session.exec(
        select(func.count()).where(col(Citation.evidence_id) == evidence.id)
    ).one()
    if not left and not keep:
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


def document_of(change: Change, evidence_id: str) -> Evidence:
    """The document of that id; EvidenceUnknown where the evaluation has none."""
    evidence = change.session.get(Evidence, evidence_id)
    if evidence is None or evidence.evaluation_id != change.id:
        raise EvidenceUnknown(evidence=evidence_id)
    return evidence


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
    texts = (place.place, place.note, place.criterion, " ".join(place.quote.split()))
    where, note, criterion, quote = (storable(text.strip()) for text in texts)
    return Place(place.kind, where, note, place.level, criterion, quote, place.page)


def _place(row: Citation) -> Place:
    place = (row.place_kind, row.place, row.note, row.level)
    return Place(*place, row.criterion, row.quote, row.page)


def _set(row: Citation, place: Place) -> None:
    row.place_kind, row.place, row.note = place.kind, place.place, place.note
    row.level, row.criterion = place.level, place.criterion
    row.quote, row.page = place.quote, place.page


def _told(row: Citation) -> dict[str, Any]:
    return {
        "citation": row.id,
        "evidence": row.evidence_id,
        "place_kind": row.place_kind,
        "place": row.place,
        "note": row.note,
        "level": None if row.level is None else decimal_text(row.level),
        "criterion": row.criterion,
        "quote": row.quote,
        "page": row.page,
    }


def _next(change: Change, position: int, where: Any) -> int:
    """The place after the last, so that what was listed keeps its order."""
    last = change.session.exec(select(func.max(position)).where(where)).one()
    return 1 if last is None else last + 1
