"""Blocks from a spreadsheet: written as one change, or held with what is wrong about them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtWidgets import QApplication

from spbe_desktop.operations.advance_stage import advance_stage
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.mark_not_applicable import mark_not_applicable
from spbe_desktop.views.evaluation import EvaluationView
from tests.core.operations.pemdi import LEAVABLE, a_pemdi_evaluation
from tests.factories import a_rated_evaluation, an_evaluation
from tests.ui.grid.conftest import Sheet
from ui.screens.grid.values import NUMBER, STAGE, TEXT, TITLE


@pytest.fixture
def empty(sheet: Sheet, context: Context) -> Sheet:
    sheet.open(an_evaluation(context).id)
    return sheet


def column(*cells: str) -> str:
    return "".join(f"{cell}\r\n" for cell in cells)


def block(sheet: Sheet, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Choose the cells between two corners."""
    chosen = QItemSelection(sheet.model.index(*first), sheet.model.index(*last))
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    sheet.view.table.selectionModel().select(chosen, flags)


def test_a_column_of_levels_is_pasted(empty: Sheet) -> None:
    levels = [str(1 + n % 5) for n in range(47)]
    empty.paste(column(*levels))
    assert [str(each.value) for each in empty.now.indicators] == levels


def test_a_paste_is_one_change(empty: Sheet) -> None:
    seen: list[object] = []
    empty.desk.bus.evaluation_changed.connect(seen.append)
    empty.paste(column("1", "2", "3"))
    empty.rest()
    assert len(seen) == 1


def test_levels_and_quoted_texts_are_pasted_together(empty: Sheet) -> None:
    view = empty.now
    left = empty.model.column_of(STAGE + "self")
    gap = "\t" * (empty.model.column_of(TEXT) - left)
    empty.paste(f'3{gap}"Ada ""perwal""\nPasal 5"\r\n4{gap}SOP\r\n')
    now = empty.now
    assert [now.indicator(code).value for code in "12"] == [3, 4]
    assert now.indicator("1").stages[0].fact == 'Ada "perwal"\nPasal 5'
    assert view.score.rated == 0


def test_numbers_beside_the_levels_must_match(empty: Sheet) -> None:
    empty.stand("1", NUMBER)
    gap = "\t" * empty.model.column_of(STAGE + "self")
    empty.paste(f"1{gap}3\r\n3{gap}4\r\n")
    assert empty.now.score.rated == 0
    assert "“3” bukan nomor" in empty.view.sentence.text()


def test_a_whole_table_that_was_copied_can_be_pasted_back(
    sheet: Sheet, context: Context, sample: EvaluationView
) -> None:
    sheet.open(sample.id)
    sheet.view.table.selectAll()
    sheet.view.commands["copy"].trigger()
    sheet.view.commands["paste"].trigger()
    assert not sheet.view.notice.isVisible()
    assert sheet.now.journal_head == sample.journal_head


def test_one_wrong_cell_and_nothing_is_written(empty: Sheet) -> None:
    empty.paste(column("3", "9", "4"))
    assert empty.now.score.rated == 0
    assert "Indikator 2" in empty.view.sentence.text()
    assert "3 sel menunggu" in empty.view.sentence.text()


def test_the_block_is_written_once_the_wrong_cell_is_mended(empty: Sheet) -> None:
    empty.paste(column("3", "9", "4"))
    empty.view.go_button.click()
    empty.type("2")
    now = empty.now
    assert [now.indicator(code).value for code in "123"] == [3, 2, 4]


def test_a_block_that_waits_can_be_discarded(empty: Sheet) -> None:
    empty.paste(column("3", "9"))
    empty.view.discard_button.click()
    assert (empty.said("1"), empty.view.notice.isVisible()) == ("", False)


def test_another_cell_is_written_while_a_block_waits(empty: Sheet) -> None:
    empty.paste(column("3", "9"))
    empty.stand("5")
    empty.type("4")
    now = empty.now
    assert [now.indicator(code).value for code in "15"] == [None, 4]


def test_one_copied_cell_fills_all_that_is_chosen(empty: Sheet) -> None:
    level = empty.model.column_of(STAGE + "self")
    block(empty, (0, level), (9, level))
    empty.paste("2\r\n")
    assert empty.now.score.rated == 10


def test_a_block_that_does_not_fit_is_refused_whole(empty: Sheet) -> None:
    empty.stand("46")
    empty.paste(column("1", "2", "3"))
    assert "3 baris tidak muat" in empty.view.sentence.text()
    assert empty.now.score.rated == 0


def test_nothing_is_pasted_where_nothing_can_be_typed(empty: Sheet) -> None:
    empty.stand("1", TITLE)
    empty.paste("3\r\n")
    assert "Penilaian Mandiri" in empty.view.sentence.text()


def test_an_earlier_stage_is_not_overwritten(sheet: Sheet, context: Context) -> None:
    view = a_rated_evaluation(context, {"1": Decimal(3)})
    advance_stage(context, view.id, "document", "uji")
    sheet.open(view.id)
    sheet.stand("1", STAGE + "self")
    sheet.paste("5\t4\r\n")
    assert "Hanya Penilaian Dokumen" in sheet.view.sentence.text()
    assert sheet.now.indicator("1").value == 3


def test_pemdi_pastes_decimal_commas_and_points(sheet: Sheet, context: Context) -> None:
    sheet.open(an_evaluation(context, year=2026, instrument="permenpanrb-8-2026").id)
    sheet.paste(column("2,35", "3.1", "4"))
    values = [each.value for each in sheet.now.indicators[:3]]
    assert values == [Decimal("2.35"), Decimal("3.1"), Decimal(4)]


def test_spreadsheets_other_formats_are_ignored(empty: Sheet) -> None:
    data = QMimeData()
    data.setHtml("<table><tr><td>5</td></tr></table>")
    data.setText("3\r\n")
    QApplication.clipboard().setMimeData(data)
    empty.view.commands["paste"].trigger()
    assert empty.now.indicator("1").value == 3


def test_a_copied_block_is_read_by_a_spreadsheet(
    sheet: Sheet, context: Context, sample: EvaluationView
) -> None:
    sheet.open(sample.id)
    block(sheet, (0, 0), (1, 1))
    sheet.view.commands["copy"].trigger()
    first, second = sample.instrument.indicators[:2]
    titles = [each.short_title.of("id") for each in (first, second)]
    assert QApplication.clipboard().text() == f"1\t{titles[0]}\r\n2\t{titles[1]}\r\n"


def test_cut_copies_and_clears(sheet: Sheet, context: Context) -> None:
    sheet.open(a_rated_evaluation(context, {"1": Decimal(3)}).id)
    sheet.view.commands["cut"].trigger()
    assert QApplication.clipboard().text() == "3\r\n"
    assert sheet.now.score.rated == 0


def test_an_indicator_that_does_not_apply_takes_no_level(sheet: Sheet, context: Context) -> None:
    view = a_pemdi_evaluation(context)
    mark_not_applicable(context, view.id, LEAVABLE, "tidak ada")
    sheet.open(view.id)
    row = sheet.model.row_of(LEAVABLE)
    level = sheet.model.column_of(STAGE + view.stage)
    assert sheet.model.index(row, level).data() == "tidak berlaku"
    block(sheet, (row, level), (row, level + 1))
    sheet.paste("3\t\r\n")
    assert sheet.now.score.rated == 0
    assert not sheet.model.flags(sheet.model.index(row, level)) & Qt.ItemFlag.ItemIsEditable
