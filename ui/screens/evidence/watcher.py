"""Watches a folder and all below it: what comes new is told once it is whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from spbe_desktop.operations.look_for_new import Look, Seen, look_for_new
from ui.desk import Desk
from ui.newest import Newest

_REST = 700  # ms between two looks: a file is whole when it did not grow meanwhile
_ROUND = 10_000  # ms: a network drive tells of nothing by itself
_MOST = 200  # folders that the system watches for us; the round finds what comes into others


class Watcher(QObject):
    """Remembers a folder for each evaluation while the program is open."""

    came = Signal(list)  # paths
    watching = Signal(str)  # the folder that is watched; empty: none

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._folders: dict[str, Path] = {}
        self._evaluation = ""
        self._seen: Seen | None = None
        self._looks = Newest(desk.tasks, desk.problems, self._looked, self, long=True)
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._round = QTimer(self, interval=_ROUND)
        self._system.directoryChanged.connect(self._stir)
        self._soon.timeout.connect(self._look)
        self._round.timeout.connect(self._look)

    def follow(self, evaluation: str) -> None:
        """Another evaluation is opened: its own folder is watched."""
        if evaluation != self._evaluation:
            self._evaluation = evaluation
            self._begin()

    def watch(self, folder: Path) -> None:
        """Watch this folder for the opened evaluation; what lies there already stays there."""
        self._folders[self._evaluation] = folder
        self._begin()

    def stop(self) -> None:
        """Watch nothing for the opened evaluation."""
        self._folders.pop(self._evaluation, None)
        self._begin()

    def tell(self) -> None:
        """Say which folder is watched, once what lies there already is known."""
        folder = self._folders.get(self._evaluation) if self._seen is not None else None
        self.watching.emit("" if folder is None else str(folder))

    def _begin(self) -> None:
        if self._system.directories():
            self._system.removePaths(self._system.directories())
        self._looks.forget()
        self._soon.stop()
        self._round.stop()
        self._seen = None
        folder = self._folders.get(self._evaluation)
        if folder is not None:
            self._system.addPath(str(folder))
            self._round.start()
            self._look()
        else:
            self.tell()

    def _stir(self, _folder: str) -> None:
        self._soon.start()

    def _look(self) -> None:
        folder = self._folders.get(self._evaluation)
        if folder is not None:
            self._looks.ask(partial(look_for_new, folder, self._seen))

    def _looked(self, look: Look) -> None:
        first, self._seen = self._seen is None, look.seen
        if first:
            self.tell()
        known = set(self._system.directories())
        fresh = [each for each in map(str, look.folders[:_MOST]) if each not in known]
        if fresh:
            self._system.addPaths(fresh)
        if fresh or look.seen.growing:  # something may have come before the system watched
            self._soon.start()
        if look.new:
            self.came.emit(list(look.new))
