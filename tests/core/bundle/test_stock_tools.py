"""An officer with stock tools checks everything without us."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from spbe_desktop.identity.certificates import as_pem
from tests.core.bundle.conftest import NOW, Desk

# Without a UTF-8 locale, Info-ZIP writes other names than those in the manifest.
UTF8 = {**os.environ, "LC_ALL": "C.UTF-8"}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=UTF8, capture_output=True, text=True, check=False
    )


@pytest.fixture
def bag(desk: Desk) -> Path:
    """A sealed bundle, unpacked by `unzip`."""
    sealed = desk.seal()
    (desk.folder / "trust.pem").write_bytes(as_pem(desk.certificate))
    assert run(desk.folder, "unzip", "-q", str(sealed.path), "-d", "bag").returncode == 0
    return next((desk.folder / "bag").iterdir())


@pytest.mark.parametrize("manifest", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_accepts_every_file(bag: Path, manifest: str) -> None:
    told = run(bag, "sha256sum", "--strict", "-c", manifest)

    assert told.returncode == 0, told.stdout + told.stderr
    assert all(line.endswith(": OK") for line in told.stdout.splitlines())


def test_openssl_accepts_the_signature(bag: Path) -> None:
    signature = next((bag / "signatures").iterdir())

    told = run(
        bag,
        *("openssl", "cms", "-verify", "-binary", "-inform", "DER"),
        *("-content", "tagmanifest-sha256.txt", "-in", str(signature)),
        *("-CAfile", "../../trust.pem", "-out", os.devnull),
        *("-attime", str(int(NOW.timestamp()))),  # else the clock of the machine counts
    )

    assert told.returncode == 0, told.stderr


def test_the_bagit_reference_program_accepts_the_bag(bag: Path) -> None:
    told = run(bag, sys.executable, "-m", "bagit", "--validate", str(bag))

    assert told.returncode == 0, told.stderr


def test_zip_finds_the_archive_whole(desk: Desk) -> None:
    assert run(desk.folder, "zip", "-T", str(desk.seal().path)).returncode == 0
