"""A workbook with a mistake is refused, and the sentence names the sheet and the cell."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.errors import InstrumentDefective
from spbe_desktop.instrument import workbook_read
from spbe_desktop.instrument.load import check_data
from spbe_desktop.instrument.workbook_read import LARGEST, UNPACKED
from spbe_desktop.words import load_words
from tests.core.instrument.small_pack import a_pack
from tests.core.instrument.workbooks import changed, refused, set_cell, written


@pytest.mark.parametrize(
    ("place", "value", "wrong", "expected"),
    [
        ("Domain!E5", "40.01", "sums to 40", "exactly 40.01"),
        ("Domain!E5", "empat puluh", "'empat puluh'", "1.30"),
        ("Domain!E5", "1e3", "'1e3'", "1.30"),
        ("Domain!E5", True, "'true'", "1.30"),
        ("Domain!E5", "=20+20", "is a formula", "the value itself"),
        ("Indikator!K5", "9", "'9'", "['1', '2', '3']"),
        ("Indikator!M6", "lain", "'lain'", "['proses']"),
        ("Indikator!B7", None, "is missing", "every pack needs"),
        ("Aspek!B5", "7", "'7'", "['1', '2']"),
        ("Aspek!J5", "sama", "'sama'", "weights, equal"),
        ("Tingkat!A5", "99", "'99'", "sheet indicators"),
        ("Kriteria!B5", "4", "'1/4'", "sheet indicators.levels"),
        ("Kriteria!D5", None, "is missing", "every pack needs"),
        ("Kegiatan!F5", "mungkin", "'mungkin'", "true or false"),
        ("Kegiatan!E5", '["self"', '["self"', "commas"),
        ("Instrumen!B7", "satu", "'satu'", "a whole number"),
        ("Instrumen!A7", "versi", "'versi'", "a field of the format"),
        ("Instrumen!A7", "id", "'id' stands twice", "once"),
        ("Sumber!A6", "P", "'P' stands twice", "once"),
        ("Domain!A6", "1", "'1' stands twice", "each code once"),
        ("Domain!Z9", "x", "under no column name", "an empty cell"),
        ("Contoh Hitung!E5", "3.5", "3.5", "3.4"),
    ],
)
def test_a_mistake_is_told_at_its_cell(
    tmp_path: Path, place: str, value: object, wrong: str, expected: str
) -> None:
    path = written(tmp_path)
    if place == "Sumber!A6":
        changed(path, set_cell("Sumber!B6", "x"))
    found = refused(changed(path, set_cell(place, value)))
    told = next((each for each in found if wrong in each.wrong), None)
    assert told is not None, found
    assert told.where.startswith(place), told
    assert expected in told.expected


def test_all_mistakes_are_told_together(tmp_path: Path) -> None:
    path = written(tmp_path)
    for place, value in (("Domain!E5", "x"), ("Aspek!I5", "y"), ("Indikator!L5", "z")):
        changed(path, set_cell(place, value))
    places = [each.where.split(" ")[0] for each in refused(path)]
    assert places == ["Domain!E5", "Aspek!I5", "Indikator!L5"]


def test_a_sum_that_is_off_is_told_at_the_cell_of_the_sum(tmp_path: Path) -> None:
    found = refused(changed(written(tmp_path), set_cell("Domain!E5", "40.01")))
    assert "Domain!E4 (domains.weight): sums to 100.01 (exactly 100)" in map(str, found)


def test_a_defect_of_a_whole_list_is_told_at_its_sheet(tmp_path: Path) -> None:
    [told, *_] = refused(changed(written(tmp_path), set_cell("Predikat!E5", "2.70")))
    assert told.where == "Predikat!A1 (predicates)"


def test_a_code_in_a_list_is_told_at_its_row(tmp_path: Path) -> None:
    [told] = refused(changed(written(tmp_path), set_cell("Tema!E5", "1, 8")))
    assert told.where == "Tema!A5 (themes[tema])"


@pytest.mark.parametrize(
    ("place", "value", "where", "wrong"),
    [
        ("Domain!A1", "domain", "Domain!A1", "'domain'"),
        ("Domain!E2", "bobot", "Domain!E2", "'bobot'"),
        ("Domain!C2", "code", "Domain!C2", "twice"),
        ("Domain!A2", None, "Domain!2:2", "no column 'code'"),
        ("Kriteria!A2", None, "Kriteria!2:2", "no column 'indicators[]'"),
        ("Indikator!A1", None, "Indikator!A1", "''"),
        ("Aspek!A1", "domains", "-", "2 sheets named 'domains'"),
    ],
)
def test_a_broken_head_is_told(
    tmp_path: Path, place: str, value: object, where: str, wrong: str
) -> None:
    found = refused(changed(written(tmp_path), set_cell(place, value)))
    assert any(d.where == where and wrong in d.wrong for d in found), found


def test_a_missing_sheet_is_told(tmp_path: Path) -> None:
    def remove(book: Any) -> None:
        del book["Indikator"]

    found = refused(changed(written(tmp_path), remove))
    assert any("no sheet with 'indicators'" in each.wrong for each in found)


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x03\x04 rusak"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert "workbook" in refused(path)[0].expected


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "tiada.xlsx")[0].wrong


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    assert "workbook" in refused(zipped(tmp_path, {"a.txt": b"a"}))[0].expected


def test_a_workbook_cut_short_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-2000])
    assert "workbook" in refused(path)[0].expected


@pytest.mark.parametrize("part", ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_workbook_with_a_damaged_part_is_refused(tmp_path: Path, part: str) -> None:
    with zipfile.ZipFile(written(tmp_path)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    damaged = zipped(tmp_path, parts | {part: b"<rusak" + parts[part][20:]})
    assert "workbook" in refused(damaged)[0].expected


def test_a_file_beyond_the_bound_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK" + bytes(LARGEST))
    assert str(LARGEST) in refused(path)[0].expected


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped(tmp_path, {f"{n}.xml": bytes(UNPACKED // 8) for n in range(9)})
    assert bomb.stat().st_size < LARGEST
    assert "unpacks to" in refused(bomb)[0].wrong


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    assert "parts" in refused(zipped(tmp_path, {f"{n}": b"" for n in range(301)}))[0].wrong


@pytest.mark.parametrize("code", ["ascii", "utf-16", "utf-32", "cp037"])
def test_xml_that_could_unfold_is_refused(tmp_path: Path, code: str) -> None:
    part = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(code)
    assert "document type" in refused(zipped(tmp_path, {"xl/workbook.xml": part}))[0].wrong


def test_a_sheet_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_read, "ROWS", 30)
    found = refused(changed(written(tmp_path), set_cell("Sumber!A40", "x")))
    assert any("more than 30 rows" in each.wrong for each in found)


def test_a_workbook_of_too_many_sheets_is_refused(tmp_path: Path) -> None:
    def multiply(book: Any) -> None:
        for number in range(50):
            book.create_sheet(f"# {number}")

    assert "workbook" in refused(changed(written(tmp_path), multiply))[0].expected


def test_a_text_longer_than_a_cell_is_refused_on_the_way_out(tmp_path: Path) -> None:
    pack = check_data(a_pack() | {"title": "a" * 40_000}, "a.yaml")
    with pytest.raises(InstrumentDefective) as refusal:
        written(tmp_path, pack)
    told = load_words("en").problem(refusal.value)
    assert "title: has 40000 characters (at most 32767" in told


def zipped(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
