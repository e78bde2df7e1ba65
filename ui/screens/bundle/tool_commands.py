"""The commands on a judged bundle that ask for a passphrase, a folder or a file first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox

from spbe_desktop.errors import UserError
from spbe_desktop.operations.complete_bundle import full_name
from spbe_desktop.operations.split_bundle import SIZES, read_size
from spbe_desktop.operations.take_core import core_name
from ui.desk import Desk
from ui.screens.bundle.reading.open import Read, show
from ui.screens.bundle.reading.presenter import ReadingPresenter
from ui.screens.bundle.splitting import SplitPresenter
from ui.screens.bundle.tools_presenter import ToolsPresenter
from ui.screens.bundle.view import BundleView


class ToolCommands(QObject):
    """Asks, and hands the answer to the presenter."""

    def __init__(
        self,
        desk: Desk,
        view: BundleView,
        tools: ToolsPresenter,
        reading: ReadingPresenter,
        splitting: SplitPresenter,
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._words = desk.words
        self._reading = reading
        self._splitting = splitting
        self._view = view
        self._tools = tools

    def open(self) -> None:
        """Read the bundle in a window of its own."""
        self._reading.open()

    def take(self) -> None:
        """Take it into the workspace."""
        self._reading.take()

    def show(self, found: Read) -> None:
        """The window over what was read."""
        window = show(self._desk, self._view, found)
        window.take_wanted.connect(window.accept)
        window.take_wanted.connect(self._reading.take)

    def ask_replacing(self, question: str) -> None:
        """Ask whether one's own evaluation is to be replaced."""
        box = QMessageBox(self._view)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._words("bundle_reading.replace_title"))
        box.setText(question)
        role = QMessageBox.ButtonRole
        box.addButton(self._words("bundle_reading.replace_do"), role.AcceptRole)
        leave = box.addButton(self._words("bundle_reading.replace_leave"), role.RejectRole)
        box.setDefaultButton(leave)
        box.accepted.connect(lambda: self._reading.take(revise=True))
        box.open()

    def believe(self) -> None:
        """Ask whether the fingerprints were compared, before anybody is believed."""
        words = self._words
        told = [
            words("bundle_tools.believe_who", name=each.name, fingerprint=each.fingerprint)
            for each in self._tools.unknown
        ]
        box = QMessageBox(self._view)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(words("bundle_tools.believe_title"))
        box.setText(words("bundle_tools.believe_ask"))
        box.setInformativeText("\n\n".join(told))
        role = QMessageBox.ButtonRole
        box.addButton(words("bundle_tools.believe_do"), role.AcceptRole)
        box.setDefaultButton(box.addButton(words("bundle_screen.cancel"), role.RejectRole))
        box.accepted.connect(self._tools.believe)
        box.open()

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
        proposed = self._tools.beside(core_name)
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

    def split(self) -> None:
        """Ask how large a volume may be, then where they go."""
        choices = {self._words(f"bundle_tools.size_{name}"): size for name, size in SIZES.items()}
        dialog = QInputDialog(self._view)
        dialog.setWindowTitle(self._words("bundle_tools.split_title"))
        dialog.setLabelText(self._words("bundle_tools.split_ask"))
        dialog.setComboBoxItems(list(choices))
        dialog.setComboBoxEditable(True)
        dialog.setOkButtonText(self._words("bundle_tools.split_do"))
        dialog.setCancelButtonText(self._words("bundle_screen.cancel"))
        dialog.textValueSelected.connect(lambda text: self._split(choices, text))
        dialog.open()

    def _split(self, choices: dict[str, int], text: str) -> None:
        try:
            size = choices[text] if text in choices else read_size(text)
        except UserError as error:
            self._view.verify.refuse(self._words.problem(error))
            return
        dialog = self._ask("bundle_tools.split_to", QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self._splitting.split(folder, size))
        dialog.open()

    def _complete(self, folder: str) -> None:
        self._tools.complete(folder, self._tools.beside(full_name))

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._view, self._words(title))
        dialog.setFileMode(mode)
        return dialog
