"""A real workspace, and a desk over it, for tests through real widgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from tests.ui.stalls import no_stalls
from ui.desk import Desk, make_desk
from ui.main_window import MainWindow
from ui.theme import Theme, load_fonts, load_theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The window's appearance, put on once."""
    theme = load_theme()
    load_fonts()
    theme.dress(qapp)
    return theme


@pytest.fixture(autouse=True)
def _no_windows_pile_up() -> Iterator[None]:
    """A window whose signals are connected is never collected: whoever is done takes it apart.

    Qt goes through the widgets of all of them at each change of style.
    """
    yield
    for each in QApplication.topLevelWidgets():
        if isinstance(each, MainWindow):
            each.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def context(workspace: Context) -> Context:
    """A workspace of this test's own: empty, or with the sample if that is asked for."""
    return workspace


@pytest.fixture
def desk(context: Context, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    """What a screen is handed, over `workspace`."""
    desk = make_desk(context, theme)
    yield desk
    desk.tasks.shutdown()


@pytest.fixture
def never_stalls(qtbot: QtBot) -> Iterator[None]:
    """Fails a test whose window could not answer for over 50 ms; ask for it last.

    A test that first arranges much is better served by `with no_stalls():` around its act.
    """
    with no_stalls():
        yield
