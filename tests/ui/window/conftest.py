"""The whole window over the sample, as it is put together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.views.evaluation import EvaluationView
from ui.app import compose
from ui.main_window import MainWindow


@pytest.fixture
def window(
    theme: object, workspace: Context, sample: EvaluationView, qtbot: QtBot
) -> Iterator[MainWindow]:
    """Every screen built, the sample open, nothing under way."""
    made = compose(workspace)
    made.show()
    qtbot.waitActive(made)
    made.desk.bus.evaluation_opened.emit(sample.id)
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=20_000)
    yield made
    made.close()
    made.deleteLater()
