"""Every kind of change that an evaluator makes, for tests that take them back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from spbe_desktop.operations.add_unit import add_unit
from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.date_document import date_document
from spbe_desktop.operations.detach_evidence import detach_evidence
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.flag_indicator import flag_indicator
from spbe_desktop.operations.give_reason import give_reason
from spbe_desktop.operations.mark_unit import mark_unit
from spbe_desktop.operations.name_service import name_service
from spbe_desktop.operations.note_aspect import note_aspect
from spbe_desktop.operations.note_indicator import note_indicator
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.remove_unit import remove_unit
from spbe_desktop.operations.rename_unit import rename_unit
from spbe_desktop.operations.set_effort import set_effort
from spbe_desktop.operations.set_target import set_target
from spbe_desktop.operations.tick_criterion import tick_criterion
from spbe_desktop.operations.withdraw_finding import withdraw_finding
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_criterion, some_evidence

Deed = Callable[[Context, EvaluationView, int, Path], object]


def _tick(context: Context, view: EvaluationView, n: int, _: Path) -> object:
    level = 1 + n % 3
    code = a_criterion(view, "1", level)
    met = (Decimal(level), code) not in view.indicator("1").criteria_met
    return tick_criterion(context, view.id, "1", Decimal(level), code, met)


def _mark(context: Context, view: EvaluationView, n: int, _: Path) -> object:
    if not view.units:
        return add_unit(context, view.id, f"Dinas {n}")
    unit, code = view.units[n % len(view.units)].id, a_criterion(view, "1", 2)
    met = (Decimal(2), code, unit) not in view.indicator("1").unit_marks
    return mark_unit(context, view.id, "1", Decimal(2), code, unit, met)


def _unit(context: Context, view: EvaluationView, n: int, _: Path) -> object:
    if len(view.units) > 1:
        return remove_unit(context, view.id, view.units[n % len(view.units)].id)
    if view.units:
        return rename_unit(context, view.id, view.units[0].id, f"Badan {n}")
    return add_unit(context, view.id, f"Dinas {n}")


def _finding(context: Context, view: EvaluationView, n: int, _: Path) -> object:
    if len(view.findings) > 2:
        return withdraw_finding(context, view.id, view.findings[n % 3].id)
    rewrite = view.findings[0].id if view.findings and n % 2 else None
    text = f"temuan {n}"
    return record_finding(context, view.id, f"{1 + n % 4}", finding=text, rewrite=rewrite)


def _attach(context: Context, view: EvaluationView, n: int, folder: Path) -> object:
    return some_evidence(context, view.id, folder, name=f"{n}.txt", text=f"isi {n}")


def _cite(context: Context, view: EvaluationView, n: int, folder: Path) -> object:
    if not view.evidence:
        return _attach(context, view, n, folder)
    document = view.evidence[n % len(view.evidence)]
    return cite_evidence(context, view.id, f"{2 + n % 5}", document.id, place=str(n))


def _detach(context: Context, view: EvaluationView, n: int, folder: Path) -> object:
    cited = [each.id for document in view.evidence for each in document.citations]
    if not cited:
        return _attach(context, view, n, folder)
    return detach_evidence(context, view.id, cited[n % len(cited)])


def _date(context: Context, view: EvaluationView, n: int, folder: Path) -> object:
    if not view.evidence:
        return _attach(context, view, n, folder)
    return date_document(context, view.id, view.evidence[0].id, f"20{10 + n}-01-31")


DEEDS: dict[str, Deed] = {
    "rate": lambda c, v, n, _: rate_indicator(c, v.id, f"{1 + n % 3}", Decimal(1 + n % 5)),
    "clear": lambda c, v, n, _: rate_indicator(c, v.id, f"{1 + n % 3}", None),
    "paste": lambda c, v, n, _: rate_many(
        c, v.id, [Edit(str(x), "value", Decimal(1 + (n + x) % 5)) for x in range(1, 9)]
    ),
    "explain": lambda c, v, n, _: explain_rating(c, v.id, f"{1 + n % 2}", fact=f"fakta {n}"),
    "analyse": lambda c, v, n, _: explain_rating(c, v.id, "1", fact="f", analysis=f"a {n}"),
    "reason": lambda c, v, n, _: give_reason(c, v.id, "1", override=f"o {n}", difference="d"),
    "flag": lambda c, v, n, _: flag_indicator(c, v.id, f"{1 + n % 3}", bool(n % 2)),
    "note": lambda c, v, n, _: note_indicator(c, v.id, "1", f"catatan {n}"),
    "aspect": lambda c, v, n, _: note_aspect(c, v.id, "1", strengths=f"kuat {n}"),
    "name": lambda c, v, n, _: name_service(c, v.id, "45", f"layanan {n}"),
    "target": lambda c, v, n, _: set_target(c, v.id, Decimal(1 + n % 4) if n % 5 else None),
    "effort": lambda c, v, n, _: set_effort(c, v.id, "1", Decimal(n) if n % 3 else None),
    "tick": _tick,
    "mark": _mark,
    "unit": _unit,
    "finding": _finding,
    "attach": _attach,
    "cite": _cite,
    "detach": _detach,
    "date": _date,
}
