"""A long day of Qt calls does not use up None, True or False."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LONG_DAY = """
import ui
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
application = QCoreApplication([])
bell = Bell()
bell.rung.connect(lambda loud: None)
for _ in range(100_000):
    bell.setObjectName("bell")
    bell.rung.emit(True)
    bell.blockSignals(False)
"""


def test_a_hundred_thousand_calls_leave_the_interpreter_sound() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LONG_DAY], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
