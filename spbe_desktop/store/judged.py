"""Verdicts on evidence items, other ministries' indices and absences, as they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, col, select

from spbe_desktop.scoring.following import Met
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.judgements import read_back
from spbe_desktop.store.stages import standing
from spbe_desktop.store.tables import CriterionMet, ExternalValue, ItemVerdict, NotApplicable
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
    found: dict[str, list[ItemVerdictView]] = defaultdict(list)
    latest = standing(rows, counting, lambda row: (row.indicator, row.level, row.item))
    for (indicator, level, item), row in sorted(latest.items()):
        verdict = read_back(row.verdict, row.reason)
        if verdict is not Verdict.UNJUDGED or row.note:
            found[indicator].append(
                ItemVerdictView(
                    stage=row.stage, level=level, item=item, verdict=verdict, note=row.note
                )
            )
    return {indicator: tuple(judged) for indicator, judged in found.items()}


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
        indicator: ExternalValueView(stage=row.stage, source=row.source_value)
        for indicator, row in standing(rows, counting, lambda row: row.indicator).items()
    }


def criteria_met(
    session: Session, evaluation_id: str, counting: Sequence[str], indicator: str = ""
) -> dict[str, frozenset[Met]]:
    """The criteria met, of every indicator or of one, the latest stage that judged deciding."""
    asked = select(CriterionMet).where(
        col(CriterionMet.evaluation_id) == evaluation_id, col(CriterionMet.stage).in_(counting)
    )
    if indicator:
        asked = asked.where(col(CriterionMet.indicator) == indicator)
    found: dict[str, set[Met]] = defaultdict(set)
    latest = standing(
        session.exec(asked), counting, lambda row: (row.indicator, row.level, row.criterion)
    )
    for (code, level, criterion), row in latest.items():
        if row.met:
            found[code].add((level, criterion))
    return {code: frozenset(met) for code, met in found.items()}


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
