"""The list of evaluations, thousands of them in a blink.

Two queries and then arithmetic, and both only for what changed since the list was last read:
every change of an evaluation moves its `updated_at` in the same transaction (changes.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Text, and_, type_coerce
from sqlmodel import Session, col, func, select

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.index import shares, weighted_mean
from spbe_desktop.scoring.predicate import predicate_of, shown
from spbe_desktop.store.judged import all_absences
from spbe_desktop.store.origins import origin_of
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.store.tables import Agency, Evaluation, Rating, Revision
from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.views.origin import Origin

# Neither stands in a code or a decimal: the ASCII signs made for this.
_UNIT, _RECORD = "\x1f", "\x1e"
_KEY = "listed"
_FEW = 200  # evaluations that are asked for by name


class _Marks(dict[str, tuple[str, Decimal]]):
    """Each distinct rating as SQLite tells it, taken apart once: code and value."""

    def __missing__(self, mark: str) -> tuple[str, Decimal]:
        """A rating seen for the first time."""
        code, _, value = mark.partition(_UNIT)
        self[mark] = code, Decimal(value)
        return self[mark]


_NOBODY: frozenset[str] = frozenset()


class _Weights(dict[tuple[frozenset[str], frozenset[str]], Mapping[str, Decimal]]):
    """The weight of each indicator that takes part, by the repeats rated and the absent ones."""

    def __init__(self, instrument: Instrument) -> None:
        """Weights of `instrument`."""
        super().__init__()
        self.instrument = instrument
        self.known = frozenset(i.code for i in instrument.indicators)
        self.repeats = frozenset(i.code for i in instrument.indicators if i.repeats is not None)
        self.optional = frozenset(i.code for i in instrument.indicators if i.not_applicable)

    def __missing__(self, key: tuple[frozenset[str], frozenset[str]]) -> Mapping[str, Decimal]:
        """The weights for a choice of repeats and absences seen for the first time."""
        aspects = shares(self.instrument, *key).values()
        self[key] = {code: weight for aspect in aspects for code, weight in aspect.items()}
        return self[key]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What all evaluations of one pack at one stage share."""

    instrument: Instrument
    language: str
    stage_name: str
    counting: tuple[str, ...]
    weights: _Weights
    marks: _Marks
    origin: Origin


Listed = dict[tuple[str, str], EvaluationRow]  # by evaluation and language


def share_listed(session: Session, listed: Listed) -> None:
    """Let this session find and leave lines in `listed`; the dictionary is the Database's."""
    session.info[_KEY] = listed


def evaluation_rows(session: Session, language: str = "id") -> tuple[EvaluationRow, ...]:
    """A line for each evaluation, last changed first; its index is that of its view."""
    listed: Listed = session.info[_KEY]
    found = list(_evaluations(session))
    stale = {row.id for row in found if _is_stale(row, listed.get((row.id, language)))}
    if stale:
        _read(session, language, [row for row in found if row.id in stale], listed)
    return tuple(listed[row.id, language] for row in found)


def _is_stale(row: Any, known: EvaluationRow | None) -> bool:
    return known is None or known.updated_at != row.updated_at


def _read(session: Session, language: str, rows: list[Any], listed: Listed) -> None:
    few = [row.id for row in rows] if len(rows) <= _FEW else None
    told, absent = _ratings(session, few), all_absences(session)
    shared: dict[tuple[str, str, str], _Standing] = {}
    for row in rows:
        key = (row.instrument_digest, row.activity, row.stage)
        if key not in shared:
            shared[key] = _standing(session, *key, language)
        line = _row(row, shared[key], told.get(row.id, {}), absent.get(row.id, _NOBODY))
        listed[row.id, language] = line


def _evaluations(session: Session) -> Any:
    columns: Any = (
        *(Evaluation.id, Agency.name, Agency.kind, Evaluation.agency_id, Evaluation.year),
        *(Evaluation.instrument_digest, Evaluation.activity, Evaluation.stage),
        *(Evaluation.updated_at, Evaluation.revision, Revision.sealed_at, Revision.signer),
    )
    last = (
        col(Revision.evaluation_id) == col(Evaluation.id),
        col(Revision.number) == col(Evaluation.revision),
    )
    return session.exec(
        select(*columns)
        .join(Agency, col(Agency.id) == col(Evaluation.agency_id))
        .outerjoin(Revision, and_(*last))
        .order_by(col(Evaluation.updated_at).desc(), col(Evaluation.id))
    )


def _ratings(session: Session, of: list[str] | None) -> dict[str, dict[str, str]]:
    """The values of each (or each of `of`) by stage, joined by SQLite from an index alone.

    Joining there makes thousands of rows to fetch instead of hundreds of thousands.
    """
    value = type_coerce(col(Rating.value), Text)
    pair = col(Rating.indicator).concat(_UNIT).concat(value)
    wanted = (
        select(Rating.evaluation_id, Rating.stage, func.group_concat(pair, _RECORD))
        .where(col(Rating.value).is_not(None))
        .group_by(col(Rating.evaluation_id), col(Rating.stage))
    )
    rows = session.exec(wanted if of is None else wanted.where(col(Rating.evaluation_id).in_(of)))
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for evaluation, stage, values in rows:
        told[evaluation][stage] = values
    return told


def _standing(session: Session, digest: str, activity: str, stage: str, language: str) -> _Standing:
    instrument = pack_of(session, digest).instrument
    return _Standing(
        instrument,
        language,
        instrument.stage(stage).name.of(language),
        counting_stages(instrument, activity, stage),
        _Weights(instrument),
        _Marks(),
        origin_of(session, digest),
    )


def _row(
    row: Any, standing: _Standing, told: Mapping[str, str], absent: frozenset[str]
) -> EvaluationRow:
    instrument, marks = standing.instrument, standing.marks
    values: dict[str, Decimal] = {}
    for stage in standing.counting:
        if stage in told:
            values.update(map(marks.__getitem__, told[stage].split(_RECORD)))
    if not values.keys() <= standing.weights.known:  # an upgrade may leave some behind
        values = {code: values[code] for code in values.keys() & standing.weights.known}
    absent &= standing.weights.optional
    weights = standing.weights[standing.weights.repeats.intersection(values), absent]
    for code in absent.intersection(values):
        del values[code]
    index = weighted_mean(zip(map(weights.__getitem__, values), values.values(), strict=True))
    predicate = None if index is None else predicate_of(instrument, index, row.year)
    return EvaluationRow(
        id=row.id,
        agency=row.name,
        year=row.year,
        instrument=instrument.id,
        stage=row.stage,
        stage_name=standing.stage_name,
        rated=len(values),
        total=len(weights),
        index=index,
        index_shown=None if index is None else shown(index, instrument.rounding),
        predicate=predicate,
        updated_at=row.updated_at,
        agency_id=row.agency_id,
        kind=row.kind,
        activity=row.activity,
        instrument_name=instrument.short_title.of(standing.language),
        predicate_name=_said(instrument, predicate, standing.language),
        revision=row.revision,
        sealed_at=row.sealed_at,
        signer=row.signer or "",
        origin=standing.origin,
    )


def _said(instrument: Instrument, predicate: str | None, language: str) -> str:
    names = (row.name for row in instrument.predicates if row.name.id == predicate)
    return next((name.of(language) for name in names), "")
