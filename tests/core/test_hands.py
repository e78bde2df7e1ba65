"""Hands that are lent do the same work: nothing is lost, and nothing goes on after the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from spbe_desktop.errors import FileNotWritable
from spbe_desktop.evidence.vault import CHUNK, Vault
from spbe_desktop.hands import do_all

T = TypeVar("T")


class Late:
    """Hands that put everything off until it is waited for, as a busy pool may."""

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        return work


def test_all_is_done_even_where_some_of_it_fails() -> None:
    hands, made = Late(), list[str]()

    def fail() -> None:
        raise FileNotWritable(path="x", what="full")

    with pytest.raises(FileNotWritable):
        do_all(hands, [lambda: made.append("a"), fail, lambda: made.append("b")])
    assert sorted(made) == ["a", "b"]


def test_a_file_is_the_same_whoever_hashes_it(tmp_path: Path) -> None:
    source = tmp_path / "besar.bin"
    source.write_bytes(os.urandom(4 * CHUNK + 5))
    kept = Vault(tmp_path / "two", Late()).keep(source)
    assert kept == Vault(tmp_path / "one").keep(source)
