"""Taking in needs no more memory for a large file than for a small one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MB = 1_000_000
TAKE_IN = """
import resource, sys
from pathlib import Path
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import open_workspace
from spbe_desktop.operations.take_in import take_in
context = open_workspace(Path(sys.argv[2]), create=True)
intake = take_in(context, load_sample(context).id, [Path(sys.argv[1])])
assert intake.files[0].evidence
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def peak(folder: Path, size: int) -> int:
    """Bytes of memory that a process needed at most to keep a file of `size`."""
    source = folder / f"{size}.bin"
    with source.open("wb") as file:
        file.truncate(size)
    words = [sys.executable, "-c", TAKE_IN, str(source), str(folder / f"{size}")]
    return int(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="others tell no peak, or in other units")
def test_memory_is_flat_from_ten_to_three_hundred_megabytes(tmp_path: Path) -> None:
    small = peak(tmp_path, 10 * MB)
    assert peak(tmp_path, 300 * MB) - small < 20 * MB
