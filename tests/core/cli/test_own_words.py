"""What argparse says of its own accord is said in the language that was asked for."""

from __future__ import annotations

import pytest

from spbe_desktop.cli.parser import build_parser
from spbe_desktop.words import load_words


def test_the_headings_of_help_are_indonesian() -> None:
    text = build_parser(load_words("id")).format_help()
    assert text.startswith("pemakaian: spbe-desktop")
    assert all(each in text for each in ("argumen:", "pilihan:", "tampilkan bantuan ini"))


@pytest.mark.parametrize(
    ("language", "arguments", "said"),
    [
        ("id", ["seal", "--language", "xx"], "pilihan tidak sah: 'xx'"),
        ("id", ["attach"], "argumen berikut wajib diisi: indicator"),
        ("id", ["list", "--new"], "kesalahan: argumen tidak dikenal: --new"),
        ("en", ["list", "--new"], "error: unrecognized arguments: --new"),
    ],
)
def test_what_is_wrong_is_said_in_words(
    language: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        build_parser(load_words(language)).parse_args(arguments)
    assert said in capsys.readouterr().err
