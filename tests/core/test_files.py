"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from spbe_desktop.errors import FileNotWritable
from spbe_desktop.files import whole_file, write_whole


def test_a_file_takes_its_place_with_all_its_bytes(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "a.txt", b"whole")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"whole"


def test_a_failure_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_whole(target, b"old")
    with pytest.raises(ZeroDivisionError), whole_file(target) as file:
        file.write(b"half" * (1 // 0))
    assert target.read_bytes() == b"old"


def test_a_failure_leaves_nothing_beside(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), whole_file(tmp_path / "a.txt"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_refusing_place_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileNotWritable) as caught:
        write_whole(tmp_path / "file" / "a.txt", b"x")
    assert str(tmp_path) in str(caught.value.details["path"])


def test_a_folder_in_the_way_is_said_and_nothing_is_left_beside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(FileNotWritable):
        write_whole(tmp_path / "a.txt", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_very_long_name_is_written(tmp_path: Path) -> None:
    name = "n" * 240 + ".txt"
    write_whole(tmp_path / name, b"x")
    assert (tmp_path / name).read_bytes() == b"x"


def test_a_finished_file_can_be_read_by_those_who_may_read_any_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"x")
    (tmp_path / "plain.txt").write_bytes(b"x")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "plain.txt").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    with whole_file(tmp_path / "key.pem", private=True) as file:
        file.write(b"x")
    assert (tmp_path / "key.pem").stat().st_mode & 0o077 == 0
