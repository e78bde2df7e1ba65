"""What is still expected of an agency, on paper and as a spreadsheet."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from spbe_desktop.operations.cite_evidence import cite_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.print_request_list import list_requests, print_request_list
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.take_in import take_in
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.requests import Request
from tests.core.report.reading import Printed
from tests.factories import a_document, an_evaluation, some_evidence

PACKS = sorted(each.instrument.id for each in list_instruments())


def of(requests: tuple[Request, ...], indicator: str) -> Request:
    return next(each for each in requests if each.indicator.code == indicator)


@pytest.mark.parametrize("pack", PACKS)
def test_every_unrated_indicator_of_every_pack_waits(workspace: Context, pack: str) -> None:
    view = an_evaluation(workspace, instrument=pack, year=2026)
    codes = [each.indicator.code for each in list_requests(workspace, view.id)]
    assert codes == [each.indicator.code for each in view.indicators if each.awaited]


def test_a_rated_indicator_waits_for_the_next_level_at_most(workspace: Context) -> None:
    view = an_evaluation(workspace)
    rate_indicator(workspace, view.id, "1", Decimal(2))
    wanted = of(list_requests(workspace, view.id), "1").wanted
    assert {each.level for each in wanted} <= {Decimal(1), Decimal(2), Decimal(3)}


def test_what_is_cited_up_to_the_value_is_not_asked_again(
    workspace: Context, tmp_path: Path
) -> None:
    view = an_evaluation(workspace)
    rate_indicator(workspace, view.id, "1", Decimal(2))
    some_evidence(workspace, view.id, tmp_path)
    request = of(list_requests(workspace, view.id), "1")
    assert {each.level for each in request.wanted} == {Decimal(3)}
    assert request.cited == 1


def test_an_item_that_is_cited_is_not_asked_again(workspace: Context, tmp_path: Path) -> None:
    view = an_evaluation(workspace, instrument="permenpanrb-8-2026", year=2026)
    code = view.indicators[0].indicator.code
    first = of(list_requests(workspace, view.id), code).wanted[0]
    (taken,) = take_in(workspace, view.id, [a_document(tmp_path)]).files
    named = {"level": first.level, "criterion": first.code}
    cite_evidence(workspace, view.id, code, taken.evidence, **named)  # type: ignore[arg-type]
    assert first not in of(list_requests(workspace, view.id), code).wanted


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_paper_lists_every_document(workspace: Context, tmp_path: Path, language: str) -> None:
    view = an_evaluation(workspace, instrument="permenpanrb-8-2026", year=2026)
    path = print_request_list(workspace, view.id, tmp_path / "daftar.pdf", language=language)
    text = "".join(Printed(path.read_bytes()).text.split())
    wanted = of(list_requests(workspace, view.id), view.indicators[0].indicator.code).wanted
    assert all("".join(each.text.of(language)[:40].split()) in text for each in wanted)


def test_the_spreadsheet_has_a_row_for_each_document(workspace: Context, tmp_path: Path) -> None:
    view = an_evaluation(workspace)
    path = print_request_list(workspace, view.id, tmp_path / "daftar.xlsx")
    page = openpyxl.load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    asked = list_requests(workspace, view.id)
    assert page.max_row == 5 + sum(len(each.wanted) for each in asked)


def test_the_same_list_is_the_same_file(workspace: Context, tmp_path: Path) -> None:
    view = view_evaluation(workspace, an_evaluation(workspace).id)
    first, second = (
        print_request_list(workspace, view.id, tmp_path / f"{n}.xlsx").read_bytes() for n in (1, 2)
    )
    assert first == second
