"""The commands of the bundle screen that ask for a file first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.desk import Desk
from ui.screens.bundle.presenter import SealPresenter
from ui.screens.bundle.verify_presenter import VerifyPresenter
from ui.screens.bundle.view import BundleView


class Commands(QObject):
    """Asks where to, or which file, and hands the answer to the presenters."""

    def __init__(
        self, desk: Desk, view: BundleView, sealing: SealPresenter, judging: VerifyPresenter
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._sealing = sealing
        self._judging = judging

    def choose_target(self) -> None:
        """Ask where the bundle is to be written."""
        proposed = self._sealing.proposed
        dialog = self._ask("bundle_screen.target", "bundle_screen.filter", "spbe")
        dialog.setDirectory(str(proposed.parent))
        dialog.selectFile(proposed.name)
        dialog.fileSelected.connect(self._sealing.move)
        dialog.open()

    def choose_trust(self) -> None:
        """Ask where the certificate is to be written."""
        dialog = self._ask("bundle_screen.export_trust", "bundle_screen.trust_filter", "pem")
        dialog.setDirectory(str(self._desk.context.paths.output))
        dialog.selectFile("trust.pem")
        dialog.fileSelected.connect(self._sealing.export)
        dialog.open()

    def choose_bundle(self) -> None:
        """Ask which bundle is to be judged."""
        dialog = self._ask("bundle_screen.verify", "bundle_screen.any_filter", "")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._judging.verify)
        dialog.open()

    def _ask(self, title: str, kinds: str, suffix: str) -> QFileDialog:
        words = self._desk.words
        dialog = QFileDialog(self._view, words(title))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(words(kinds))
        dialog.setDefaultSuffix(suffix)
        return dialog
