"""The index of an agency over the years says where the ruler changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_desktop.errors import AgencyUnknown
from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.operations.compare_years import Ruler, compare_years
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.upgrade_instrument import preview_upgrade, upgrade_instrument
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import LANGUAGES, load_words
from tests.factories import INSTRUMENT, a_rated_evaluation, an_evaluation

AGENCY = "Kota Denpasar"
PEMDI = "permenpanrb-8-2026"


def rated_by_pemdi(context: Context, year: int, value: str = "2.00") -> EvaluationView:
    view = an_evaluation(context, instrument=PEMDI, year=year)
    for each in view.instrument.indicators:
        rate_indicator(context, view.id, each.code, Decimal(value))
    return view


def a_newer_version(of: str = INSTRUMENT) -> Pack:
    content = read_instrument(of).content.replace(b"\nversion: ", b"\nversion: 1", 1)
    return parse_pack(content, "baru.yaml")


def rulers(context: Context) -> list[Ruler]:
    return [point.ruler for point in compare_years(context, AGENCY).points]


def test_the_series_goes_from_the_oldest_year_on(workspace: Context) -> None:
    for year in (2024, 2021, 2023):
        an_evaluation(workspace, year=year)
    assert [point.year for point in compare_years(workspace, AGENCY).points] == [2021, 2023, 2024]


def test_the_series_has_no_other_agency(workspace: Context) -> None:
    an_evaluation(workspace)
    an_evaluation(workspace, agency="Kabupaten Badung")
    assert len(compare_years(workspace, AGENCY).points) == 1


def test_a_year_by_the_same_pack_tells_the_change(workspace: Context) -> None:
    a_rated_evaluation(workspace, Decimal(2), year=2021)
    a_rated_evaluation(workspace, Decimal(3), year=2022)
    points = compare_years(workspace, AGENCY).points
    assert [(p.ruler, p.change) for p in points] == [(Ruler.FIRST, None), (Ruler.SAME, 1)]


def test_another_instrument_breaks_the_series(workspace: Context) -> None:
    a_rated_evaluation(workspace, Decimal(3), year=2024)
    rated_by_pemdi(workspace, 2026)
    trend = compare_years(workspace, AGENCY)
    assert [point.ruler for point in trend.points] == [Ruler.FIRST, Ruler.OTHER]
    assert trend.breaks == trend.points[1:]


def test_nothing_is_subtracted_over_a_change_of_ruler(workspace: Context) -> None:
    a_rated_evaluation(workspace, Decimal(3), year=2024)
    rated_by_pemdi(workspace, 2026)
    assert compare_years(workspace, AGENCY).points[1].change is None


def test_two_instruments_in_one_year_stand_in_the_order_of_their_law(workspace: Context) -> None:
    rated_by_pemdi(workspace, 2026)
    a_rated_evaluation(workspace, Decimal(3), year=2026)
    points = compare_years(workspace, AGENCY).points
    assert [point.instrument for point in points] == [INSTRUMENT, PEMDI]


def test_another_version_of_the_instrument_is_marked(workspace: Context) -> None:
    a_rated_evaluation(workspace, Decimal(2), year=2021)
    later = a_rated_evaluation(workspace, Decimal(3), year=2022)
    plan = preview_upgrade(workspace, later.id, a_newer_version())
    upgrade_instrument(workspace, later.id, plan)
    assert rulers(workspace) == [Ruler.FIRST, Ruler.VERSION]


def test_an_unfinished_evaluation_is_provisional_and_an_empty_one_has_no_index(
    workspace: Context,
) -> None:
    a_rated_evaluation(workspace, {"1": Decimal(3)}, year=2021)
    an_evaluation(workspace, year=2022)
    points = compare_years(workspace, AGENCY).points
    assert [(p.complete, p.index_shown, p.change) for p in points] == [
        (False, Decimal("3.00"), None),
        (False, None, None),
    ]


def test_an_agency_without_evaluations_has_an_empty_series(workspace: Context) -> None:
    assert compare_years(workspace, AGENCY).points == ()


def test_an_unknown_agency_is_said(workspace: Context) -> None:
    with pytest.raises(AgencyUnknown):
        compare_years(workspace, "Dinas yang tidak ada")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ruler_has_its_sentence(language: str) -> None:
    words = load_words(language)
    told = [words(f"trend.ruler_{each.value}", name="X", version=1) for each in Ruler]
    assert [text for text in told if "⟦" in text or "X" not in text] == []
