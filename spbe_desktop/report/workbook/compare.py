"""What a workbook that came back would change, cell by cell, and what of it cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from spbe_desktop.report.workbook.choices import CHOICES, FLAGGED, read_choice
from spbe_desktop.report.workbook.plan import (
    ABSENCE,
    FLAG,
    REASONS,
    SERVICE,
    TARGET,
    TEXTS,
    VALIDITY,
    VALUE,
    own_rating,
    plain_text,
    stage_key,
)
from spbe_desktop.report.workbook.read import Cell, Returned
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView

_TEXTS = (*TEXTS, *REASONS, SERVICE, ABSENCE, VALIDITY, FLAG)


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that says something else than the evaluation does.

    `field` is value, fact, analysis, justification, override_reason, difference_reason, validity,
    flag, service, absence, or target, which is of no indicator. `clash`: the evaluation changed at
    this place too, after the workbook was made.
    """

    place: str
    indicator: str
    field: str
    before: str
    after: str
    clash: bool


@dataclass(frozen=True, slots=True)
class CellRefusal:
    """One cell that cannot be taken: `why` is formula, error, number, choice or row."""

    place: str
    indicator: str
    why: str
    found: str


def compare_cells(
    view: EvaluationView, returned: Returned
) -> tuple[tuple[CellChange, ...], tuple[CellRefusal, ...]]:
    """The changes and the refusals, in the order of the sheet."""
    refused = [CellRefusal(c.place, str(c.value), "row", str(c.value)) for c in returned.strays]
    changes: list[CellChange] = []
    for found in _found(view, returned):
        if isinstance(found, CellChange):
            changes.append(found)
        else:
            refused.append(found)
    return tuple(changes), tuple(refused)


def _found(view: EvaluationView, returned: Returned) -> Iterator[CellChange | CellRefusal]:
    known = {each.indicator.code: each for each in view.indicators}
    current = stage_key(view.stage)
    for (code, key), cell in returned.cells.items():
        held = returned.origin.held.get((code, key))
        if key == TARGET:
            if held is not None:
                yield from _judged(view, None, TARGET, cell, held)
        elif code not in known:
            if key == "code":
                yield CellRefusal(cell.place, code, "row", code)
        elif held is not None and (key == current or key in _TEXTS):
            field = VALUE if key == current else key
            yield from _judged(view, known[code], field, cell, held)


def _judged(
    view: EvaluationView, each: IndicatorView | None, field: str, cell: Cell, held: str
) -> Iterator[CellChange | CellRefusal]:
    code = "" if each is None else each.indicator.code
    now = _aim(view) if each is None else standing_text(view, each, field)
    if cell.kind in ("f", "e"):
        why = "formula" if cell.kind == "f" else "error"
        yield CellRefusal(cell.place, code, why, str(cell.value))
        return
    wanted = _wanted(view, field, cell)
    if wanted is None:
        why = "choice" if field in CHOICES else "number"
        yield CellRefusal(cell.place, code, why, str(cell.value))
    elif not _same(field, wanted, held) and not _same(field, wanted, now):
        clash = not _same(field, held, now)
        yield CellChange(cell.place, code, field, now, wanted, clash)


def standing_text(view: EvaluationView, each: IndicatorView, field: str) -> str:
    """What the evaluation says at a place now, as a cell would."""
    if field == SERVICE:
        return plain_text(each.service_name)
    if field == ABSENCE:
        return plain_text(each.not_applicable)
    if field == FLAG:
        return FLAGGED if each.flagged else ""
    rating = own_rating(view, each)
    if field == VALUE:
        return "" if rating is None or rating.value is None else _digits(rating.value)
    return "" if rating is None else plain_text(str(getattr(rating, field)))


def _aim(view: EvaluationView) -> str:
    return "" if view.target is None else _digits(view.target)


def _wanted(view: EvaluationView, field: str, cell: Cell) -> str | None:
    """The text a cell asks for; None for a value that the scale has not."""
    text = "" if cell.value is None else str(cell.value)
    if field in CHOICES:
        return read_choice(field, text)
    if field not in (VALUE, TARGET):
        return plain_text(text)
    if not text.strip():
        return ""
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    scale = view.instrument.scale
    if field == TARGET:
        fits = value.is_finite() and scale.min <= value <= scale.max
        return _digits(value) if fits else None
    return _digits(value) if scale.accepts(value) else None


def _same(field: str, first: str, second: str) -> bool:
    if field in (VALUE, TARGET) and first and second:
        return Decimal(first) == Decimal(second)
    if field in CHOICES:
        return read_choice(field, first) == read_choice(field, second)
    return first.strip() == second.strip()


def _digits(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
