"""Hold what the tests covered against the gates of each room: lines and branches together."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Percent of lines and branches; the rooms where a slip is costly have every branch tested.
GATES = {
    "spbe_desktop/": 95,
    "ui/": 85,
    "spbe_desktop/scoring/": 100,
    # What judges, lists and names is whole; what mends, joins and opens has mishaps untested yet.
    "spbe_desktop/bundle/": 95,
    "spbe_desktop/bundle/verify.py": 100,
    "spbe_desktop/bundle/verdict.py": 100,
    "spbe_desktop/bundle/contents.py": 100,
    "spbe_desktop/bundle/agreement.py": 100,
    "spbe_desktop/bundle/hashing.py": 100,
    "spbe_desktop/bundle/manifest.py": 100,
    "spbe_desktop/bundle/fetch.py": 100,
    "spbe_desktop/bundle/names.py": 100,
    "spbe_desktop/bundle/writer.py": 100,
    "spbe_desktop/store/migrations/": 100,
}


def main(report: Path) -> int:
    """Print one line a gate, and under a failed one the files that lack; 1 if any fails."""
    files: Mapping[str, Any] = json.loads(report.read_text())["files"]
    failed = False
    for place, least in GATES.items():
        inside = {name: file for name, file in files.items() if _posix(name).startswith(place)}
        reached = covered(inside)
        failed |= reached < least
        print(f"{'✓' if reached >= least else '✗'} {place:32} {reached:6.2f} % (≥ {least} %)")
        if reached < least:
            print(*(_lack(name, file) for name, file in inside.items() if _open(file)), sep="\n")
    return int(failed)


def covered(files: Mapping[str, Any]) -> float:
    """How many percent of the lines and branches of `files` ran; nothing at all counts as 0."""
    totals = [file["summary"] for file in files.values()]
    done = sum(each["covered_lines"] + each["covered_branches"] for each in totals)
    there = sum(each["num_statements"] + each["num_branches"] for each in totals)
    return 100 * done / there if there else 0.0


def _open(file: Mapping[str, Any]) -> bool:
    return bool(file["missing_lines"] or file["missing_branches"])


def _lack(name: str, file: Mapping[str, Any]) -> str:
    lines = ", ".join(map(str, file["missing_lines"]))
    arrows = ", ".join(f"{start}→{end}" for start, end in file["missing_branches"])
    return f"    {_posix(name)}: lines {lines or '–'}; branches {arrows or '–'}"


def _posix(name: str) -> str:
    return name.replace("\\", "/")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
