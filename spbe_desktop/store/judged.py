"""Verdicts on evidence items, other ministries' indices and absences, as they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from sqlmodel import Session, col, select

from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.judgements import read_back
from spbe_desktop.store.tables import ExternalValue, ItemVerdict, NotApplicable
from spbe_desktop.views.evaluation import ExternalValueView, ItemVerdictView

Verdicts = tuple[ItemVerdictView, ...]


def item_verdicts(
    session: Session, evaluation_id: str, counting: Sequence[str]
) -> dict[str, Verdicts]:
    """The verdicts of each indicator, the latest stage that judged an item deciding."""
    rows = session.exec(
        select(ItemVerdict).where(
            col(ItemVerdict.evaluation_id) == evaluation_id, col(ItemVerdict.stage).in_(counting)
        )
    )
    standing: dict[str, dict[tuple[Decimal, str], ItemVerdictView]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: counting.index(row.stage)):
        standing[row.indicator][row.level, row.item] = ItemVerdictView(
            stage=row.stage,
            level=row.level,
            item=row.item,
            verdict=read_back(row.verdict, row.reason),
            note=row.note,
        )
    return {
        indicator: tuple(
            each
            for _, each in sorted(judged.items())
            if each.verdict is not Verdict.UNJUDGED or each.note
        )
        for indicator, judged in standing.items()
    }


def external_values(
    session: Session, evaluation_id: str, counting: Sequence[str]
) -> dict[str, ExternalValueView]:
    """The index that feeds each indicator, as the latest stage gave it."""
    rows = session.exec(
        select(ExternalValue).where(
            col(ExternalValue.evaluation_id) == evaluation_id,
            col(ExternalValue.stage).in_(counting),
        )
    )
    return {
        row.indicator: ExternalValueView(stage=row.stage, source=row.source_value)
        for row in sorted(rows, key=lambda row: counting.index(row.stage))
    }


def absences(session: Session, evaluation_id: str) -> dict[str, str]:
    """The indicators that do not apply, and why."""
    rows = session.exec(
        select(NotApplicable.indicator, NotApplicable.reason).where(
            col(NotApplicable.evaluation_id) == evaluation_id
        )
    )
    return dict(rows.all())


def all_absences(session: Session) -> dict[str, frozenset[str]]:
    """The indicators that do not apply, of every evaluation that has some."""
    found: dict[str, set[str]] = defaultdict(set)
    for evaluation, indicator in session.exec(
        select(NotApplicable.evaluation_id, NotApplicable.indicator)
    ):
        found[evaluation].add(indicator)
    return {evaluation: frozenset(codes) for evaluation, codes in found.items()}
