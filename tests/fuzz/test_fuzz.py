"""A fixed number of fuzzed inputs to every reader; for longer runs see `__main__.py`."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz import targets

ROOT, RUNS = Path(__file__).parents[2], 2000
FOUND = Path(__file__).parent / "found"  # inputs that once broke a reader


@pytest.mark.skipif(find_spec("atheris") is None, reason="there is no atheris for this system")
def test_no_fuzzed_bytes_break_a_reader(tmp_path: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.fuzz",
            "everything",
            f"-runs={RUNS}",
            "-seed=7",
            f"-artifact_prefix={tmp_path}/",
            "-rss_limit_mb=0",  # it counts what this process, its parent, once held
            "-malloc_limit_mb=256",
        ],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 0, told.stderr[-3000:]
    assert f"Done {RUNS} runs" in told.stderr


@pytest.mark.parametrize("name", targets.TARGETS)
def test_what_the_fuzzer_begins_with_is_taken(name: str) -> None:
    for content in (b"", *targets.seeds(name)):
        targets.TARGETS[name](content)


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.bin")), ids=lambda path: path.stem)
def test_what_broke_a_reader_once_breaks_none_any_more(path: Path) -> None:
    for take in targets.TARGETS.values():
        take(path.read_bytes())
