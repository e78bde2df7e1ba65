"""The office's letterhead, and what is keyed in from paper."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from spbe_desktop.errors import KeyingUnreadable, LetterheadRefused, LogoUnreadable
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.key_sheet import key_sheet, read_lines
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.print_paper import paper_name, preview_paper
from spbe_desktop.operations.read_letterhead import read_letterhead
from spbe_desktop.operations.set_letterhead import read_logo, set_letterhead
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.papers import PLAIN, Letterhead, Signer
from tests.core.report.reading import Printed
from tests.factories import a_rated_evaluation, a_workspace, an_evaluation

SEKDA = Signer(
    role="coordinator", position="Sekretaris Daerah", name="I Nyoman", rank="IV/d", nip="1" * 18
)
HEAD = Letterhead(
    lines=("PEMERINTAH KOTA DENPASAR", "DINAS KOMINFOS"),
    address=("Jalan Majapahit 1",),
    numbering="000.8/……/2026",
    city="Denpasar",
    sheet="F4",
    signers=(SEKDA,),
)


def test_a_workspace_begins_with_a_plain_letterhead(workspace: Context) -> None:
    assert read_letterhead(workspace) == PLAIN


def test_a_letterhead_is_kept_over_the_next_opening(tmp_path: Path) -> None:
    context = a_workspace(tmp_path / "kept")
    set_letterhead(context, HEAD)
    close_workspace(context)
    again = a_workspace(tmp_path / "kept")
    found = read_letterhead(again)
    close_workspace(again)
    assert found == HEAD


def test_setting_it_again_leaves_nothing_of_the_one_before(workspace: Context) -> None:
    set_letterhead(workspace, HEAD)
    set_letterhead(workspace, Letterhead(lines=("KABUPATEN",)))
    assert read_letterhead(workspace) == Letterhead(lines=("KABUPATEN",))


@pytest.mark.parametrize(
    "head",
    [
        replace(HEAD, sheet="A5"),
        replace(HEAD, lines=("x" * 301,)),
        replace(HEAD, lines=("baris",) * 9),
        replace(HEAD, signers=(replace(SEKDA, nip="12345"),)),
        replace(HEAD, signers=(replace(SEKDA, role="koordinator"),)),
    ],
    ids=["sheet", "long", "many", "nip", "role"],
)
def test_a_letterhead_that_cannot_be_is_refused(workspace: Context, head: Letterhead) -> None:
    with pytest.raises(LetterheadRefused):
        set_letterhead(workspace, head)
    assert read_letterhead(workspace) == PLAIN


def test_a_logo_is_kept_as_a_png_no_larger_than_paper_needs(tmp_path: Path) -> None:
    path = tmp_path / "logo.jpg"
    Image.new("RGB", (2000, 1000), "red").save(path)
    with Image.open(BytesIO(read_logo(path))) as kept:
        assert (kept.format, kept.size) == ("PNG", (600, 300))


@pytest.mark.parametrize("content", [b"not a picture", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_no_logo(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(LogoUnreadable):
        read_logo(path)


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LogoUnreadable):
        read_logo(tmp_path / "none.png")


def test_papers_bear_the_letterhead_on_its_sheet(workspace: Context, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (80, 100), (0, 0, 255, 128)).save(logo)
    set_letterhead(workspace, replace(HEAD, logo=read_logo(logo)))
    view = an_evaluation(workspace)
    printed = Printed(preview_paper(workspace, view.id, "publication-consent").content)
    assert round(printed.reader.pages[0].mediabox.width) == 609
    assert "DINAS KOMINFOS" in printed.text
    assert len(printed.reader.pages[0].images) == 1


def test_years_and_agencies_are_found_in_the_workspace(workspace: Context) -> None:
    first = a_rated_evaluation(workspace, Decimal(2), year=2022)
    second = a_rated_evaluation(workspace, Decimal(3), year=2023)
    a_rated_evaluation(workspace, Decimal(4), agency="Kota Surabaya", year=2023)
    years = Printed(preview_paper(workspace, second.id, "year-comparison").content).text
    agencies = Printed(preview_paper(workspace, second.id, "agency-comparison").content).text
    assert first.year == 2022
    assert "2022" in years
    assert "Surabaya" not in years
    assert "Rata-rata sederhana 2 instansi: 3,50" in agencies


def test_a_paper_has_a_natural_name(workspace: Context) -> None:
    view = an_evaluation(workspace)
    name = paper_name(workspace, view.id, "interview-minutes", "docx", "id")
    assert name == "berita-acara-interviu-pemerintah-kota-denpasar-2023.docx"


def test_values_are_keyed_with_their_sum(workspace: Context) -> None:
    view = an_evaluation(workspace)
    key_sheet(workspace, view.id, "1 3\n2\t4\n\n= 7\n")
    found = view_evaluation(workspace, view.id)
    assert (found.indicator("1").value, found.indicator("2").value) == (Decimal(3), Decimal(4))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1 3; 2 4; = 8", 1),
        ("1 3; 1 3", 1),
        ("99 3; 2 9; 3 x; = y", 4),
        ("", 1),
        ("1 NaN", 1),
    ],
)
def test_what_does_not_add_up_changes_nothing(workspace: Context, text: str, count: int) -> None:
    view = an_evaluation(workspace)
    with pytest.raises(KeyingUnreadable) as refused:
        key_sheet(workspace, view.id, text)
    assert refused.value.details["count"] == count
    assert view_evaluation(workspace, view.id).score.rated == 0


def test_lines_are_read_from_a_file_that_excel_wrote(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes("\ufeff1 3\r\n".encode())
    assert read_lines(path).split() == ["1", "3"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"1 3\n" * (1 << 19)])
def test_a_file_that_holds_no_lines_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "lines.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KeyingUnreadable):
        read_lines(path)
