"""An evaluation by PermenPANRB 8/2026, where one indicator may also be left out."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.give_external_index import give_external_index
from spbe_desktop.operations.judge_item import judge_item
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.proposal import Verdict
from spbe_desktop.store.changes import insert_evaluation
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import some_evidence

LEAVABLE = "8"


@cache
def pemdi_pack() -> Pack:
    """The shipped pack, saying of indicator 8 when it does not apply."""
    path = RESOURCES / "instruments" / "permenpanrb-8-2026.yaml"
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    item = next(each for each in data["indicators"] if str(each["code"]) == LEAVABLE)
    item["not_applicable"] = {"when": "Tidak memproses data pribadi.", "weight": "aspect"}
    content = yaml.safe_dump(data, allow_unicode=True).encode()
    return parse_pack(content, path.name)


def a_pemdi_evaluation(context: Context) -> EvaluationView:
    """An evaluation with nothing judged yet."""
    agency = resolve_agency(context, "Kota Denpasar")
    with context.database.writing() as session:
        change = insert_evaluation(
            *(session, agency, 2026, pemdi_pack(), "evaluasi"),
            at=context.clock.now(),
            actor=context.actor,
        )
        return evaluation_view(session, change.id)


def a_full_pemdi_evaluation(context: Context, folder: Path) -> EvaluationView:
    """One at its second stage with items, an index and an absence told.

    `tests/corpus/workspaces/v2` is a workspace holding this one, left by format 2.
    """
    view = a_pemdi_evaluation(context)
    rate_indicator(context, view.id, "1", Decimal("1.5"))
    judge_item(context, view.id, "1", Decimal(1), "1", Verdict.ACCEPTED)
    judge_item(context, view.id, "1", Decimal(2), "1", Verdict.UNSUITABLE, note="Belum ditetapkan")
    give_external_index(context, view.id, "5", Decimal("68.75"))
    give_external_index(context, view.id, "6", None)
    mark_not_applicable(context, view.id, LEAVABLE, "Tidak memproses data pribadi")
    some_evidence(context, view.id, folder)
    record_finding(context, view.id, "1", finding="Belum direviu", recommendation="Reviu")
    advance_stage(context, view.id, "document", reason="uji")
    rate_indicator(context, view.id, "1", Decimal(2))
    return view_evaluation(context, view.id)
