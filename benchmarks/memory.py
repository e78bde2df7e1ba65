"""How much memory taking in needs, from a file of 10 MB to one of 2 GB: it stays the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MB = 1_000_000
SIZES = (10 * MB, 200 * MB, 2_000 * MB)
_TAKE = """
import resource, sys
from pathlib import Path
from spbe_desktop.evidence.vault import Vault
from ui.tasks import Crew
crew = Crew()
Vault(Path(sys.argv[1]) / "memory-vault", crew).keep(Path(sys.argv[2]))
crew.let_go()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def lines(room: Path) -> list[str]:
    """The peak of a process of its own for each size, in words."""
    told = ["peak memory while taking in one file:"]
    for size in SIZES:
        path = room / "large.bin"
        with path.open("wb") as file:
            file.truncate(size)  # a hole is read and hashed as any other bytes
        command = [sys.executable, "-c", _TAKE, str(room), str(path)]
        found = subprocess.run(command, check=True, capture_output=True, text=True)
        told.append(f"{size // MB:>8} MB file {int(found.stdout) / 1024:8.1f} MiB")
        path.unlink()
    return told
