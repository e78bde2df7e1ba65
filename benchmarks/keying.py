"""From the press of a key to the level on the disk, against a bare commit of one row.

Ours goes through the real score screen: key, the ladder drawn, lane, transaction with rating,
journal entry and undo step, sync, and the signal that says saved; and once more as the operation
alone. The peer is `sqlite3` committing one row with the same pragmas on the same disk. All take
turns, key by key.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from benchmarks.measure import Row
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.rate_indicator import rate_indicator

KEYS = 400
_PATIENCE = 10_000  # ms


def rows(room: Path) -> list[Row]:
    """The middle and the slowest hundredth of many keys."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    whole, alone, bare = _measured(room)
    peer = "sqlite3, one row, WAL and FULL"
    return [
        Row(f"{task} ({KEYS}), {name}", peer, _share(ours, share), _share(bare, share))
        for task, ours in (("key press to commit", whole), ("the operation alone", alone))
        for name, share in (("p50", 50), ("p99", 99))
    ]


def _measured(room: Path) -> tuple[list[float], list[float], list[float]]:
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest

    from ui.app import compose, make_application

    make_application()
    context = open_workspace(room / "keying", create=True)
    window = compose(context)
    window.show()
    bus, loop = window.desk.bus, QEventLoop()
    bus.saved.connect(loop.quit)
    window.desk.opened.viewed.connect(loop.quit)
    sample = load_sample(context).id
    bus.evaluation_opened.emit(sample)
    loop.exec()
    ladder, keys = window.parts["score"].widget, (Qt.Key.Key_1, Qt.Key.Key_2)
    whole, alone, bare = [], [], []
    patience = QTimer(singleShot=True, interval=_PATIENCE)
    patience.timeout.connect(loop.quit)
    with closing(_plain(room / "bare.sqlite")) as plain:
        for number in range(KEYS):
            _calm(window)
            patience.start()
            start = perf_counter()
            QTest.keyClick(ladder, keys[number % 2])
            loop.exec()
            whole.append(perf_counter() - start)
            _calm(window)
            start = perf_counter()
            rate_indicator(context, sample, "2", Decimal(1 + number % 2))
            alone.append(perf_counter() - start)
            start = perf_counter()
            plain.execute("INSERT INTO rating (value) VALUES (?)", (str(number),))
            plain.commit()
            bare.append(perf_counter() - start)
    window.close()
    close_workspace(context)
    return whole, alone, bare


def _calm(window: object) -> None:
    """Let what the last key set off come home, so that each key is measured alone."""
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    QApplication.processEvents()
    while window.desk.tasks.busy:
        QApplication.processEvents()
    QApplication.processEvents()


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE rating (value TEXT)")
    connection.commit()
    return connection


def _share(seconds: list[float], percent: int) -> float:
    return quantiles(seconds, n=100)[percent - 1]
