"""What is loaded when: the command line loads no Qt, and help loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.source import CORE, ROOT, sources

QT = ("PySide6", "shiboken6", "qtawesome", "ui")
HEAVY = (*QT, "alembic", "pyhanko", "reportlab", "sqlalchemy", "sqlmodel", "cryptography")


def test_the_core_and_the_command_line_load_no_qt() -> None:
    modules = [s.module for s in sources(CORE) if "migrations" not in s.module]
    code = "import importlib, main\nfor name in {!r}: importlib.import_module(name)"
    assert loaded(code.format(modules), QT) == []


def test_help_loads_nothing_heavy() -> None:
    code = "import main\ntry: main.main(['--help'])\nexcept SystemExit: pass"
    assert loaded(code, HEAVY) == []


def test_an_index_is_computed_without_database_paper_or_signature() -> None:
    levels = "\n".join(f"{number},3" for number in range(1, 48))
    code = (
        "import main, pathlib, tempfile\n"
        "path = pathlib.Path(tempfile.mkdtemp()) / 'levels.csv'\n"
        f"path.write_text('indicator,level\\n' + {levels!r})\n"
        "assert main.main(['index', '--levels', str(path), '--json']) == 0"
    )
    assert loaded(code, HEAVY) == []


def loaded(code: str, names: tuple[str, ...]) -> list[str]:
    """Which of `names` a fresh interpreter has loaded after running `code`."""
    ask = f"\nimport sys\nprint('LOADED', *sorted(set({names!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code + ask],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()[1:]
