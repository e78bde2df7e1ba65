"""Run every benchmark and print the ratios: `make bench`."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import bundle, index, intake, keying, memory, papers, searching
from benchmarks.measure import table


def main() -> None:
    """Measure, then print one table; the best of three alternating turns, in this run."""
    with TemporaryDirectory(prefix="spbe-bench-") as room:
        folder = Path(room)
        rows = [*index.rows(), *keying.rows(folder), *bundle.rows(folder)]
        rows += [*papers.rows(folder), *intake.rows(folder), *searching.rows(folder)]
        peaks = [*bundle.peaks(folder), *memory.lines(folder)]
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print(table(rows))
    print("\n".join(peaks))
    print("ratio: our time as a multiple of the peer's; below 1 we are quicker.")


if __name__ == "__main__":
    main()
