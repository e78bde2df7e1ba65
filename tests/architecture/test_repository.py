"""The repository speaks of the project alone, and names no place it was made at."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.architecture.source import ROOT, none

# In parts, so that this file does not break its own rule.
WORKPLACE = ("../" + "shared", "/" + "work/", "/root" + "/", "/opt/" + "pypi")
INDEXES = (
    "extra-index" + "-url",
    "--find" + "-links",
    "--index" + "-url",
    "files.python" + "hosted",
)
SIZE = 1_000_000  # bytes: what is larger is generated, or data that belongs elsewhere


def test_no_file_names_the_place_it_was_made_at() -> None:
    none(_naming(*WORKPLACE))


def test_no_file_names_a_package_index() -> None:
    none(_naming(*INDEXES))


def test_the_repository_holds_no_large_files() -> None:
    none([str(path) for path in _files() if path.stat().st_size > SIZE])


def test_every_locked_package_is_pinned_by_hash() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text().replace("\\\n", " ")
        pins = [line for line in text.splitlines() if re.match(r"[a-z0-9]", line)]
        assert pins
        none([line for line in pins if "==" not in line or "--hash=sha256:" not in line])


def _naming(*phrases: str) -> list[str]:
    texts = ((path, path.read_bytes()) for path in _files())
    return [
        f"{path.relative_to(ROOT)}: {phrase}"
        for path, text in texts
        for phrase in phrases
        if phrase.encode() in text
    ]


def _files() -> list[Path]:
    """Every file that is, or would be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]
