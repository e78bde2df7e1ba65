"""The front door: what it says where the machine lacks something, and what its gates hold."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import coverage_gates
from scripts.machine import PACKAGES, Lacking, has_display, install
from scripts.setup import VERBS

ROOT = Path(__file__).resolve().parents[2]


def file_report(lines: int, of: int, missing: list[int]) -> dict[str, object]:
    summary = {
        "covered_lines": lines,
        "num_statements": of,
        "covered_branches": 0,
        "num_branches": 0,
    }
    return {"summary": summary, "missing_lines": missing, "missing_branches": []}


def write_report(folder: Path, **changed: dict[str, object]) -> Path:
    files = {f"{place}file.py": file_report(10, 10, []) for place in coverage_gates.GATES}
    report = folder / "coverage.json"
    report.write_text(json.dumps({"files": files | changed}))
    return report


def test_full_coverage_passes_every_gate(tmp_path: Path) -> None:
    assert coverage_gates.main(write_report(tmp_path)) == 0


def test_one_untested_line_in_scoring_fails_its_gate_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking = {"spbe_desktop/scoring/file.py": file_report(99, 100, [7])}
    assert coverage_gates.main(write_report(tmp_path, **lacking)) == 1
    assert "spbe_desktop/scoring/file.py: lines 7" in capsys.readouterr().out


def test_a_room_that_no_test_ever_loaded_fails_its_gate(tmp_path: Path) -> None:
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": {}}))
    assert coverage_gates.main(report) == 1


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="names apt's command")
def test_an_ordinary_user_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Lacking, match=r"sudo apt-get install -y .* libegl1 libgl1$"):
        install(["libgl1", "libegl1", "libgl1"], "Qt lacks libraries.")


def test_without_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Lacking, match="libegl1 libgl1"):
        install(["libgl1", "libegl1"], "Qt lacks libraries.")


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a display")
def test_an_empty_display_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_display()


def test_every_library_is_known_by_its_file_name() -> None:
    assert [
        name for name in PACKAGES if not re.fullmatch(r"lib[\w+-]+(-2\.0)?\.so\.\d+", name)
    ] == []


def test_make_help_names_every_verb() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(VERBS) <= set(re.findall(r"make (\w+)", done.stdout))
