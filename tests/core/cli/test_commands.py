"""The command line does the whole line of work, in sentences or JSON, with honest exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
INSTRUMENT = "permenpanrb-59-2020"


@dataclass(frozen=True)
class Ran:
    """What one run left: exit code and output."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Program:
    """The real program in its own process, on one workspace."""

    folder: Path

    def __call__(self, *arguments: object) -> Ran:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            cwd=self.folder,
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(self.folder),
                "SPBE_PASSPHRASE": "frasa sandi",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def here(self, command: str, *arguments: object) -> Ran:
        return self(command, "--workspace", self.folder / "ws", *arguments)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def levels_file(folder: Path, level: str = "3", count: int = 47) -> Path:
    path = folder / "levels.csv"
    lines = [f"{number},{level}" for number in range(1, count + 1)]
    path.write_text("\n".join(["indicator,level", *lines]), encoding="utf-8")
    return path


def test_the_index_of_a_file_of_levels_is_exact(program: Program) -> None:
    ran = program(
        "index", "--instrument", INSTRUMENT, "--levels", levels_file(program.folder), "--json"
    )
    assert (ran.json["index"], ran.json["index_shown"], ran.json["predicate"]) == (
        "3",
        "3.00",
        "Baik",
    )
    assert [node["code"] for node in ran.json["domains"]] == ["1", "2", "3", "4"]
    assert len(ran.json["aspects"]) == 8


def test_the_index_without_json_is_a_sentence_in_the_language(program: Program) -> None:
    ran = program("index", "--levels", levels_file(program.folder))
    assert ran.out.startswith("Indeks SPBE: 3,00 Baik")


@pytest.mark.parametrize(
    ("level", "count", "told"),
    [("6", 47, "baris 2"), ("2.5", 47, "baris 2"), ("3", 46, "47"), ("", 47, "baris 2")],
)
def test_a_bad_file_of_levels_is_refused_with_the_place(
    program: Program, level: str, count: int, told: str
) -> None:
    ran = program("index", "--levels", levels_file(program.folder, level, count), "--json")
    assert ran.code == 1
    assert told in " ".join(ran.json["defects"])


def test_an_unknown_instrument_names_those_there_are(program: Program) -> None:
    ran = program("index", "--instrument", "lain", "--levels", levels_file(program.folder))
    assert ran.code == 1
    assert INSTRUMENT in ran.err


@pytest.mark.parametrize("arguments", [("new",), ("rate",), ("rate", "5"), ("seal", "--unknown")])
def test_wrong_usage_exits_with_2(program: Program, arguments: tuple[str, ...]) -> None:
    assert program(*arguments).code == 2


def test_a_folder_that_is_no_workspace_is_said(program: Program) -> None:
    ran = program.here("list")
    assert ran.code == 1
    assert "ws" in ran.err


def test_the_whole_line_of_work_ends_in_a_bundle_that_verifies(program: Program) -> None:
    started = program.here(
        "new", "--agency", "Kota Denpasar", "--year", 2021, "--instrument", INSTRUMENT, "--json"
    )
    assert started.code == 0, started.err
    assert program.here("rate", "--levels", levels_file(program.folder)).code == 0
    rated = program.here("rate", "1", "4", "--fact", "Perwali ditetapkan", "--json")
    assert rated.json["index"] == "3.013"
    document = program.folder / "1.Perwali.txt"
    document.write_text("CONTOH", encoding="utf-8")
    attached = program.here("attach", "1", document, "--page", "14", "--json")
    assert attached.json[0]["size"] == 6
    printed = program.here("report", "--out", program.folder / "laporan.pdf")
    assert printed.code == 0, printed.err
    assert (program.folder / "laporan.pdf").read_bytes().startswith(b"%PDF-")
    sealed = program.here(
        "seal", "--name", "Ni Made", "--out", "a.spbe", "--trust", "trust.pem", "--json"
    )
    assert sealed.code == 0, sealed.err
    verified = program("verify", "a.spbe", "--trust", "trust.pem", "--json")
    assert verified.code == 0
    assert (verified.json["valid"], verified.json["trusted"]) == (True, True)
    assert verified.json["signers"][0]["name"] == "Ni Made"
    assert verified.json["problems"] == []


def test_a_changed_bundle_exits_with_1_and_names_the_file(program: Program) -> None:
    program.here("new", "--sample")
    program.here("seal", "--out", "a.spbe")
    content = bytearray((program.folder / "a.spbe").read_bytes())
    place = content.find(b"bukan dokumen resmi")
    content[place] ^= 1
    (program.folder / "a.spbe").write_bytes(content)
    ran = program("verify", "a.spbe", "--json")
    assert (ran.code, ran.json["valid"]) == (1, False)
    assert any("data/evidence/" in problem["file"] for problem in ran.json["problems"])


def test_what_is_no_bundle_exits_with_2(program: Program) -> None:
    (program.folder / "x.spbe").write_text("bukan paket", encoding="utf-8")
    assert program("verify", "x.spbe", "--json").code == 2


def test_a_wrong_passphrase_is_said_and_leaves_no_bundle(program: Program) -> None:
    program.here("new", "--sample")
    program.here("seal", "--out", "a.spbe")
    wrong = program.folder / "sandi.txt"
    wrong.write_text("salah sama sekali\n", encoding="utf-8")
    ran = program.here("seal", "--out", "b.spbe", "--passphrase-file", wrong)
    assert (ran.code, (program.folder / "b.spbe").exists()) == (1, False)


def test_the_sample_has_the_published_index(program: Program) -> None:
    program.here("new", "--sample")
    rows = program.here("list", "--json").json
    assert [(row["index_shown"], row["predicate"], row["rated"]) for row in rows] == [
        ("3.19", "Baik", 47)
    ]


def test_a_level_outside_the_scale_is_refused(program: Program) -> None:
    program.here("new", "--sample")
    ran = program.here("rate", "5", "6", "--json")
    assert (ran.code, ran.json["error"]) == (1, "rating_outside_scale")


def test_english_is_complete_for_a_refusal(program: Program) -> None:
    ran = program.here("list", "--language", "en")
    assert "⟦" not in ran.err
    assert "workspace" in ran.err


def test_a_reader_that_stops_reading_is_no_mishap(program: Program) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "index", "--levels", levels_file(program.folder)],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")
