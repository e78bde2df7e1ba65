"""Asks for files and secrets, does the work beside everything else, tells what came out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from spbe_desktop.errors import UserError
from spbe_desktop.progress import Progress
from ui.desk import Desk
from ui.kit.ask import Ask, Asked

T = TypeVar("T")
Typed = dict[str, str]


class Asking(QObject):
    """What all commands of the screen share; the last window that was opened is `dialog`."""

    def __init__(self, desk: Desk, view: QWidget, done: Callable[[], object]) -> None:
        """`done` is called whenever something was changed."""
        super().__init__(view)
        self._desk, self._view, self._after = desk, view, done
        self.dialog: Ask | QFileDialog | None = None

    def say(self, key: str, **details: object) -> str:
        """A sentence of this screen."""
        return self._desk.words(f"trust_screen.{key}", **details)

    def field(self, name: str, *, secret: bool = False, needed: bool = True) -> Asked:
        """A field to be asked for; the passphrase of an open key need not be typed."""
        context = self._desk.context
        if name == "passphrase" and context.keys.take(context.clock.now()) is not None:
            needed = False
        return Asked(name, self.say(f"field_{name}"), secret=secret, needed=needed)

    def ask(
        self, key: str, fields: tuple[Asked, ...], does: Callable[[Typed], object], about: str = ""
    ) -> None:
        """Ask for these fields and a yes."""
        about = about or self.say(f"{key}_asked")
        dialog = self._opened(self.say(f"{key}_title"), about, self.say(f"{key}_do"), fields)
        dialog.answered.connect(does)

    def tell(self, title: str, about: str) -> None:
        """Tell what came out."""
        self.close()
        self._opened(title, about, "", ())
        self._after()

    def open_file(self, key: str, chosen: Callable[[Path], object]) -> None:
        """Ask for a file that is there."""
        dialog = self._file(key, chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def save_file(self, key: str, name: str, chosen: Callable[[Path], object]) -> None:
        """Ask for a file to write."""
        dialog = self._file(key, chosen)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.open()

    def run(self, work: Callable[[Progress], T], done: Callable[[T], object]) -> None:
        """Do the work; where it is refused, say why in the window that asked."""
        finished = partial(self._done, done)
        self._desk.tasks.long(work, finished, self._refused, owner=self)

    def close(self) -> None:
        """Let go of the window that asked."""
        if isinstance(self.dialog, Ask):
            self.dialog.accept()
        self.dialog = None

    def refuse(self, sentence: str) -> None:
        """Say why it is not done, in the window that asked."""
        if isinstance(self.dialog, Ask):
            self.dialog.refuse(sentence)

    def _done(self, done: Callable[[T], object], found: T) -> None:
        self.close()
        done(found)
        self._after()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, UserError) and isinstance(self.dialog, Ask):
            self.dialog.refuse(self._desk.words.problem(error))
        else:
            self._desk.problems.show(error)

    def _opened(self, title: str, about: str, do: str, fields: tuple[Asked, ...]) -> Ask:
        buttons = (do, self.say("leave" if do else "close"))
        self.dialog = dialog = Ask(title, about, buttons, fields, self._view)
        dialog.finished.connect(partial(self._forget, dialog))
        dialog.open()
        return dialog

    def _forget(self, dialog: Ask, _result: int) -> None:
        """A window that was closed is gone."""
        if self.dialog is dialog:
            self.dialog = None

    def _file(self, key: str, chosen: Callable[[Path], object]) -> QFileDialog:
        self.dialog = dialog = QFileDialog(self._view, self.say(key), str(Path.home()))
        dialog.setNameFilter(self.say(f"{key}_files"))
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        return dialog
