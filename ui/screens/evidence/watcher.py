"""Watches a folder: what comes new into it is told once it is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_REST = 700  # ms between two looks: a file is whole when it did not grow meanwhile
Stamp = tuple[int, int]  # size, time of change


class Watcher(QObject):
    """Remembers a folder for each evaluation while the program is open."""

    came = Signal(list)  # paths
    watching = Signal(str)  # the folder that is watched; empty: none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folders: dict[str, Path] = {}
        self._evaluation = ""
        self._known: dict[Path, Stamp] = {}
        self._growing: dict[Path, Stamp] = {}
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(self._stir)
        self._look_again = QTimer(self, singleShot=True, interval=_REST)
        self._look_again.timeout.connect(self._look)

    def follow(self, evaluation: str) -> None:
        """Another evaluation is opened: its own folder is watched."""
        if evaluation != self._evaluation:
            self._evaluation = evaluation
            self._begin(self._folders.get(evaluation))

    def watch(self, folder: Path) -> None:
        """Watch this folder for the opened evaluation; what lies there already stays there."""
        self._folders[self._evaluation] = folder
        self._begin(folder)

    def stop(self) -> None:
        """Watch nothing for the opened evaluation."""
        self._folders.pop(self._evaluation, None)
        self._begin(None)

    def tell(self) -> None:
        """Say which folder is watched."""
        folder = self._folders.get(self._evaluation)
        self.watching.emit("" if folder is None else str(folder))

    def _begin(self, folder: Path | None) -> None:
        if self._system.directories():
            self._system.removePaths(self._system.directories())
        self._look_again.stop()
        self._growing.clear()
        self._known = _files(folder) if folder is not None else {}
        if folder is not None:
            self._system.addPath(str(folder))
        self.tell()

    def _stir(self, _folder: str) -> None:
        self._look_again.start()

    def _look(self) -> None:
        folder = self._folders.get(self._evaluation)
        if folder is None:
            return
        new = {p: s for p, s in _files(folder).items() if self._known.get(p) != s}
        whole = sorted(path for path, stamp in new.items() if self._growing.get(path) == stamp)
        self._known |= {path: new[path] for path in whole}
        self._growing = {path: stamp for path, stamp in new.items() if path not in whole}
        if self._growing:
            self._look_again.start()
        if whole:
            self.came.emit(whole)


def _files(folder: Path) -> dict[Path, Stamp]:
    """The files of a folder as they are now; what cannot be looked at is left for later."""
    found: dict[Path, Stamp] = {}
    try:
        for path in folder.iterdir():
            if path.is_file() and not path.name.startswith("."):
                told = path.stat()
                found[path] = (told.st_size, told.st_mtime_ns)
    except OSError:
        return found
    return found
