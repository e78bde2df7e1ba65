"""How mishaps reach the person: a calm line for what they can mend, a dialog for our bugs."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QToolButton, QWidget

from spbe_desktop.errors import Cancelled, Offline, UserError
from spbe_desktop.words import Words

_log = logging.getLogger(__name__)


class Problems(QObject):
    """Sorts mishaps: what the person can mend, what is nothing, what is a bug."""

    told = Signal(str)  # one sentence
    crashed = Signal(object)  # Exception

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def show(self, error: Exception) -> None:
        """Tell `error` in its own manner; cancelled and offline are nothing to tell."""
        if isinstance(error, (Cancelled, Offline)):
            return
        if isinstance(error, UserError):
            self.told.emit(self._words.problem(error))
            return
        _log.error("a bug came to the surface", exc_info=error)
        self.crashed.emit(error)


class NoticeBar(QFrame):
    """The line at the top of the window that says what went wrong, until it is closed."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.closer = QToolButton()
        self.closer.setText("✕")
        self.closer.setAccessibleName(words("window.close_notice"))
        self.closer.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 12, 8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.closer, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show `sentence`."""
        self.sentence.setText(sentence)
        self.show()


class CrashDialog(QMessageBox):
    """Says that we made a mistake, what is saved, and gives the details to copy."""

    def __init__(self, words: Words, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(words("window.crash_title"))
        self.setText(words("window.crash"))
        details = f"{type(error).__name__}: {error}"
        self.setInformativeText(f"{words('window.crash_saved')}\n\n{details}")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
