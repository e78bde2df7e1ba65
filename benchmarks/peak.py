"""Run a command of the program, then tell the most memory it held: `python -m benchmarks.peak`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from main import main


def most_memory() -> int:
    """Megabytes that this process held at most since it was started (Linux)."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return int(next(each for each in lines if each.startswith("VmHWM")).split()[1]) // 1024
    except OSError:  # elsewhere; what started us may count, too
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    if main(sys.argv[1:]):
        sys.exit("it failed")
    sys.stderr.write(f"{most_memory()}\n")
