"""YAML made to hurt: refused at once, with the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from spbe_desktop.errors import InstrumentDefective
from spbe_desktop.instrument.load import load_pack
from tests.core.instrument.small_pack import defects_of

LAUGHS = b"a: &a [x, x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 10)) for n in b"bcdefghi"
)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (LAUGHS, "an alias"),
        (b"a: &a [*a]\n", "an alias"),
        (b"base: &b {x: 1}\nmore:\n  <<: *b\n", "an alias"),
        (b"a: !!python/object/apply:os.system [ls]\n", "a tag"),
        (b"a: !!binary aGFsbw==\n", "a tag"),
        (b"a: !!set {x, y}\n", "a tag"),
        (b"a: !lokal 1\n", "a tag"),
        (b"%TAG ! tag:evil,2026:\n---\na: !x 1\n", "a tag"),
        (b"a: 1\n---\nb: 2\n", "another document"),
        (b"{" * 5000 + b"}" * 5000, "deeper than"),
        (b"- " * 5000 + b"x", "deeper than"),
        (b"a: \x00\n", "not allowed"),
        (b"x" * (5 * 1024 * 1024), "bytes"),
    ],
    ids=["laughs", "loop", "merge", "python", "binary", "set", "own-tag", "tag-directive",
         "two-documents", "braces", "dashes", "nul", "large"],
)  # fmt: skip
def test_it_is_refused(content: bytes, wrong: str) -> None:
    assert wrong in defects_of(content)[0].wrong


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "besar.yaml"
    path.write_bytes(b"- {a: 1, b: 2, c: 3}\n" * 2_500_000)
    with pytest.raises(InstrumentDefective, match="is 52500000 bytes"):
        load_pack(path)
