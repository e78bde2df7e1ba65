"""Which key opens an encrypted bundle, and its passphrase; and one's own key, made once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.screens.bundle.parts import Field
from ui.text import Sentences
from ui.theme import styled

_WIDTH = 520  # px


class _Asking(QDialog):
    """A sentence, fields, and two buttons."""

    def __init__(self, words: Sentences, title: str, about: str, do: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words(title))
        self.setMinimumWidth(_WIDTH)
        self.words = words
        self.about = QLabel(words(about))
        self.about.setWordWrap(True)
        self.do = styled(QPushButton(words(do)), kind="primary")
        self.leave = QPushButton(words("bundle_key.leave"))
        self.leave.clicked.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(self.about)

    def finish(self) -> None:
        """The buttons, last."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.do)
        self.column.addLayout(row)
        self.do.setDefault(True)


class UnlockDialog(_Asking):
    """`decided` tells the key's file and its passphrase."""

    decided = Signal(str, str)

    def __init__(self, words: Sentences, name: str, key: str, parent: QWidget) -> None:
        super().__init__(
            words, "bundle_key.unlock", "bundle_key.unlock_about", "bundle_key.open", parent
        )
        self.about.setText(words("bundle_key.unlock_about", name=name))
        self.key = Field(words("bundle_key.file"))
        self.key.edit.setText(key)
        self.pick = QPushButton(words("bundle_key.pick"))
        self.passphrase = Field(words("bundle_key.passphrase"), secret=True)
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        row.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.column.addWidget(self.passphrase)
        self.finish()
        self.pick.clicked.connect(self._ask)
        self.do.clicked.connect(self._decide)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.words("bundle_key.file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.key.edit.setText)
        dialog.open()

    def _decide(self) -> None:
        self.decided.emit(self.key.text, self.passphrase.text)
        self.accept()


class KeyDialog(_Asking):
    """One's own key: its recipient to give away, or a passphrase typed twice to make it."""

    wanted = Signal(str)  # passphrase

    def __init__(self, words: Sentences, recipient: str, parent: QWidget) -> None:
        super().__init__(
            words, "bundle_key.own", "bundle_key.make_about", "bundle_key.make", parent
        )
        self.recipient = QLineEdit(recipient)
        self.recipient.setReadOnly(True)
        self.recipient.setAccessibleName(words("bundle_key.recipient"))
        self.copy = QPushButton(words("bundle_key.copy"))
        self.first = Field(words("bundle_key.new_passphrase"), secret=True)
        self.again = Field(words("bundle_key.again"), secret=True)
        self.problem = styled(QLabel(), role="small", tone="bad")
        self.problem.setWordWrap(True)
        for widget in (self.recipient, self.copy, self.first, self.again, self.problem):
            self.column.addWidget(widget)
        self.finish()
        self.copy.clicked.connect(self._copy)
        self.do.clicked.connect(self._decide)
        self.tell(recipient)

    def tell(self, recipient: str) -> None:
        """Show the recipient, once there is one."""
        known = bool(recipient)
        self.recipient.setText(recipient)
        given: tuple[QWidget, ...] = (self.recipient, self.copy)
        asked: tuple[QWidget, ...] = (self.first, self.again, self.do)
        for widget in given:
            widget.setVisible(known)
        for widget in asked:
            widget.setHidden(known)
        self.about.setText(self.words("bundle_key.give" if known else "bundle_key.make_about"))
        self.leave.setText(self.words("bundle_key.close" if known else "bundle_key.leave"))
        self.problem.clear()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.recipient.text())

    def _decide(self) -> None:
        if self.first.text != self.again.text:
            self.problem.setText(self.words("bundle_screen.not_alike"))
            return
        self.wanted.emit(self.first.text)
