"""A statement: its content is given out only once the signature around it holds."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from spbe_desktop.identity.judging import Flaw
from spbe_desktop.identity.keys import Signer, create_identity, unlock
from spbe_desktop.identity.statement import LARGEST, open_statement, state
from tests.factories import BEGINNING, TickingClock

CONTENT = b"format: spbe-instrument/1\n"
SECRET = "kata sandi panjang"


@pytest.fixture
def centre(tmp_path: Path) -> Signer:
    create_identity(tmp_path / "id", name="Pusat", passphrase=SECRET, clock=TickingClock())
    return unlock(tmp_path / "id", SECRET)


def test_a_statement_gives_what_was_signed_and_by_whom(centre: Signer) -> None:
    found = open_statement(state(CONTENT, centre, BEGINNING), [centre.certificate])
    assert found.judgement.holder is not None
    assert (found.content, found.judgement.holder.name, found.judgement.trusted) == (
        CONTENT,
        "Pusat",
        True,
    )


def test_a_statement_of_someone_unknown_says_so(centre: Signer) -> None:
    assert not open_statement(state(CONTENT, centre, BEGINNING), []).judgement.trusted


def test_changed_content_is_never_given_out(centre: Signer) -> None:
    broken = state(CONTENT, centre, BEGINNING).replace(b"instrument/1", b"instrument/2")
    found = open_statement(broken, [centre.certificate])
    assert (found.content, found.judgement.flaw) == (b"", Flaw.BROKEN)


@pytest.mark.parametrize("at", range(0, 900, 23))
def test_a_flipped_byte_gives_the_same_content_or_none(centre: Signer, at: int) -> None:
    changed = bytearray(state(CONTENT, centre, BEGINNING))
    changed[at % len(changed)] ^= 0x10
    found = open_statement(bytes(changed), [centre.certificate])
    assert found.content in (b"", CONTENT)


@pytest.mark.parametrize("junk", [b"", b"format: spbe", b"\x30\x03\x02\x01\x01", b"0" * LARGEST])
def test_what_is_no_statement_is_unreadable(junk: bytes) -> None:
    assert open_statement(junk + b"0", []).judgement.flaw is Flaw.UNREADABLE


def test_openssl_checks_and_prints_it(centre: Signer, tmp_path: Path) -> None:
    path = tmp_path / "pernyataan.p7m"
    path.write_bytes(state(CONTENT, centre, BEGINNING))
    trust = tmp_path / "id" / "certificate.pem"
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER"]
    done = subprocess.run(
        [*command, "-in", path, "-CAfile", trust, "-attime", str(int(BEGINNING.timestamp()))],
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout == CONTENT
