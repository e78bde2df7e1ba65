"""The frozen view of one evaluation, read in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from sqlmodel import Session, col, select

from spbe_desktop.errors import EvaluationUnknown
from spbe_desktop.scoring.following import can_follow, level_that_follows
from spbe_desktop.scoring.index import score
from spbe_desktop.store.aims import efforts
from spbe_desktop.store.asked import (
    citations_asked,
    criteria_asked,
    index_asked,
    items_asked,
)
from spbe_desktop.store.journal import head
from spbe_desktop.store.judged import absences, criteria_met, external_values, item_verdicts
from spbe_desktop.store.meetings import meetings
from spbe_desktop.store.origins import origin_of
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.store.tables import (
    Agency,
    Citation,
    Evaluation,
    Evidence,
    Finding,
    Rating,
    Revision,
    ServiceName,
    columns_of,
)
from spbe_desktop.store.worked import (
    aspect_notes,
    baseline_view,
    finalised_stages,
    indicator_marks,
    unit_marks,
    unit_views,
)
from spbe_desktop.views.evaluation import (
    AgencyView,
    CitationView,
    EvaluationView,
    EvidenceView,
    FindingView,
    IndicatorView,
    RatingView,
)

_UNMARKED = (False, "")


def evaluation_view(session: Session, evaluation_id: str) -> EvaluationView:
    """Everything about an evaluation as this session sees it; EvaluationUnknown if not there."""
    row = session.get(Evaluation, evaluation_id)
    if row is None:
        raise EvaluationUnknown(evaluation=evaluation_id)
    pack = pack_of(session, row.instrument_digest)
    evidence = citations_asked(pack.instrument, evidence_views(session, evaluation_id))
    baseline, earlier = baseline_view(session, row)
    indicators = _indicators(session, row, evidence, earlier)
    values = {i.indicator.code: i.value for i in indicators if i.value is not None}
    absent = [i.indicator.code for i in indicators if i.not_applicable]
    length, last = head(session, evaluation_id)
    return EvaluationView(
        id=row.id,
        agency=_agency(session.get_one(Agency, row.agency_id)),
        year=row.year,
        activity=row.activity,
        stage=row.stage,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
        pack=pack,
        indicators=indicators,
        evidence=evidence,
        findings=tuple(
            each
            for each in finding_views(session, evaluation_id)
            if pack.instrument.has(each.indicator)
        ),
        score=score(pack.instrument, values, row.year, absent),
        journal_length=length,
        journal_head=last,
        target=row.target,
        units=unit_views(session, evaluation_id),
        aspect_notes=aspect_notes(session, evaluation_id),
        finalised=finalised_stages(
            session, evaluation_id, pack.instrument.activity(row.activity).stages
        ),
        baseline=baseline,
        meetings=meetings(session, evaluation_id),
        origin=origin_of(session, row.instrument_digest),
    )


def evidence_views(session: Session, evaluation_id: str) -> tuple[EvidenceView, ...]:
    """The documents of an evaluation in the order they came, with where each is cited."""
    cited: dict[str, list[CitationView]] = defaultdict(list)
    of_evaluation = col(Evidence.evaluation_id) == evaluation_id
    for c in session.exec(
        select(*columns_of(Citation))
        .join(Evidence, col(Evidence.id) == col(Citation.evidence_id))
        .where(of_evaluation)
        .order_by(col(Citation.position))
    ):
        cited[c.evidence_id].append(
            CitationView(
                id=c.id,
                evidence_id=c.evidence_id,
                indicator=c.indicator,
                place_kind=c.place_kind,
                place=c.place,
                note=c.note,
                level=c.level,
                criterion=c.criterion,
                quote=c.quote,
                page=c.page,
            )
        )
    rows = session.exec(
        select(*columns_of(Evidence)).where(of_evaluation).order_by(col(Evidence.position))
    )
    return tuple(
        EvidenceView(
            id=e.id,
            number=number,
            digest=e.digest,
            name=e.name,
            size=e.size,
            media_type=e.media_type,
            added_at=e.added_at,
            added_by=e.added_by,
            citations=tuple(cited[e.id]),
            document_date=e.document_date,
            claimed_type=e.claimed_type,
        )
        for number, e in enumerate(rows, start=1)
    )


def evidence_view(session: Session, evaluation_id: str, evidence_id: str) -> EvidenceView:
    """One document of an evaluation, which has it."""
    return next(e for e in evidence_views(session, evaluation_id) if e.id == evidence_id)


def finding_views(session: Session, evaluation_id: str) -> tuple[FindingView, ...]:
    """The findings of an evaluation in the order they were recorded."""
    rows = session.exec(
        select(Finding)
        .where(col(Finding.evaluation_id) == evaluation_id)
        .order_by(col(Finding.position))
    )
    return tuple(
        FindingView(
            id=f.id,
            indicator=f.indicator,
            finding=f.finding,
            recommendation=f.recommendation,
            owner=f.owner,
            priority=f.priority,
            due=f.due,
        )
        for f in rows
    )


def agency_rows(session: Session) -> tuple[AgencyView, ...]:
    """The agencies this workspace has evaluations of, by name."""
    return tuple(_agency(row) for row in session.exec(select(Agency).order_by(col(Agency.name))))


def evaluation_ids(session: Session, agency_id: str | None = None) -> tuple[str, ...]:
    """The ids of all evaluations, or of those of one agency."""
    wanted = select(Evaluation.id)
    if agency_id is not None:
        wanted = wanted.where(col(Evaluation.agency_id) == agency_id)
    return tuple(session.exec(wanted))


def last_revision(session: Session, evaluation_id: str) -> tuple[int, str]:
    """The number and digest of the last sealed bundle; (0, "") before the first."""
    row = session.exec(
        select(Revision.number, Revision.digest)
        .where(col(Revision.evaluation_id) == evaluation_id)
        .order_by(col(Revision.number).desc())
        .limit(1)
    ).first()
    return (0, "") if row is None else (row[0], row[1])


def _agency(row: Agency) -> AgencyView:
    return AgencyView(id=row.id, code=row.code, name=row.name, kind=row.kind, province=row.province)


def _indicators(
    session: Session,
    row: Evaluation,
    evidence: tuple[EvidenceView, ...],
    baseline: Mapping[str, Decimal],
) -> tuple[IndicatorView, ...]:
    instrument = pack_of(session, row.instrument_digest).instrument
    order = instrument.activity(row.activity).stages
    counting = counting_stages(instrument, row.activity, row.stage)
    ratings = _ratings(session, row.id, order)
    ticks = criteria_met(session, row.id, counting)
    names = _names(session, row.id)
    verdicts = item_verdicts(session, row.id, counting)
    external = external_values(session, row.id, counting)
    reasons = absences(session, row.id)
    costs, marks = efforts(session, row.id), indicator_marks(session, row.id)
    fulfilled = unit_marks(session, row.id, counting)
    cited: dict[str, list[CitationView]] = defaultdict(list)
    for document in evidence:
        for citation in document.citations:
            cited[citation.indicator].append(citation)
    return tuple(
        IndicatorView(
            indicator=each,
            rating=_standing(ratings[each.code], counting),
            stages=tuple(ratings[each.code]),
            criteria_met=met,
            citations=tuple(cited[each.code]),
            service_name=names.get(each.code, ""),
            item_verdicts=items_asked(each, verdicts.get(each.code, ())),
            external_value=index_asked(each, external.get(each.code)),
            not_applicable=reasons.get(each.code, "") if each.not_applicable else "",
            effort=costs.get(each.code),
            followed=level_that_follows(instrument, each, met),
            follows=can_follow(instrument),
            flagged=marks.get(each.code, _UNMARKED)[0],
            note=marks.get(each.code, _UNMARKED)[1],
            unit_marks=fulfilled.get(each.code, frozenset()),
            baseline=baseline.get(each.code),
        )
        for each in instrument.indicators
        for met in (criteria_asked(each, ticks.get(each.code, frozenset())),)
    )


def _ratings(
    session: Session, evaluation_id: str, order: tuple[str, ...]
) -> dict[str, list[RatingView]]:
    found: dict[str, list[RatingView]] = defaultdict(list)
    rows = session.exec(
        select(*columns_of(Rating)).where(col(Rating.evaluation_id) == evaluation_id)
    )
    for r in rows:
        found[r.indicator].append(
            RatingView(
                stage=r.stage,
                value=r.value,
                fact=r.fact,
                analysis=r.analysis,
                justification=r.justification,
                updated_at=r.updated_at,
                updated_by=r.updated_by,
                override_reason=r.override_reason,
                difference_reason=r.difference_reason,
                validity=r.validity,
            )
        )
    for ratings in found.values():
        ratings.sort(key=lambda rating: order.index(rating.stage))
    return found


def _standing(ratings: list[RatingView], counting: tuple[str, ...]) -> RatingView | None:
    """The latest judgement that has a value and still counts."""
    standing = (r for r in reversed(ratings) if r.value is not None and r.stage in counting)
    return next(standing, None)


def _names(session: Session, evaluation_id: str) -> dict[str, str]:
    rows = session.exec(
        select(ServiceName.indicator, ServiceName.name).where(
            col(ServiceName.evaluation_id) == evaluation_id
        )
    )
    return dict(rows.all())
