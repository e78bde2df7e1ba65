"""A person typing without a pause, as a program of its own that a test can kill.

Says on each line how many letters are typed so far. Arguments: the workspace, the evaluation.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from spbe_desktop.operations.open_workspace import open_workspace
from ui.app import make_application
from ui.desk import make_desk
from ui.screens.score.screen import build
from ui.screens.score.view import ScoreView
from ui.theme import load_theme

PACE = 40  # ms a letter: 300 words a minute


def press(view: ScoreView, timer: QTimer) -> None:
    """Type one letter once there is a field to type into."""
    text = view.judge.explanation.texts.get("fact")
    if text is None:
        return
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_X)
    sys.stdout.write(f"{len(text.toPlainText())}\n")
    sys.stdout.flush()
    timer.start()


def main() -> int:
    """Type until killed."""
    application = make_application()
    context = open_workspace(Path(sys.argv[1]))
    desk = make_desk(context, load_theme())
    view = build(desk).widget
    assert isinstance(view, ScoreView)
    view.show()
    timer = QTimer(view)
    timer.setInterval(PACE)
    timer.timeout.connect(partial(press, view, timer))
    timer.start()
    desk.bus.evaluation_opened.emit(sys.argv[2])
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
