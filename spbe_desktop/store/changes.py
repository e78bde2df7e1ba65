"""An evaluation being changed: each function writes rows and the journal entry together.

A function that finds nothing different writes nothing and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from sqlalchemy import event
from sqlmodel import Session, col, select

from spbe_desktop.canonical import Json
from spbe_desktop.errors import EvaluationExists, EvaluationUnknown
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.store import journal
from spbe_desktop.store.columns import decimal_text, storable
from spbe_desktop.store.packs import keep_pack, pack_of
from spbe_desktop.store.steps import Step
from spbe_desktop.store.tables import (
    Agency,
    Evaluation,
    InstrumentPack,
    Rating,
    ServiceName,
    Table,
)
from spbe_desktop.views.evaluation import AgencyView


@dataclass(frozen=True, slots=True)
class Change:
    """One evaluation inside one write transaction: when, by whom, by which instrument."""

    session: Session
    row: Evaluation
    pack: Pack
    at: datetime
    actor: str
    step: Step = field(default_factory=Step)

    @property
    def id(self) -> str:
        """The id of the evaluation."""
        return self.row.id

    @property
    def instrument(self) -> Instrument:
        """The instrument it is scored with."""
        return self.pack.instrument

    @property
    def stage(self) -> str:
        """The stage it is at."""
        return self.row.stage

    @property
    def stages(self) -> tuple[str, ...]:
        """Every stage of its activity, in order."""
        return self.instrument.activity(self.row.activity).stages

    @property
    def saved_at(self) -> datetime:
        """The moment of its last change."""
        return self.row.updated_at

    def record(self, verb: str, payload: Mapping[str, Json], burst: tuple[str, ...] = ()) -> None:
        """Tell the journal what was done; a `burst` of typing stays one entry (bursts.py)."""
        self.row.updated_at = self.at
        self.session.flush()
        entry = journal.append(
            self.session,
            self.id,
            at=self.at,
            actor=self.actor,
            verb=verb,
            payload=payload,
            burst=burst,
        )
        self.step.tell(verb, entry.number, payload.get("indicator"), bool(burst))


def begin_change(session: Session, evaluation_id: str, *, at: datetime, actor: str) -> Change:
    """Start changing an evaluation; EvaluationUnknown where there is none of that id."""
    row = session.get(Evaluation, evaluation_id)
    if row is None:
        raise EvaluationUnknown(evaluation=evaluation_id)
    change = Change(session, row, pack_of(session, row.instrument_digest), at, storable(actor))
    event.listen(session, "before_flush", change.step.catch)
    return change


def find_existing(session: Session, agency_id: str, year: int, instrument_id: str) -> str | None:
    """The id of an agency's evaluation of that year by any version of the instrument."""
    return session.exec(
        select(Evaluation.id)
        .join(InstrumentPack, col(InstrumentPack.digest) == col(Evaluation.instrument_digest))
        .where(
            col(Evaluation.agency_id) == agency_id,
            col(Evaluation.year) == year,
            col(InstrumentPack.instrument_id) == instrument_id,
        )
    ).first()


def insert_evaluation(
    session: Session,
    agency: AgencyView,
    year: int,
    pack: Pack,
    activity: str,
    *,
    at: datetime,
    actor: str,
) -> Change:
    """Make an evaluation at the first stage of its activity; EvaluationExists if it is there."""
    if find_existing(session, agency.id, year, pack.instrument.id) is not None:
        raise EvaluationExists(agency=agency.name, year=year)
    keep_agency(session, agency)
    keep_pack(session, pack)
    row = Evaluation(
        id=uuid4().hex,
        agency_id=agency.id,
        year=year,
        instrument_digest=pack.digest,
        activity=activity,
        stage=pack.instrument.activity(activity).stages[0],
        created_at=at,
        updated_at=at,
    )
    session.add(row)
    change = Change(session, row, pack, at, storable(actor))
    change.record(
        "evaluation.started",
        {
            "agency": {"id": agency.id, "code": agency.code, "name": storable(agency.name)},
            "year": year,
            "instrument": {"id": pack.instrument.id, "sha256": pack.digest},
            "activity": activity,
            "stage": row.stage,
        },
    )
    return change


def put_rating(change: Change, indicator: str, stage: str, value: Decimal | None) -> bool:
    """Set or clear the value of an indicator at a stage."""
    row = rating_of(change, indicator, stage)
    before = row.value
    if before == value:
        return False
    row.value = value
    sign(change, row)
    change.record(
        "indicator.rated",
        {"indicator": indicator, "stage": stage, "value": _json(value), "before": _json(before)},
    )
    return True


def put_explanation(change: Change, indicator: str, stage: str, texts: Mapping[str, str]) -> bool:
    """Set those of fact, analysis and justification that are in `texts` and differ."""
    row = rating_of(change, indicator, stage)
    fresh = rewrite(row, texts)
    if not fresh:
        return False
    sign(change, row)
    change.record(
        "rating.explained",
        {"indicator": indicator, "stage": stage, **fresh},
        burst=(change.actor, stage, indicator, *sorted(fresh)),
    )
    return True


def put_service_name(change: Change, indicator: str, name: str) -> bool:
    """Name the service an indicator is about; an empty name takes it back."""
    row = change.session.get(ServiceName, (change.id, indicator))
    row = row or ServiceName(evaluation_id=change.id, indicator=indicator, name="")
    if row.name == storable(name):
        return False
    row.name = storable(name)
    change.session.add(row)
    change.record("service.named", {"indicator": indicator, "name": row.name})
    return True


def put_stage(change: Change, stage: str, reason: str = "") -> None:
    """Move the evaluation on to a later stage; `reason` is why one that is open was left."""
    before = change.stage
    change.row.stage = stage
    payload: dict[str, Json] = {"stage": stage, "before": before}
    change.record("stage.advanced", payload | ({"reason": storable(reason)} if reason else {}))


def keep_agency(session: Session, agency: AgencyView) -> None:
    """Note an agency that has no evaluation here yet."""
    if session.get(Agency, agency.id) is None:
        session.add(
            Agency(
                id=agency.id,
                code=agency.code,
                name=storable(agency.name),
                kind=agency.kind,
                province=agency.province,
            )
        )
        session.flush()


def rating_of(change: Change, indicator: str, stage: str) -> Rating:
    """What a stage recorded of an indicator, or a new row for it."""
    row = change.session.get(Rating, (change.id, stage, indicator))
    return row or Rating(
        evaluation_id=change.id,
        stage=stage,
        indicator=indicator,
        updated_at=change.at,
        updated_by=change.actor,
    )


def rewrite(row: Table, texts: Mapping[str, str]) -> dict[str, str]:
    """Write those of `texts` that differ into columns of the row; what was written."""
    wanted = {name: storable(text) for name, text in texts.items()}
    fresh = {name: text for name, text in wanted.items() if getattr(row, name) != text}
    for name, text in fresh.items():
        setattr(row, name, text)
    return fresh


def sign(change: Change, row: Rating) -> None:
    """Say in the row who judged, and when."""
    row.updated_at, row.updated_by = change.at, change.actor
    change.session.add(row)


def _json(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)
