"""The country's agencies are found as people write them; files of levels are read strictly."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.errors import AgencyUnknown, InstrumentUnknown, LevelsUnreadable
from spbe_desktop.operations.compute_index import compute_index, read_levels
from spbe_desktop.operations.list_agencies import find_agency, list_agencies
from spbe_desktop.operations.list_instruments import list_instruments, read_instrument

INSTRUMENT = "permenpanrb-59-2020"


def a_file(folder: Path, text: str) -> Path:
    path = folder / "levels.csv"
    path.write_text(text, encoding="utf-8")
    return path


def all_levels(level: str = "3", mark: str = ",") -> str:
    return "\n".join([f"indicator{mark}level", *(f"{n}{mark}{level}" for n in range(1, 48))])


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(LevelsUnreadable) as caught:
        read_levels(a_file(folder, text), read_instrument(INSTRUMENT).instrument)
    return str(caught.value.details["first"])


def test_the_list_holds_every_agency_of_the_country() -> None:
    assert len(list_agencies()) == 640


@pytest.mark.parametrize(
    "text", ["Kota Denpasar", "pemerintah kota denpasar", "51.71", "5171", "KOTA-DENPASAR"]
)
def test_an_agency_is_found_as_people_write_it(text: str) -> None:
    assert find_agency(text).code == "51.71"


@pytest.mark.parametrize("text", ["", "Kota Atlantis", "Pemerintah"])
def test_an_unknown_agency_is_said(text: str) -> None:
    with pytest.raises(AgencyUnknown):
        find_agency(text)


def test_the_shipped_instruments_are_listed() -> None:
    assert INSTRUMENT in [pack.instrument.id for pack in list_instruments()]


def test_an_unknown_instrument_is_said() -> None:
    with pytest.raises(InstrumentUnknown):
        read_instrument("../resources/instruments/x")


def test_levels_make_an_exact_index(tmp_path: Path) -> None:
    _, score, _ = compute_index(INSTRUMENT, a_file(tmp_path, all_levels("4")))
    assert (score.index, score.predicate) == (Decimal(4), "Sangat Baik")


def test_a_file_as_excel_in_indonesia_writes_it_is_read(tmp_path: Path) -> None:
    path = a_file(tmp_path, "\ufeff" + all_levels("3,0", ";"))
    levels = read_levels(path, read_instrument(INSTRUMENT).instrument)
    assert levels["47"] == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2", "columns a, b"),
        ("", "no level for 1, 2"),
        ("indicator,level\n1,3\n1,3", "stands twice"),
        ("indicator,level\n99,3", "unknown"),
        ("indicator,level\n1,9", "line 2"),
        ("indicator,level\n1,x", "line 2"),
        ("indicator,level\n1", "line 2"),
        ("x" * (1 << 20) + "xx", "larger"),
    ],
)
def test_a_bad_file_is_refused_with_the_place(tmp_path: Path, text: str, told: str) -> None:
    assert told in refusal(tmp_path, text)


def test_every_defect_of_a_file_is_told_together(tmp_path: Path) -> None:
    path = a_file(tmp_path, "indicator,level\n1,9\n99,1\n2,x")
    with pytest.raises(LevelsUnreadable) as caught:
        read_levels(path, read_instrument(INSTRUMENT).instrument)
    assert caught.value.details["count"] == 3


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "levels.csv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LevelsUnreadable):
        read_levels(path, read_instrument(INSTRUMENT).instrument)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LevelsUnreadable):
        read_levels(tmp_path / "gone.csv", read_instrument(INSTRUMENT).instrument)
