"""A pack goes to a workbook and comes back as the same instrument, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_desktop.instrument.load import Pack, check_data, load_pack, parse_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.pack_text import pack_text
from spbe_desktop.instrument.workbook_cells import escape, unescape
from spbe_desktop.instrument.workbook_layout import layout
from spbe_desktop.instrument.workbook_parse import read_workbook
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.instrument.small_pack import a_pack, parse
from tests.core.instrument.workbooks import changed, set_cell, written

SHIPPED = list_instruments()
EVERYTHING = load_pack(Path(__file__).parent / "packs" / "everything.yaml")
PACKS = (*SHIPPED, EVERYTHING)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff\ufeff"), max_size=60
)
WORDS = TEXTS.filter(lambda text: bool(text.strip()))
BORDERS = st.decimals(2, 4, places=12).map(str)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.instrument.id)
def test_a_shipped_pack_comes_back_equal(tmp_path: Path, pack: Pack, language: str) -> None:
    again = read_workbook(written(tmp_path, pack.instrument, language))
    assert again == pack.instrument
    assert again.model_dump_json() == pack.instrument.model_dump_json()


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.instrument.id)
def test_a_pack_written_as_yaml_reads_back_equal(pack: Pack) -> None:
    assert parse_pack(pack_text(pack.instrument), "a.yaml").instrument == pack.instrument


def test_a_full_pack_uses_every_sheet_and_comes_back(tmp_path: Path) -> None:
    full = a_full_pack()
    path = written(tmp_path, full)
    book = openpyxl.load_workbook(path)
    assert [page["A1"].value for page in book if page["A5"].value is None] == []
    assert len(book.worksheets) == len(layout())
    assert read_workbook(path) == full


@given(texts=st.lists(WORDS, min_size=4, max_size=4), key=WORDS, border=BORDERS)
@settings(max_examples=15, deadline=None)
def test_any_text_key_and_decimal_survives(texts: list[str], key: str, border: str) -> None:
    title, english, plain, rule = texts
    data = a_pack() | {
        "title": {"id": title, "en": english, "plain": key},
        "sources": {"P": plain, key + "!": key},
        "evidence_rules": [rule, {"id": rule, "en": key}],
        "predicates": [
            {"name": title, "min": border, "max": "5", "max_inclusive": True},
            {"name": rule + "2", "min": "1", "max": border},
        ],
    }
    pack = check_data(data, "a.yaml")
    assert parse_pack(pack_text(pack), "a.yaml").instrument == pack
    with TemporaryDirectory() as folder:
        assert read_workbook(written(Path(folder), pack)) == pack


@given(TEXTS)
def test_what_a_cell_cannot_hold_is_escaped_and_comes_back(text: str) -> None:
    told = escape(text) if text else '""'
    assert unescape(told) == text
    assert not told or told == told.strip()


def test_weights_stand_as_text_with_their_digits(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(written(tmp_path, SHIPPED[-1].instrument))["Indikator"]
    heads = [cell.value for cell in page[2]]
    weights = [row[heads.index("weight")] for row in page.iter_rows(min_row=5)]
    assert {cell.data_type for cell in weights} == {"s"}
    assert [cell.value for cell in weights] == [
        str(i.weight) for i in SHIPPED[-1].instrument.indicators
    ]


def test_the_sums_of_weights_are_live_formulas(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path))
    for title in ("Domain", "Aspek", "Indikator"):
        page = book[title]
        heads = [cell.value for cell in page[2]]
        total = page.cell(4, heads.index("weight") + 1)
        assert (total.data_type, "NUMBERVALUE" in str(total.value)) == ("f", True)


def test_every_heading_has_a_note_and_the_upper_rows_stay(tmp_path: Path) -> None:
    for page in openpyxl.load_workbook(written(tmp_path)):
        assert page.freeze_panes is not None
        assert all(cell.comment is not None for cell in page[3] if cell.value is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_and_column_has_its_words(tmp_path: Path, language: str) -> None:
    for page in openpyxl.load_workbook(written(tmp_path, language=language)):
        told = [str(c.value) for row in page.iter_rows(max_row=4) for c in row if c.value]
        assert "⟦" not in "".join([page.title, *told, *map(_comment, page[3])])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_the_format_has_a_word(language: str) -> None:
    words = load_words(language)
    parts = {part for sheet in layout() for column in sheet.columns for part in column.path}
    lists = {part for sheet in layout() for part in sheet.path} - {"capability_kinds"}
    for part in (parts | lists) - {"id", "en", "plain"} - _LAYERS:
        assert "⟦" not in words(f"workbook.field_{part}"), part


@pytest.mark.parametrize(
    ("place", "typed"),
    [
        ("Domain!E5", 40),
        ("Domain!E5", 40.0),
        ("Domain!E5", "40,00"),
        ("Domain!E5", "40.0"),
        ("Indikator!A5", 1),
        ("Indikator!A5", " 1 "),
        ("Tahap!G6", False),
        ("Tahap!G6", "tidak"),
        ("Kegiatan!E5", "self,document"),
    ],
)
def test_what_a_spreadsheet_makes_of_typing_is_understood(
    tmp_path: Path, place: str, typed: object
) -> None:
    path = changed(written(tmp_path), set_cell(place, typed))
    assert read_workbook(path) == parse(a_pack()).instrument


def test_notes_of_the_author_are_left_alone(tmp_path: Path) -> None:
    def note(book: Any) -> None:
        book.create_sheet("# catatan")["A1"] = "=1+1"
        book.create_sheet("Sheet1")

    assert read_workbook(changed(written(tmp_path), note)) == parse(a_pack()).instrument


def a_full_pack() -> Instrument:
    """The small pack with every optional list filled."""
    data = a_pack()
    text = {"id": 'Teks, "kutip"\nbaris dua', "en": "=1+1", "plain": "_x0041_"}
    data["roles"] = [{"code": "asesor", "name": text, "does": text, "stages": ["document"]}]
    data["stages"][1]["by"] = "asesor"
    data["readiness"] = [
        {"code": "r", "rule": "rated", "stages": ["self"], "severity": "warn", "text": text}
    ]
    data["evidence_rules"] = [text, "Dua"]
    data["evidence_age"] = [{"text": text, "months": 24, "levels": [1, 2], "indicators": ["1"]}]
    first = data["indicators"][0]
    first["external_index"] = {
        "name": text,
        "issuer": "BPS",
        "bands": [{"source_from": 0, "source_to": 100, "value_from": 1, "value_to": 5}],
        "if_missing": 1,
    }
    first["levels"][0]["items"] = [{"code": "1", "text": text, "share": "1"}]
    first["levels"][0]["evidence"] = [text]
    return check_data(data, "a.yaml")


_LAYERS = {"capability_kinds", "predicates", "guidelines", "roles", "activities", "domains"} | {
    *("aspects", "readiness", "themes")
}


def _comment(cell: Any) -> str:
    return cell.comment.text if cell.comment else ""
