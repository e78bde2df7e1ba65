"""`evidence` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from main import main
from tests.evidence_files import a_pdf, a_text


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    new = ["new", "--agency", "Kota Denpasar", "--year", "2026"]
    main([*new, "--workspace", str(tmp_path / "ws")])
    (tmp_path / "in").mkdir()
    a_pdf(tmp_path / "in" / "35.a.Perwali.pdf", "arsitektur layanan")
    a_text(tmp_path / "in" / "notula.txt", "rapat koordinasi")
    run(tmp_path, "take-in", str(tmp_path / "in"), "--by-name")
    capsys.readouterr()
    return tmp_path


def run(folder: Path, *arguments: str) -> int:
    return main(["evidence", *arguments, "--workspace", str(folder / "ws")])


def told(folder: Path, capture: pytest.CaptureFixture[str], *arguments: str) -> Any:
    run(folder, *arguments, "--json")
    return json.loads(capture.readouterr().out)


def held(folder: Path) -> list[Path]:
    return sorted(p for p in (folder / "ws").rglob("??/*") if len(p.name) == 64)


def rot(folder: Path) -> None:
    path = held(folder)[0]
    path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:])


def test_a_folder_is_taken_in_and_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = told(folder, capsys, "list")
    assert {(d["name"], tuple(d["indicators"])) for d in documents} == {
        ("35.a.Perwali.pdf", ("35",)),
        ("notula.txt", ()),
    }


def test_a_file_that_is_not_there_is_told_and_the_rest_is_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = a_text(folder / "baru.txt", "baru")
    code = run(folder, "take-in", str(folder / "hilang.pdf"), str(good), "--language", "en")
    assert (code, "1 of 2 files are kept." in capsys.readouterr().out) == (1, True)


def test_what_came_before_is_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = told(folder, capsys, "take-in", str(folder / "in"))["files"]
    assert [each["arrival"] for each in files] == ["known", "known"]


def test_a_document_is_renamed_and_taken_out_by_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folder, "rename", "notula.txt", "Notula rapat.txt")
    capsys.readouterr()
    out = told(folder, capsys, "withdraw", "35.a.Perwali.pdf", "--reason", "bukan milik kami")
    assert out["indicators"] == ["35"]
    assert [each["name"] for each in told(folder, capsys, "list")] == ["Notula rapat.txt"]


def test_words_are_found_with_their_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hits = told(folder, capsys, "search", "arsitektur")["documents"]
    assert [(hit["name"], hit["page"]) for hit in hits] == [
        ("35.a.Perwali.pdf", 1),
        ("35.a.Perwali.pdf", 2),
    ]


def test_a_search_that_finds_nothing_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(folder, "search", "zzz", "--language", "id")
    assert (code, capsys.readouterr().out) == (1, "Tidak ditemukan.\n")


def test_a_replacement_is_in_the_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newer = a_text(folder / "notula-2.txt", "rapat kedua")
    run(folder, "replace", "notula.txt", str(newer), "--reason", "ditandatangani")
    capsys.readouterr()
    entries = told(folder, capsys, "history", "notula-2.txt")
    assert (entries[-1]["verb"], entries[-1]["reason"]) == ("evidence.replaced", "ditandatangani")


def test_a_person_reads_the_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(folder, "history", "35.a.Perwali.pdf")
    assert (code, len(capsys.readouterr().out.splitlines())) == (0, 2)


def test_a_document_that_is_not_there_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(folder, "history", "tidak-ada.pdf")
    assert (code, capsys.readouterr().err != "") == (1, True)


@pytest.mark.parametrize(("name", "start"), [("a.pdf", b"%PDF-"), ("a.xlsx", b"PK")])
def test_the_request_list_is_written(folder: Path, name: str, start: bytes) -> None:
    run(folder, "request-list", "-o", str(folder / name))
    assert (folder / name).read_bytes().startswith(start)


def test_rot_without_a_copy_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rot(folder)
    code = run(folder, "scrub", "--language", "id")
    assert (code, "RUSAK" in capsys.readouterr().out) == (1, True)


def test_rot_is_healed_from_the_backup(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = told(folder, capsys, "backup", str(folder / "disk"))
    rot(folder)
    found = told(folder, capsys, "scrub")
    healed = [each["healed"] for each in found["rotten"]]
    assert (made["documents"], found["sound"], healed) == (2, True, [True])


def test_nothing_in_use_is_collected(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(folder, capsys, "collect", "--do")
    assert (found["sha256"], len(held(folder))) == ([], 2)
