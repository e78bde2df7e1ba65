"""The program proves itself, frozen or from source, and draws its real windows offscreen."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from spbe_desktop.errors import SpbeError
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.words import LANGUAGES, load_words
from ui.app import compose, make_application
from ui.main_window import MainWindow

WIDTH, HEIGHT = 1366, 768  # the laptop this is made for
_ROUND, _CALM, _PATIENCE = 100, 4, 200  # ms a round; calm rounds until drawn; rounds at most


class CheckupFailed(SpbeError):
    """A step ran, but what came out of it is not what it should be."""


def self_test() -> int:
    """Open, score, print, seal, verify and draw in a workspace of its own; 0 if all is well.

    A step that fails is named, and its exception ends the program with exit code 1.
    """
    with TemporaryDirectory(prefix="spbe-self-test-") as folder:
        context = open_workspace(Path(folder) / "workspace", create=True)
        try:
            journey = _Journey(context, Path(folder))
            for name in ("open", "score", "print", "seal", "verify", "draw"):
                _step(name, getattr(journey, name))
        finally:
            close_workspace(context)
    return 0


def draw_windows(context: Context, out: Path) -> list[Path]:
    """Draw every screen over the first evaluation of `context` into `out/window-<name>.png`."""
    if QApplication.instance() is None:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1"}
    make_application()
    out.mkdir(parents=True, exist_ok=True)
    window = compose(context)
    window.resize(WIDTH, HEIGHT)
    window.show()
    try:
        window.desk.bus.evaluation_opened.emit(list_evaluations(context)[0].id)
        return [_draw(window, screen.name, out) for screen in window.screens]
    finally:
        window.close()
        window.deleteLater()
        _rest()


class _Journey:
    """The steps of the self-test; each leaves what the next one needs."""

    def __init__(self, context: Context, folder: Path) -> None:
        self.context = context
        self.folder = folder
        self.evaluation = ""
        self.bundle = folder / "checkup.spbe"

    def open(self) -> None:
        self.evaluation = load_sample(self.context).id

    def score(self) -> None:
        first = view_evaluation(self.context, self.evaluation).indicators[0]
        rate_indicator(self.context, self.evaluation, first.indicator.code, first.value)
        _demand(view_evaluation(self.context, self.evaluation).score.complete)

    def print(self) -> None:
        report = print_report(self.context, self.evaluation, self.folder / "report.pdf")
        _demand(report.read_bytes().startswith(b"%PDF-"))

    def seal(self) -> None:
        passphrase = secrets.token_urlsafe(18)
        create_identity(self.context, name="Checkup", unit="", nip="", passphrase=passphrase)
        seal_bundle(self.context, self.evaluation, self.bundle, passphrase)

    def verify(self) -> None:
        trust = export_trust(self.context, self.folder / "trust.pem")
        verdict = verify_bundle(self.bundle, trust=trust)
        _demand(verdict.valid and verdict.trusted)

    def draw(self) -> None:
        pictures = draw_windows(self.context, self.folder)
        _demand(bool(pictures) and all(path.stat().st_size > WIDTH for path in pictures))


def _step(name: str, work: Callable[[], None]) -> None:
    """Run one step and say how it went; a failure is told, then raised on."""
    sentence = load_words(LANGUAGES[0])(f"checkup.{name}")
    try:
        work()
    except BaseException:
        sys.stdout.write(f"✗ {sentence}\n")
        raise
    sys.stdout.write(f"✓ {sentence}\n")


def _demand(condition: bool) -> None:
    if not condition:
        raise CheckupFailed


def _draw(window: MainWindow, name: str, out: Path) -> Path:
    window.show_screen(name)
    settle(window)
    target = out / f"window-{name}.png"
    if not window.grab().save(str(target)):
        raise CheckupFailed(str(target))
    return target


def settle(window: MainWindow) -> None:
    """Wait until what the window asked for has come home, been calm for a while, and painted."""
    calm = 0
    for _ in range(_PATIENCE):
        _rest()
        calm = 0 if window.desk.tasks.busy else calm + 1
        if calm == _CALM:
            return


def _rest() -> None:
    """Let the window live for one round."""
    loop = QEventLoop()
    QTimer.singleShot(_ROUND, loop.quit)
    loop.exec()
