"""What the table shows: a proper Qt model, columns by stage, filters, what is closed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.modeltest import ModelTester

from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.rate_many import Edit, rate_many
from spbe_desktop.store.working import put_finalised
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_rated_evaluation, an_evaluation
from tests.ui.grid.conftest import Sheet
from ui.screens.grid.values import CHANGE, STAGE, TITLE, Wanted

PACKS = sorted(pack.instrument.id for pack in list_instruments())


def shown(sheet: Sheet) -> list[str]:
    return [row.code for row in sheet.model.rows]


def closed(context: Context, evaluation: str) -> None:
    with context.changing(evaluation) as change:
        put_finalised(change)


@pytest.mark.parametrize("pack", PACKS)
def test_the_model_keeps_qts_rules(
    sheet: Sheet, context: Context, pack: str, qtmodeltester: ModelTester
) -> None:
    sheet.open(an_evaluation(context, year=2026, instrument=pack).id)
    qtmodeltester.check(sheet.model)


@pytest.mark.parametrize("pack", PACKS)
def test_every_indicator_has_a_row_in_the_packs_order(
    sheet: Sheet, context: Context, pack: str
) -> None:
    view = an_evaluation(context, year=2026, instrument=pack)
    sheet.open(view.id)
    assert shown(sheet) == [each.code for each in view.instrument.indicators]


@pytest.mark.parametrize("pack", PACKS)
def test_every_word_is_there(sheet: Sheet, context: Context, pack: str) -> None:
    sheet.open(an_evaluation(context, year=2026, instrument=pack).id)
    said = [head.name + head.tip for head in sheet.model.heads]
    said += [cell.text + cell.tip for row in sheet.model.rows for cell in row.cells]
    assert "⟦" not in "".join(said)


def test_each_stage_that_was_reached_has_a_column(sheet: Sheet, context: Context) -> None:
    view = a_rated_evaluation(context, {"1": Decimal(3)})
    advance_stage(context, view.id, "document", "uji")
    rate_indicator(context, view.id, "1", Decimal(1))
    sheet.open(view.id)
    keys = [each.key for each in sheet.model.columns if each.key.startswith(STAGE)]
    assert keys == [STAGE + "self", STAGE + "document"]
    assert [sheet.said("1", key) for key in (*keys, CHANGE)] == ["3", "1", "▼ 2"]


def test_a_carried_value_stands_at_the_current_stage(sheet: Sheet, context: Context) -> None:
    view = a_rated_evaluation(context, {"1": Decimal(3)})
    advance_stage(context, view.id, "document", "uji")
    sheet.open(view.id)
    column = sheet.model.column_of(STAGE + "document")
    tip = sheet.model.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
    assert (sheet.said("1"), tip) == ("3", "Terdefinisi  ·  dari Penilaian Mandiri")


def test_a_closed_stage_is_read_only(sheet: Sheet, context: Context) -> None:
    view = a_rated_evaluation(context, {"1": Decimal(3)})
    closed(context, view.id)
    sheet.open(view.id)
    sheet.stand("1")
    sheet.type("5")
    sheet.press(Qt.Key.Key_Delete)
    assert sheet.now.indicator("1").value == 3


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (Wanted(text="peta rencana"), ["2", "12"]),
        (Wanted(text="sudah ada sop"), ["3"]),
        (Wanted(state="empty", group="aspect:2"), ["12", "13", "14"]),
        (Wanted(flagged=True), ["5"]),
        (Wanted(group="domain:3", text="audit"), ["29", "30", "31"]),
    ],
)
def test_filters_keep_what_is_wanted(
    sheet: Sheet, context: Context, wanted: Wanted, codes: Sequence[str]
) -> None:
    view = an_evaluation(context)
    edits = [
        Edit("11", "value", Decimal(2)),
        Edit("5", "flagged", True),
        Edit("3", "fact", "Sudah ada SOP"),
    ]
    rate_many(context, view.id, edits)
    sheet.open(view.id)
    sheet.view.filters.wanted.emit(wanted)
    assert shown(sheet) == list(codes)


def test_every_theme_of_the_pack_is_a_filter(
    sheet: Sheet, context: Context, sample: EvaluationView
) -> None:
    sheet.open(sample.id)
    box, theme = sheet.view.filters.boxes["theme"], sample.instrument.themes[0]
    assert box.count() == 1 + len(sample.instrument.themes)
    box.setCurrentIndex(1)
    assert shown(sheet) == list(theme.indicators)


def test_a_row_stays_in_sight_while_it_is_typed_into(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context).id)
    sheet.view.filters.wanted.emit(Wanted(state="empty"))
    sheet.stand("1")
    sheet.type("3")
    sheet.rest()
    assert sheet.said("1") == "3"


def test_how_many_are_in_sight_is_said(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context).id)
    sheet.view.filters.search.setText("audit")
    shown_now = len(sheet.model.rows)
    assert sheet.view.filters.count.text() == f"{shown_now} dari 47"


def test_another_screens_wish_moves_the_cursor(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context).id)
    sheet.desk.bus.indicator_wanted.emit("14")
    assert sheet.model.rows[sheet.view.table.currentIndex().row()].code == "14"


def test_a_change_elsewhere_is_shown(sheet: Sheet, context: Context) -> None:
    view = an_evaluation(context)
    sheet.open(view.id)
    sheet.desk.bus.evaluation_changed.emit(rate_indicator(context, view.id, "2", Decimal(4)))
    sheet.rest()
    assert sheet.said("2") == "4"


def test_the_title_column_takes_the_room_there_is(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context).id)
    header = sheet.view.table.horizontalHeader()
    sheet.view.resize(QSize(1240, 600))
    before = header.sectionSize(sheet.model.column_of(TITLE))
    sheet.view.resize(QSize(1340, 600))
    assert header.sectionSize(sheet.model.column_of(TITLE)) > before
    assert header.length() <= sheet.view.table.viewport().width()
