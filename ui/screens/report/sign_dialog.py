"""Whose signature, where on the paper, and the passphrase: asked just before signing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.sign_paper import Signing
from spbe_desktop.views.papers import SignatureArea
from ui.text import Sentences
from ui.theme import styled

_WIDTH = 480  # px


class SignDialog(QDialog):
    """The workspace's own key or a PKCS#12 file; `decided` tells how to sign."""

    decided = Signal(object)  # Signing

    def __init__(
        self,
        words: Sentences,
        areas: Sequence[SignatureArea],
        parent: QWidget | None = None,
        *,
        places: Sequence[str] = (),
        signed: str = "",
    ) -> None:
        """`places` are fields that a file has already, and `signed` tells who signed it."""
        super().__init__(parent)
        self._words = words
        self._areas = tuple(areas)
        self._places = (*(each.role for each in areas), *places)
        self._signed = signed
        self._file: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("report_screen.signing"))
        self.setMinimumWidth(_WIDTH)
        self.own = QRadioButton(words("report_screen.sign_own"))
        self.other = QRadioButton(words("report_screen.sign_file"))
        self.pick = QPushButton(words("report_screen.sign_pick"))
        self.passphrase = QLineEdit()
        self.area = QComboBox()
        self.position = QLineEdit()
        self.nip = QLineEdit()
        self.sign = styled(QPushButton(words("report_screen.sign")), kind="primary")
        self.leave = QPushButton(words("report_screen.sign_leave"))
        self._dress()
        self._lay_out()
        self.own.toggled.connect(self._weigh)
        self.passphrase.textChanged.connect(self._weigh)
        self.pick.clicked.connect(self._ask)
        self.sign.clicked.connect(self._decide)
        self.leave.clicked.connect(self.reject)
        self._weigh()

    def take_file(self, name: str) -> None:
        """Sign with the certificate of this file."""
        self._file = Path(name)
        self.pick.setText(self._file.name)
        self.other.setChecked(True)
        self._weigh()

    def _dress(self) -> None:
        words = self._words
        self.own.setChecked(True)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        for each in self._places:
            self.area.addItem(place_name(words, each), each)
        self.sign.setDefault(True)
        self.pick.setAutoDefault(False)

    def _lay_out(self) -> None:
        words = self._words
        key = "sign_next_about" if self._signed else "sign_about"
        about = styled(QLabel(words(f"report_screen.{key}")), role="muted")
        signed = styled(QLabel(self._signed), role="prose")
        signed.setTextFormat(Qt.TextFormat.PlainText)
        signed.setVisible(bool(self._signed))
        for label in (about, signed):
            label.setWordWrap(True)
        file = QHBoxLayout()
        file.addWidget(self.other)
        file.addWidget(self.pick, 1)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for key, field in (
            ("sign_passphrase", self.passphrase),
            ("sign_area", self.area),
            ("sign_position", self.position),
            ("sign_nip", self.nip),
        ):
            field.setAccessibleName(words(f"report_screen.{key}"))
            form.addRow(words(f"report_screen.{key}"), field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(styled(QLabel(words("report_screen.signing")), role="title"))
        column.addWidget(about)
        column.addWidget(signed)
        column.addWidget(self.own)
        column.addLayout(file)
        column.addLayout(form)
        column.addLayout(buttons)

    def _ask(self) -> None:
        words = self._words
        dialog = QFileDialog(self, words("report_screen.sign_pick"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words("report_screen.sign_filter"))
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def _weigh(self) -> None:
        ready = self.own.isChecked() or self._file is not None
        self.sign.setEnabled(ready and bool(self.passphrase.text()))

    def _decide(self) -> None:
        signing = Signing(
            passphrase=self.passphrase.text(),
            credential=self._file if self.other.isChecked() else None,
            area=self.area.currentData() or "",
            areas=self._areas,
            position=self.position.text().strip(),
            nip=self.nip.text().strip(),
        )
        self.passphrase.clear()
        self.accept()
        self.decided.emit(signing)


def role_key(role: str) -> str:
    """The key of the words for a role."""
    return f"paper.role.{role.replace('-', '_')}"


def place_name(words: Sentences, place: str) -> str:
    """What a place to sign is called: the role it is for, or its name in a foreign file."""
    roles = {role for kind in all_papers() for role in kind.signers}
    return words(role_key(place)) if place in roles else place
