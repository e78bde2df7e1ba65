"""Verdicts on evidence items, other ministries' indices and absences, being changed."""

from __future__ import annotations

from decimal import Decimal

from sqlmodel import col, select

from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import decimal_text, storable
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.store.tables import ExternalValue, ItemVerdict, NotApplicable

SENT_BACK = "sent_back"


def told(verdict: Verdict) -> tuple[str, str]:
    """A verdict as the table and the journal write it: verdict, and the reason to send back."""
    return (SENT_BACK, verdict.value) if verdict.sent_back else (verdict.value, "")


def read_back(verdict: str, reason: str) -> Verdict:
    """The verdict that `told` wrote."""
    return Verdict(reason or verdict)


def put_verdict(
    change: Change, indicator: str, stage: str, key: tuple[Decimal, str], said: tuple[Verdict, str]
) -> bool:
    """Say at a stage whether an evidence item (level, code) is accepted; `said` has a note."""
    verdict, note = said[0], storable(said[1].strip())
    (level, item), (word, reason) = key, told(verdict)
    row = change.session.get(ItemVerdict, (change.id, stage, indicator, level, item))
    if row is None:
        before = _verdict_before(change, indicator, level, item)
    else:
        before = (row.verdict, row.reason, row.note)
    if before == (word, reason, note):
        return False
    row = row or ItemVerdict(
        evaluation_id=change.id,
        stage=stage,
        indicator=indicator,
        level=level,
        item=item,
        verdict="",
        reason="",
        note="",
    )
    row.verdict, row.reason, row.note = word, reason, note
    change.session.add(row)
    change.record(
        "item.judged",
        {
            "indicator": indicator,
            "stage": stage,
            "level": decimal_text(level),
            "item": item,
            "verdict": word,
            "reason": reason,
            "note": note,
        },
    )
    return True


def put_external(change: Change, indicator: str, stage: str, source: Decimal | None) -> bool:
    """Give at a stage the index that feeds an indicator; None says that it is missing."""
    row = change.session.get(ExternalValue, (change.id, stage, indicator))
    standing = _external_before(change, indicator) if row is None else (row.source_value,)
    if standing == (source,):
        return False
    row = row or ExternalValue(evaluation_id=change.id, stage=stage, indicator=indicator)
    row.source_value = source
    change.session.add(row)
    value = None if source is None else decimal_text(source)
    change.record("external.given", {"indicator": indicator, "stage": stage, "value": value})
    return True


def remove_external(change: Change, indicator: str, stage: str) -> bool:
    """Take back the index given at a stage; one of an earlier stage stands again."""
    row = change.session.get(ExternalValue, (change.id, stage, indicator))
    if row is None:
        return False
    change.session.delete(row)
    change.record("external.withdrawn", {"indicator": indicator, "stage": stage})
    return True


def put_absence(change: Change, indicator: str, reason: str) -> bool:
    """Say why an indicator does not apply; an empty reason says that it does."""
    reason = storable(reason.strip())
    row = change.session.get(NotApplicable, (change.id, indicator))
    if (row.reason if row else "") == reason:
        return False
    if row is not None and not reason:
        change.session.delete(row)
        change.record("indicator.included", {"indicator": indicator})
        return True
    row = row or NotApplicable(evaluation_id=change.id, indicator=indicator, reason="")
    row.reason = reason
    change.session.add(row)
    change.record("indicator.excluded", {"indicator": indicator, "reason": reason})
    return True


def _verdict_before(
    change: Change, indicator: str, level: Decimal, item: str
) -> tuple[str, str, str]:
    """What the stages that the current one starts from say about an item."""
    rows = change.session.exec(
        select(ItemVerdict).where(
            col(ItemVerdict.evaluation_id) == change.id,
            col(ItemVerdict.indicator) == indicator,
            col(ItemVerdict.level) == level,
            col(ItemVerdict.item) == item,
        )
    )
    said = {row.stage: (row.verdict, row.reason, row.note) for row in rows}
    standing = (said[stage] for stage in reversed(_counting(change)) if stage in said)
    return next(standing, (Verdict.UNJUDGED.value, "", ""))


def _external_before(change: Change, indicator: str) -> tuple[Decimal | None] | None:
    """The value that stands from an earlier stage, None where none was given."""
    rows = change.session.exec(
        select(ExternalValue).where(
            col(ExternalValue.evaluation_id) == change.id,
            col(ExternalValue.indicator) == indicator,
        )
    )
    given = {row.stage: row.source_value for row in rows}
    standing = ((given[stage],) for stage in reversed(_counting(change)) if stage in given)
    return next(standing, None)


def _counting(change: Change) -> tuple[str, ...]:
    return counting_stages(change.instrument, change.row.activity, change.stage)
