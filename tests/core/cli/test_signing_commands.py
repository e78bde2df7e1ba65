"""The command line signs, checks and reads papers."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from main import main
from spbe_desktop.cli.signing_arguments import area_at
from tests.core.identity.papers import PASSPHRASE, a_credential, a_paper, as_p12

PAPER = "evaluation-report"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the sample and an identity, and a passphrase in the environment."""
    monkeypatch.setenv("SPBE_PASSPHRASE", PASSPHRASE)
    assert call(tmp_path, "new", "--sample") == 0
    assert call(tmp_path, "seal", "-o", str(tmp_path / "paket.spbe"), "--name", "Ni Made") == 0
    return tmp_path


def call(folder: Path, *arguments: str) -> int:
    return main([*arguments, "--workspace", str(folder / "ws")])


def picture_of(path: Path, page: int) -> Path:
    with pypdfium2.PdfDocument(path) as document:
        document[page - 1].render(scale=2.5).to_pil().save(path.with_suffix(".png"))
    return path.with_suffix(".png")


def test_a_paper_is_printed_signed_and_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(folder / "lhe.pdf")
    assert call(folder, "sign-paper", "--paper", PAPER, "-o", out, "--position", "Sekda") == 0
    assert "tidak tersertifikasi" in capsys.readouterr().out
    assert call(folder, "check-paper", out) == 0


def test_a_file_is_signed_at_a_place_that_is_told(folder: Path) -> None:
    (folder / "ba.pdf").write_bytes(a_paper())
    out = str(folder / "ttd.pdf")
    p12 = str(as_p12(a_credential("I Wayan"), folder))
    given = (str(folder / "ba.pdf"), "-o", out, "--at", "2:110,30", "--pkcs12", p12)
    assert call(folder, "sign-paper", *given) == 0
    assert main(["check-paper", out]) == 0


def test_places_are_left_empty_for_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(folder / "kosong.pdf")
    assert call(folder, "sign-paper", "--paper", PAPER, "--empty", "-o", out) == 0
    assert call(folder, "check-paper", out) == 1
    capsys.readouterr()
    assert call(folder, "sign-paper", out, "-o", str(folder / "ttd.pdf"), "--json") == 0
    assert json.loads(capsys.readouterr().out)["area"] == "coordinator"


def test_a_changed_paper_is_refused(folder: Path) -> None:
    (folder / "ba.pdf").write_bytes(a_paper())
    out = folder / "ttd.pdf"
    call(folder, "sign-paper", str(folder / "ba.pdf"), "-o", str(out), "--at", "1:20,20,80,30")
    out.write_bytes(out.read_bytes().replace(b"halaman 1", b"halaman 9", 1))
    assert call(folder, "check-paper", str(out)) == 1


def test_a_page_is_held_against_workspace_and_bundle(folder: Path) -> None:
    call(folder, "report", "-o", str(folder / "lhe.pdf"))
    page, bundle = str(picture_of(folder / "lhe.pdf", 5)), str(folder / "paket.spbe")
    assert call(folder, "verify", "--qr", page) == 0
    assert main(["verify", "--qr", page, "--bundle", bundle]) == 0
    assert main(["verify", bundle, "--qr", page]) == 0


def test_a_page_that_differs_is_told_with_what_differs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(folder, "report", "-o", str(folder / "lhe.pdf"))
    call(folder, "rate", "3", "5")
    capsys.readouterr()
    assert call(folder, "verify", "--qr", str(picture_of(folder / "lhe.pdf", 1))) == 1
    told = capsys.readouterr().out
    assert "Indeks: pada halaman 3,19, pada data 3,21." in told
    assert "Isi halaman 1 berbeda" in told


def test_many_pages_are_summed_up_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call(folder, "report", "-o", str(folder / "lhe.pdf"))
    capsys.readouterr()
    assert call(folder, "verify", "--qr", str(folder / "lhe.pdf")) == 0
    assert capsys.readouterr().out.startswith("Semua ")


@pytest.mark.parametrize(
    "arguments", [["verify"], ["sign-paper", "-o", "x.pdf"], ["sign-paper", "a.pdf", "--at", "x"]]
)
def test_a_command_without_its_object_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_a_place_is_given_in_millimetres() -> None:
    place = area_at("2:25.4,50.8")
    assert (place.page, round(place.x), round(place.y)) == (2, 72, 144)
