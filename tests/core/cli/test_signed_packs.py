"""`instrument sign`, `adopt` and `list`, and what `new` makes of a pack from a file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.core.cli.test_commands import Program
from tests.core.instrument.small_pack import a_pack


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "kecil.yaml"
    path.write_text(yaml.safe_dump(a_pack(), allow_unicode=True), encoding="utf-8")
    return path


def test_a_pack_is_signed_printed_by_openssl_and_taken_in(
    program: Program, bare: Path, tmp_path: Path
) -> None:
    program("new", "--sample")
    program("seal", "-o", tmp_path / "x.spbe", "--name", "Pusat", "--trust", tmp_path / "trust.pem")
    signed = program("instrument", "sign", bare, "--json").json["pack"]
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER"]
    printed = subprocess.run(
        [*command, "-in", signed, "-CAfile", tmp_path / "trust.pem"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    assert printed == bare.read_bytes()
    program("instrument", "adopt", signed)
    assert "ditandatangani Pusat" in program("instrument", "list").out


def test_new_refuses_a_bare_pack_until_it_is_told_to_take_it(program: Program, bare: Path) -> None:
    activity = str(a_pack()["activities"][0]["code"])
    new = ("new", "--agency", "Kota Denpasar", "--year", "2026", "--activity", activity)
    refused = program(*new, "--instrument", bare, "--json")
    assert (refused.code, refused.json["error"]) == (1, "pack_unsigned")
    assert program(*new, "--instrument", bare, "--allow-unsigned").code == 0
    assert program("instrument", "list", "--json").json["packs"][-1]["origin"] == "unsigned"
