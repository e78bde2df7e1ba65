"""A sealed file in volumes: joined in any order, and what is wrong is named."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_desktop.bundle.volumes import LEAST
from spbe_desktop.errors import Cancelled, UserError
from spbe_desktop.errors.bundles import (
    VolumeChanged,
    VolumeForeign,
    VolumeListMissing,
    VolumeSize,
    VolumesMissing,
    VolumeTwice,
)
from spbe_desktop.operations.join_volumes import join_volumes
from spbe_desktop.operations.split_bundle import read_size, split_bundle

Harm = Callable[[list[Path]], list[Path]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "paket.spbe"
    path.write_bytes(random.Random(7).randbytes(3 * LEAST + 100))
    return path


@pytest.fixture
def parts(whole: Path, tmp_path: Path) -> list[Path]:
    """The list, and four volumes."""
    return list(split_bundle(whole, tmp_path / "kirim", LEAST))


def test_volumes_join_in_any_order(whole: Path, parts: list[Path], tmp_path: Path) -> None:
    random.Random(3).shuffle(parts)

    made = join_volumes(parts, tmp_path / "lagi.spbe")

    assert made.read_bytes() == whole.read_bytes()


def test_one_volume_finds_the_others_beside_it(whole: Path, parts: list[Path]) -> None:
    made = join_volumes([parts[2]])

    assert made.name == whole.name
    assert made.read_bytes() == whole.read_bytes()


def test_no_volume_is_larger_than_asked(parts: list[Path]) -> None:
    assert [each.stat().st_size for each in parts[1:]] == [LEAST, LEAST, LEAST, 100]


def test_renamed_volumes_join_all_the_same(whole: Path, parts: list[Path], tmp_path: Path) -> None:
    moved = [each.rename(each.with_name(f"lampiran{n}.bin")) for n, each in enumerate(parts[1:])]

    made = join_volumes([parts[0], *moved], tmp_path / "lagi.spbe")

    assert made.read_bytes() == whole.read_bytes()


def dropped(parts: list[Path]) -> list[Path]:
    return [each for each in parts if each.suffix != ".003"]


def repeated(parts: list[Path]) -> list[Path]:
    copy = parts[1].with_name("salinan.001")
    copy.write_bytes(parts[1].read_bytes())
    return [*parts, copy]


def foreign(parts: list[Path]) -> list[Path]:
    other = parts[1].with_name("lain.001")
    other.write_bytes(b"lain")
    return [*parts, other]


def altered(parts: list[Path]) -> list[Path]:
    parts[2].write_bytes(b"?" + parts[2].read_bytes()[1:])
    return parts


def cut(parts: list[Path]) -> list[Path]:
    parts[2].write_bytes(parts[2].read_bytes()[:-1])
    return parts


def unlisted(parts: list[Path]) -> list[Path]:
    parts[0].unlink()
    return parts[1:]


@pytest.mark.parametrize(
    ("harm", "mishap", "named"),
    [
        (dropped, VolumesMissing, "paket.spbe.003"),
        (repeated, VolumeTwice, "salinan.001"),
        (foreign, VolumeForeign, "lain.001"),
        (altered, VolumeChanged, "paket.spbe.002"),
        (cut, VolumeChanged, "paket.spbe.002"),
        (unlisted, VolumeListMissing, ".sha256"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    parts: list[Path], tmp_path: Path, harm: Harm, mishap: type[UserError], named: str
) -> None:
    with pytest.raises(mishap) as refusal:
        join_volumes(harm(parts), tmp_path / "lagi.spbe")

    assert named in " ".join(str(each) for each in refusal.value.details.values())
    assert not (tmp_path / "lagi.spbe").exists()


@given(size=st.integers(0, 3 * LEAST), volume=st.integers(LEAST, 2 * LEAST))
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_cutting_and_joining_gives_the_same_bytes(tmp_path: Path, size: int, volume: int) -> None:
    source = tmp_path / "a.spbe"
    source.write_bytes(bytes(size))  # also where volumes are all alike

    made = join_volumes(split_bundle(source, tmp_path / "v", volume), tmp_path / "b.spbe")

    assert made.read_bytes() == bytes(size)


def test_stock_tools_check_and_join_volumes(whole: Path, parts: list[Path]) -> None:
    folder = parts[0].parent

    checked = subprocess.run(
        ["sha256sum", "--strict", "-c", parts[0].name], cwd=folder, capture_output=True, check=False
    )
    joined = subprocess.run(
        ["sh", "-c", "cat paket.spbe.[0-9]*"], cwd=folder, capture_output=True, check=True
    )

    assert checked.returncode == 0, checked.stderr
    assert joined.stdout == whole.read_bytes()


def test_a_size_is_told_in_words_or_figures() -> None:
    assert read_size("mail") == 20_000_000
    assert read_size("fat32") < 4 << 30
    assert read_size("50 MB") == 50_000_000
    with pytest.raises(VolumeSize):
        read_size("besar")


def test_a_size_that_makes_too_many_volumes_is_refused(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(VolumeSize):
        split_bundle(whole, tmp_path, 10)


def test_stopping_leaves_no_volume(whole: Path, tmp_path: Path) -> None:
    class Stopped:
        def step(self, done: int, total: int, what: str) -> None:
            del total, what
            if done > LEAST:
                raise Cancelled

    with pytest.raises(Cancelled):
        split_bundle(whole, tmp_path / "v", LEAST, progress=Stopped())

    assert not list((tmp_path / "v").iterdir())
