"""The ways documents come: picked in the system's dialog, pasted, dropped, or watched for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.progress import Progress
from spbe_desktop.words import WIB
from ui.desk import Desk
from ui.screens.evidence.intake import Taker
from ui.screens.evidence.view import EvidenceView
from ui.screens.evidence.watcher import Watcher


class Bringing(QObject):
    """Asks where a question is to be asked, and hands over paths."""

    def __init__(self, desk: Desk, view: EvidenceView, taker: Taker, watcher: Watcher) -> None:
        super().__init__(view)
        self._desk, self._view, self._taker, self._watcher = desk, view, taker, watcher
        self._pasted = QTemporaryDir()  # gone with the window

    def pick_files(self) -> None:
        """Pick files."""
        dialog = QFileDialog(self._view, self._desk.words("evidence_screen.add"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def pick_folder(self) -> None:
        """Pick a folder with everything in it."""
        self._folder("evidence_screen.add_folder", lambda path: self._taker.take([path]))

    def watch(self, wanted: bool) -> None:
        """Pick the folder that is watched, or watch none any more."""
        if not wanted:
            self._watcher.stop()
            return
        dialog = self._folder("evidence_screen.watch", self._watcher.watch)
        dialog.rejected.connect(self._watcher.tell)

    def paste(self) -> None:
        """Take files from the clipboard, or a picture as a PNG."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self._taker.take(paths)
        elif data.hasImage():
            picture = QGuiApplication.clipboard().image()
            moment = self._desk.context.clock.now().astimezone(WIB)
            name = self._desk.words("evidence_screen.pasted", when=f"{moment:%Y-%m-%d %H.%M.%S}")
            work = partial(_keep_picture, picture, Path(self._pasted.path()) / name)
            self._desk.tasks.long(work, lambda path: self._taker.take([path]), owner=self)
        else:
            self._view.intake.tell_result(
                self._desk.words("evidence_screen.nothing_to_paste"), "warning", details=False
            )

    def _picked(self, names: list[str]) -> None:
        self._taker.take([Path(name) for name in names])

    def _folder(self, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
        dialog = QFileDialog(self._view, self._desk.words(title))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def _keep_picture(picture: QImage, path: Path, _progress: Progress) -> Path:
    """Write a pasted picture where it can be taken in from."""
    picture.save(str(path), "PNG")  # type: ignore[call-overload]
    return path
