"""One byte of a payload file: named by us and by `sha256sum` (every byte: test_mutations)."""

from __future__ import annotations

import os
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_desktop.bundle.verify import verify
from spbe_desktop.identity.keys import Signer
from tests.core.bundle.conftest import Desk
from tests.core.bundle.test_verify import FOLDER, told

FLIPS = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, identity: Signer) -> tuple[Desk, bytes]:
    """A bundle to flip bytes of."""
    desk = Desk(tmp_path_factory.mktemp("small"), identity)
    desk.attach("Perwali Nomor 12.txt", b"Pasal 1. Sistem Pemerintahan.\n" * 20)
    return desk, desk.seal().path.read_bytes()


@FLIPS
@given(st.data())
def test_a_flipped_byte_of_a_payload_file_is_named_by_us_and_by_sha256sum(
    small: tuple[Desk, bytes], data: st.DataObject
) -> None:
    desk, content = small
    changed = bytearray(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        stored = [e for e in archive.infolist() if e.compress_type == 0 and "/data/" in e.filename]
    info = data.draw(st.sampled_from(stored))
    begin = info.header_offset + 30 + len(info.filename.encode())
    changed[begin + data.draw(st.integers(0, info.file_size - 1))] ^= 1 << data.draw(
        st.integers(0, 7)
    )
    path = desk.folder / "flipped.spbe"
    path.write_bytes(changed)
    name = info.filename.removeprefix(f"{FOLDER}/")

    verdict = verify(path, [desk.certificate])

    assert told(verdict) == {("changed", name, "")}
    assert sums_that_fail(path, desk.folder) == [name]


def sums_that_fail(path: Path, folder: Path) -> list[str]:
    """What `unzip` and `sha256sum -c` say of a bundle."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(
        ["unzip", "-q", "-o", str(path)], cwd=folder, env=environment, capture_output=True
    )
    summed = subprocess.run(
        ["sha256sum", "-c", "manifest-sha256.txt"],
        cwd=folder / FOLDER,
        env=environment,
        capture_output=True,
        text=True,
    )
    return [
        line.removesuffix(": FAILED")
        for line in summed.stdout.splitlines()
        if line.endswith(": FAILED")
    ]
