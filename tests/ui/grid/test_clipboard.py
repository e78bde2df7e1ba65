"""Blocks come and go as Excel and LibreOffice write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.screens.grid.clipboard import read_block, write_block

CELLS = some.text(some.sampled_from('a1,. "\t\r\n;é'), max_size=6)
BLOCKS = some.integers(1, 4).flatmap(
    lambda width: some.lists(some.lists(CELLS, min_size=width, max_size=width), min_size=1)
)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("3\r\n4\r\n", [["3"], ["4"]]),  # Excel, one column
        ("3\n4\n", [["3"], ["4"]]),  # LibreOffice
        ("3\r4\r", [["3"], ["4"]]),  # an old Mac's
        ("1\t3\r\n2\t\r\n", [["1", "3"], ["2", ""]]),
        ("3", [["3"]]),
        ("3\r\n\r\n4\r\n", [["3"], [""], ["4"]]),  # an empty cell in between
        ('"baris 1\nbaris 2"\tx\r\n', [["baris 1\nbaris 2", "x"]]),
        ('"kata ""dikutip"" satu\ndua"\r\n', [['kata "dikutip" satu\ndua']]),
        ('"Perwali" 35/2020\r\n', [['"Perwali" 35/2020']]),  # a quote that opens no cell
        ("", [[""]]),
    ],
)
def test_a_block_is_read_as_spreadsheets_write_it(text: str, block: list[list[str]]) -> None:
    assert read_block(text) == block


@given(BLOCKS)
def test_what_is_copied_is_pasted_back(block: list[list[str]]) -> None:
    assert read_block(write_block(block)) == block
