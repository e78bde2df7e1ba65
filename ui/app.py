"""The application: its screens, how they are put together, and what happens when we fail."""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication, QMessageBox

from spbe_desktop.errors import UserError
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.paths import settings_file
from spbe_desktop.settings import DEFAULTS, Settings, read_settings
from spbe_desktop.words import load_words
from ui.desk import Screen, make_desk
from ui.main_window import MainWindow
from ui.qt_words import speak
from ui.screens.bundle.screen import SCREEN as BUNDLE
from ui.screens.dashboard.screen import SCREEN as DASHBOARD
from ui.screens.evidence.screen import SCREEN as EVIDENCE
from ui.screens.grid.screen import SCREEN as GRID
from ui.screens.home.screen import SCREEN as HOME
from ui.screens.identity.screen import SCREEN as IDENTITY
from ui.screens.instrument.screen import SCREEN as INSTRUMENT
from ui.screens.report.screen import SCREEN as REPORT
from ui.screens.score.screen import SCREEN as SCORE
from ui.screens.settings.screen import SCREEN as SETTINGS
from ui.screens.stage.screen import SCREEN as STAGE
from ui.shell import Shell
from ui.theme import Theme, load_fonts, load_theme

SCREENS: tuple[Screen, ...] = (
    HOME,
    SCORE,
    GRID,
    DASHBOARD,
    STAGE,
    EVIDENCE,
    INSTRUMENT,
    REPORT,
    BUNDLE,
    IDENTITY,
    SETTINGS,
)
_log = logging.getLogger(__name__)


def make_application() -> QApplication:
    """The QApplication with our typeface and style; the one there is, if there is one."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("SPBE Desktop")
    # Every link of a paper is a warning to QtPdf.
    QLoggingCategory.setFilterRules("qt.pdf.links=false")
    load_fonts()
    load_theme().dress(application)
    return application


def compose(
    context: Context, theme: Theme | None = None, settings: Settings = DEFAULTS
) -> MainWindow:
    """The window over an open workspace, with every screen built and nothing shown yet."""
    speak(context.words)
    return MainWindow(make_desk(context, theme or load_theme(), settings=settings), SCREENS)


def run(workspace: Path, open_sample: bool, language: str) -> int:
    """Open the workspace (made if it is not there) and show the window until it is closed."""
    application = make_application()
    settings = replace(read_settings(settings_file()), language=language)
    actor = settings.name or None
    try:
        context = open_workspace(workspace, create=True, actor=actor, language=language)
    except UserError as error:
        words = load_words(language)
        QMessageBox.warning(None, words("window.title"), words.problem(error))
        return 1
    before = sys.excepthook
    shell = Shell(application, context, settings, compose)
    try:
        sys.excepthook = partial(_surfaced, shell)
        shell.window.show()
        if open_sample:
            shell.window.desk.bus.sample_wanted.emit()
        elif not settings.welcomed:
            shell.window.desk.bus.welcome_wanted.emit()
        return application.exec()
    finally:
        sys.excepthook = before
        shell.let_go()
        close_workspace(context)


def _surfaced(
    shell: Shell,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """An exception nobody caught: logged, and told with what is saved."""
    if isinstance(error, Exception):
        shell.window.desk.problems.show(error)
    else:
        _log.critical("the program is stopped", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
