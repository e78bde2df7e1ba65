"""An evaluation out of a bundle, written into the workspace: new, or in the place of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from spbe_desktop.canonical import Json
from spbe_desktop.store.changes import Change, keep_agency
from spbe_desktop.store.columns import storable
from spbe_desktop.store.judgements import told
from spbe_desktop.store.packs import keep_pack
from spbe_desktop.store.tables import (
    Citation,
    CriterionMet,
    Evaluation,
    Evidence,
    ExternalValue,
    Finding,
    ItemVerdict,
    NotApplicable,
    Rating,
    Revision,
    ServiceName,
    Table,
)
from spbe_desktop.store.working_tables import AspectNote, FinalisedStage, Unit, UnitMark
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView, IndicatorView

# What a bundle tells, and so what is replaced; flags, notes to self and efforts are one's own.
_REPLACED: tuple[Any, ...] = (
    Rating,
    CriterionMet,
    ServiceName,
    ItemVerdict,
    ExternalValue,
    NotApplicable,
    Finding,
    AspectNote,
    FinalisedStage,
    UnitMark,
    Unit,
)
# The columns that bear the names of the view's own fields.
_CITATION = (
    *("id", "evidence_id", "indicator", "place_kind", "place"),
    *("note", "level", "criterion", "quote", "page"),
)
_RATING = (
    *("stage", "value", "fact", "analysis", "justification", "updated_at", "updated_by"),
    *("override_reason", "difference_reason", "validity"),
)
_EVIDENCE = (
    *("id", "digest", "name", "size", "media_type", "added_at", "added_by"),
    *("document_date", "claimed_type"),
)
_FINDING = ("id", "indicator", "finding", "recommendation", "owner", "priority", "due")
_NOTE = ("stage", "aspect", "fulfilment", "strengths", "weaknesses")


@dataclass(frozen=True, slots=True)
class Taken:
    """Where an evaluation came from: the bundle, and who signed it when (by their own clock)."""

    digest: str
    revision: int
    parent: str
    signers: str
    signed_at: datetime
    path: str


def insert_taken(
    session: Session, view: EvaluationView, taken: Taken, *, at: datetime, actor: str
) -> Change:
    """Make the evaluation of a bundle under its own id; there is none of that id yet."""
    keep_agency(session, view.agency)
    keep_pack(session, view.pack)
    row = Evaluation(
        id=view.id,
        agency_id=view.agency.id,
        year=view.year,
        instrument_digest=view.pack.digest,
        activity=view.activity,
        stage=view.stage,
        created_at=view.created_at,
        updated_at=at,
    )
    session.add(row)
    session.flush()
    change = Change(session, row, view.pack, at, storable(actor))
    _write(change, view, taken)
    return change


def put_taken(change: Change, view: EvaluationView, taken: Taken) -> None:
    """Put the evaluation of a bundle in the place of this one; one's own marks stay."""
    _clear(change)
    keep_pack(change.session, view.pack)
    row = change.row
    row.instrument_digest, row.activity, row.stage = view.pack.digest, view.activity, view.stage
    _write(change, view, taken)


def _clear(change: Change) -> None:
    session = change.session
    documents = session.exec(select(Evidence).where(col(Evidence.evaluation_id) == change.id)).all()
    for document in documents:
        cited = select(Citation).where(col(Citation.evidence_id) == document.id)
        for citation in session.exec(cited).all():
            session.delete(citation)
    session.flush()
    for document in documents:
        session.delete(document)
    for table in _REPLACED:
        for row in session.exec(select(table).where(table.evaluation_id == change.id)).all():
            session.delete(row)
    session.flush()


def _write(change: Change, view: EvaluationView, taken: Taken) -> None:
    same = view.id == change.id
    told_of: dict[str, Json] = {
        "sha256": taken.digest,
        "revision": taken.revision,
        "parent": taken.parent,
        "evaluation": view.id,
        "signers": taken.signers,
        "entries": view.journal_length,
        "head": view.journal_head,
    }
    change.record("bundle.taken", told_of)
    for each in view.evidence:
        change.session.add(_document(change, each))
        change.record("evidence.attached", {**_attached(each), "bundle": taken.digest})
    change.session.add_all(_rows(change.id, view))
    if same:
        change.session.add(_revision(change, taken))
        change.row.revision = taken.revision
    change.session.flush()


def _rows(evaluation: str, view: EvaluationView) -> Iterator[Table]:
    for document in view.evidence:
        for place, citation in enumerate(document.citations, start=1):
            yield Citation(position=place, **_columns(citation, *_CITATION))
    for each in view.indicators:
        yield from _judged(evaluation, each, view.stage)
    for place, finding in enumerate(view.findings, start=1):
        yield Finding(evaluation_id=evaluation, position=place, **_columns(finding, *_FINDING))
    for note in view.aspect_notes:
        yield AspectNote(evaluation_id=evaluation, **_columns(note, *_NOTE))
    for closed in view.finalised:
        yield FinalisedStage(
            evaluation_id=evaluation, stage=closed.stage, at=closed.at, actor=storable(closed.by)
        )
    for place, unit in enumerate(view.units, start=1):
        yield Unit(evaluation_id=evaluation, position=place, **_columns(unit, "id", "name"))


def _judged(evaluation: str, view: IndicatorView, stage: str) -> Iterator[Table]:
    """What is recorded of one indicator; what the bundle tells of no stage is of the last."""
    at: dict[str, Any] = {"evaluation_id": evaluation, "indicator": view.indicator.code}
    for rating in view.stages:
        yield Rating(**at, **_columns(rating, *_RATING))
    for level, criterion in sorted(view.criteria_met):
        yield CriterionMet(**at, stage=stage, level=level, criterion=criterion, met=True)
    for level, criterion, unit in sorted(view.unit_marks):
        marked = {**at, "stage": stage, "level": level, "criterion": criterion}
        yield UnitMark(**marked, unit_id=unit, met=True)
    for item in view.item_verdicts:
        word, reason = told(item.verdict)
        key = _columns(item, "stage", "level", "item", "note")
        yield ItemVerdict(**at, **key, verdict=word, reason=reason)
    given = view.external_value
    if given is not None:
        yield ExternalValue(**at, stage=given.stage, source_value=given.source)
    if view.not_applicable:
        yield NotApplicable(**at, reason=storable(view.not_applicable))
    if view.service_name:
        yield ServiceName(**at, name=storable(view.service_name))


def _document(change: Change, view: EvidenceView) -> Evidence:
    return Evidence(evaluation_id=change.id, position=view.number, **_columns(view, *_EVIDENCE))


def _attached(view: EvidenceView) -> Mapping[str, Json]:
    claimed: dict[str, Json] = {"claimed_type": view.claimed_type} if view.claimed_type else {}
    return {
        "evidence": view.id,
        "sha256": view.digest,
        "name": storable(view.name),
        "size": view.size,
        "media_type": view.media_type,
        **claimed,
    }


def _revision(change: Change, taken: Taken) -> Revision:
    return Revision(
        evaluation_id=change.id,
        number=taken.revision,
        digest=taken.digest,
        parent=taken.parent,
        sealed_at=taken.signed_at,
        path=storable(taken.path),
        signer=storable(taken.signers),
    )


def _columns(view: object, *names: str) -> dict[str, Any]:
    """Values of a view as columns keep them."""
    found = {name: getattr(view, name) for name in names}
    return {k: storable(v) if isinstance(v, str) else v for k, v in found.items()}
