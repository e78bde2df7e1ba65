"""The commands on a judged bundle that ask for a passphrase, a folder or a file first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit

from ui.desk import Desk
from ui.screens.bundle.tools_presenter import ToolsPresenter
from ui.screens.bundle.view import BundleView


class ToolCommands(QObject):
    """Asks, and hands the answer to the presenter."""

    def __init__(self, desk: Desk, view: BundleView, tools: ToolsPresenter) -> None:
        super().__init__(view)
        self._words = desk.words
        self._view = view
        self._tools = tools

    def sign(self) -> None:
        """Ask for the passphrase of one's own key."""
        dialog = QInputDialog(self._view)
        dialog.setWindowTitle(self._words("bundle_tools.sign_title"))
        dialog.setLabelText(self._words("bundle_tools.sign_ask"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(self._words("bundle_tools.sign_do"))
        dialog.setCancelButtonText(self._words("bundle_screen.cancel"))
        dialog.textValueSelected.connect(self._tools.sign)
        dialog.open()

    def core(self) -> None:
        """Ask where the core is to be written."""
        proposed = self._tools.core_target
        dialog = self._ask("bundle_tools.core", QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self._words("bundle_screen.filter"))
        dialog.setDirectory(str(proposed.parent))
        dialog.selectFile(proposed.name)
        dialog.fileSelected.connect(self._tools.core)
        dialog.open()

    def complete(self) -> None:
        """Ask in which folder the files lie that follow."""
        dialog = self._ask("bundle_tools.complete_from", QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._complete)
        dialog.open()

    def _complete(self, folder: str) -> None:
        self._tools.complete(folder, self._tools.full_target)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._view, self._words(title))
        dialog.setFileMode(mode)
        return dialog
