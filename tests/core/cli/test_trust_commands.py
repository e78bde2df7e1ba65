"""`identity`, `mission` and `receipt` on the command line, from the first key to the last proof."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.cli.run import read_arguments, run_command
from tests.core.identity.authority import an_authority

SECRET = "kata sandi panjang"
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command at one of two places, and gives its exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SPBE_PASSPHRASE", SECRET)

    def run(place: str, *words: object) -> tuple[int, str]:
        line = [*map(str, words), "--workspace", str(tmp_path / place)]
        code = run_command(read_arguments(line), lambda *_: ())
        return code, capsys.readouterr().out

    return run


def read(told: tuple[int, str]) -> Any:
    """What a command printed for programs."""
    assert told[0] == 0, told[1]
    return json.loads(told[1])


def test_an_identity_from_making_to_retiring(
    say: Say, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "Belum ada identitas" in say("a", "identity", "show")[1]
    made = read(say("a", "identity", "create", "--name", "Ni Luh", "--role", "Asesor", "--json"))
    say("a", "identity", "export", "-o", "a.pem")
    assert made["words"] in say("a", "identity", "words", "a.pem")[1]
    say("a", "identity", "request", "-o", "a.csr")
    assert "CERTIFICATE REQUEST" in (tmp_path / "a.csr").read_text()
    monkeypatch.setenv("SPBE_NEW_PASSPHRASE", "kata sandi lain")
    assert say("a", "identity", "passphrase")[0] == 0
    assert say("a", "identity", "request", "-o", "b.csr")[0] == 1
    assert say("a", "identity", "forget")[0] == 0
    assert "dicabut" in say("a", "identity", "retire", "--stolen", "--reason", "dicuri")[1]
    assert read(say("a", "identity", "show", "--json"))["revoked"] == [made["serial"]]


def test_what_an_authority_issued_is_installed(say: Say, tmp_path: Path) -> None:
    from cryptography import x509

    from spbe_desktop.identity.certificates import as_pem

    say("a", "identity", "create", "--name", "Ni Luh")
    say("a", "identity", "request", "-o", "a.csr")
    asked, root = x509.load_pem_x509_csr((tmp_path / "a.csr").read_bytes()), an_authority()
    (tmp_path / "a.crt").write_bytes(as_pem(root.issue(asked.subject, asked.public_key())))
    assert read(say("a", "identity", "install", "a.crt", "--json"))["issuer"] == "CA Pusat"


def test_a_mission_is_carried_out_and_its_delivery_proved_on_paper(
    say: Say, tmp_path: Path
) -> None:
    say("pusat", "identity", "create", "--name", "Pusat")
    say("pusat", "identity", "export", "-o", "pusat.pem")
    assert "kantor pusat" in say("a", "identity", "trust", "pusat.pem", "--centre")[1]
    say("a", "identity", "create", "--name", "Ni Luh")
    (tmp_path / "tugas.toml").write_text(
        'title = "Gelombang 1"\nvalid_from = 2020-01-01\nvalid_until = 2199-12-31\nyear = 2026\n'
        'instrument = "permenpanrb-59-2020"\nagencies = ["Kota Denpasar"]\n'
    )
    issued = read(say("pusat", "mission", "issue", "tugas.toml", "--json"))
    assert "Gelombang 1" in say("a", "mission", "show", issued["file"])[1]
    say("a", "mission", "import", issued["file"])
    assert "menunggu" in say("a", "mission", "list")[1]
    assert say("a", "mission", "start", issued["serial"], "Kota Denpasar")[0] == 0
    assert read(say("a", "mission", "list", "--json"))["offers"][0]["evaluation"]
    say("a", "seal", "-o", "p.spbe")
    receipt = read(say("pusat", "receipt", "make", "p.spbe", "--json"))["file"]
    assert say("a", "receipt", "verify", receipt)[0] == 0
    assert "TERSAMPAIKAN" in say("a", "receipt", "show", receipt)[1]
    say("a", "receipt", "print", receipt, "-o", "tanda.pdf")
    assert read(say("a", "receipt", "verify", "--qr", "tanda.pdf", "--json"))["delivered"]
    assert say("a", "receipt", "verify")[0] == 2
    assert "Denpasar" in say("a", "receipt", "list")[1]
    fingerprint = read(say("a", "identity", "show", "--json"))["believed"][0]["fingerprint"]
    assert say("a", "identity", "untrust", fingerprint)[0] == 0
    assert say("a", "receipt", "verify", receipt)[0] == 1
