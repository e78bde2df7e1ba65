"""The front door: sets up `.venv` and what the machine lacks, then runs what was asked.

    python -m scripts.setup run|test|check|bench|pictures|dist|lock [arguments…]

It runs under the system's Python and needs nothing else. `make` calls it; on Windows call it
with `py`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from scripts.machine import (
    BENCH_TOOLS,
    FREEZE_TOOLS,
    TOOLS,
    Lacking,
    has_display,
    install,
    need_qt_libraries,
    need_tools,
    say,
)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
COVERAGE_JSON = ROOT / ".coverage.json"


def run(arguments: Sequence[str]) -> int:
    """Open the program on the sample; without a display, run the journey that needs none."""
    environment("run")
    window = has_display()
    need_qt_libraries(PYTHON, window=window)
    if arguments:
        return call("main.py", *arguments)
    if window:
        return call("main.py", "--sample")
    say("No display here: running the same journey without one (main.py demo).")
    return call("main.py", "demo")


def test(arguments: Sequence[str]) -> int:
    """Run the whole suite with its coverage gates; with arguments only what they name."""
    environment("dev")
    need_qt_libraries(PYTHON, window=False)
    need_tools(TOOLS, "The tests hold our files against stock tools.")
    if arguments:
        return call("-m", "pytest", *arguments, extra=OFFSCREEN)
    COVERAGE_JSON.unlink(missing_ok=True)
    coverage = ("--cov", "--cov-report=", f"--cov-report=json:{COVERAGE_JSON}")
    code = call("-m", "pytest", "-n", "auto", *coverage, extra=OFFSCREEN)
    return code or call("-m", "scripts.coverage_gates", str(COVERAGE_JSON))


def check(arguments: Sequence[str]) -> int:
    """Format, lint, strict types, import contracts: every one is run, any one fails."""
    environment("dev")
    codes = [
        call("-m", "ruff", "format", "--check", *arguments),
        call("-m", "ruff", "check", *arguments),
        call("-m", "mypy", *arguments),
        _run(BIN / "lint-imports", "--no-cache"),
    ]
    return max(map(abs, codes))


def bench(arguments: Sequence[str]) -> int:
    """Measure against named peers in the same run, and print ratios."""
    environment("dev")
    need_tools(BENCH_TOOLS, "The benchmarks run their peers.")
    return call("-m", "benchmarks", *arguments)


def pictures(arguments: Sequence[str]) -> int:
    """Draw every screen, language, appearance and scale into out/pictures."""
    environment("run")
    need_qt_libraries(PYTHON, window=False)
    return call("-m", "scripts.pictures", *arguments)


def dist(arguments: Sequence[str]) -> int:
    """Freeze the program into dist/spbe-desktop, and let the frozen one prove itself."""
    environment("dev")
    need_qt_libraries(PYTHON, window=True)
    if sys.platform == "linux":
        need_tools(FREEZE_TOOLS, "Freezing reads and strips libraries.")
    code = call("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *arguments, "build.spec")
    if code:
        return code
    program = ROOT / "dist" / "spbe-desktop" / "spbe-desktop"
    return _run(program, "--self-test")


def lock(arguments: Sequence[str]) -> int:
    """Write the hash-pinned locks anew from pyproject.toml (maintainers; needs uv)."""
    if shutil.which("uv") is None:
        raise Lacking("The locks are written by uv (https://docs.astral.sh/uv): install it first.")
    shared = "--universal --python-version 3.11 --generate-hashes --no-header"
    quiet = "--quiet --no-emit-index-url --no-emit-find-links"
    base = ["uv", "pip", "compile", *shared.split(), *quiet.split(), *arguments, "pyproject.toml"]
    for name, group in (("run", []), ("dev", ["--group", "dev", "-c", "requirements/run.txt"])):
        target = f"requirements/{name}.txt"
        code = _run(*base, *group, "-o", target)
        if code:
            return code
    return 0


def environment(name: str) -> None:
    """Make `.venv` hold requirements/<name>.txt; nothing is done when it does already."""
    wanted = _digest(name)
    stamp = VENV / f".{name}-ready"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not _works("-m", "pip", "--version"):
        _make_venv()
    say(f"Installing requirements/{name}.txt into .venv (hash-pinned) …")
    # The lock is complete: nothing is to be resolved (pip would take a newer release for an
    # extra, `coverage[toml]`, than the one the lock pins, and then miss its hash).
    lines = ("-qq", "--disable-pip-version-check", "--require-hashes", "--no-deps")
    if call("-m", "pip", "install", *lines, "-r", f"requirements/{name}.txt"):
        raise Lacking(f"pip could not install requirements/{name}.txt; its reason stands above.")
    stamp.write_text(wanted)
    if name == "dev":  # the development lock holds the other one, at the same versions
        (VENV / ".run-ready").write_text(_digest("run"))


def call(*arguments: str, extra: dict[str, str] | None = None) -> int:
    """Run the environment's Python in the project's folder and give its exit code."""
    return _run(PYTHON, *arguments, extra=extra)


def main(arguments: Sequence[str]) -> int:
    """Run one verb; a machine that lacks something gets one clear sentence and exit code 1."""
    verb = VERBS.get(arguments[0]) if arguments else None
    if verb is None or sys.version_info < (3, 11):
        say(f"Usage (Python 3.11 or newer): python -m scripts.setup {'|'.join(VERBS)}")
        return 2
    try:
        return verb(arguments[1:])
    except Lacking as lack:
        print(lack, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _make_venv() -> None:
    if find_spec("ensurepip") is None:
        version = f"python3.{sys.version_info.minor}"
        install([f"{version}-venv"], f"{version} cannot make an environment by itself.")
    say(f"Making .venv with Python {sys.version.split()[0]} …")
    if _run(sys.executable, "-m", "venv", "--clear", VENV):
        raise Lacking("The environment .venv could not be made; the reason stands above.")


def _works(*arguments: str) -> bool:
    try:
        done = subprocess.run([PYTHON, *arguments], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _run(*command: str | Path, extra: dict[str, str] | None = None) -> int:
    variables = {**os.environ, **(extra or {})}
    return subprocess.run(command, cwd=ROOT, env=variables, check=False).returncode


def _digest(name: str) -> str:
    return hashlib.sha256((ROOT / "requirements" / f"{name}.txt").read_bytes()).hexdigest()


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "pictures": pictures,
    "dist": dist,
    "lock": lock,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
