"""Text fields that say what was typed before anything can be lost; there is no Save button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.kit.settling import Settling

_PAGING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AutosaveText(QPlainTextEdit):
    """A longer text; `settled` is emitted while typing, on leaving, and on `flush`."""

    settled = Signal(str)
    counted = Signal(int)  # characters

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a dropped file is evidence, not its path as text
        self._key = ""
        self._loading = False
        self._settling = Settling(self)
        self._settling.due.connect(self._tell)
        self.textChanged.connect(self._typed)

    def show_text(self, key: str, text: str) -> None:
        """Show the text that `key` names; under the same key nothing being typed is touched."""
        if key == self._key and (self._settling.pending or self.hasFocus()):
            return
        if key == self._key and text == self.toPlainText():
            return
        self._settling.flush()
        self._key = key
        self._loading = True
        self.setPlainText(text)
        self._loading = False
        self.counted.emit(len(text))

    def flush(self) -> None:
        """Tell now what was typed."""
        self._settling.flush()

    def event(self, event: QEvent) -> bool:
        """Keep Page Up and Page Down for the text, whatever shortcuts stand around it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in _PAGING:
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field saves it."""
        super().focusOutEvent(event)
        self._settling.flush()

    def _typed(self) -> None:
        if not self._loading:
            self.counted.emit(len(self.toPlainText()))
            self._settling.touch()

    def _tell(self) -> None:
        self.settled.emit(self.toPlainText())


class AutosaveLine(QLineEdit):
    """One line of text with the same promise."""

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._settling = Settling(self)
        self._settling.due.connect(self._tell)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._settling.flush)

    def show_text(self, key: str, text: str) -> None:
        """Show the text that `key` names; under the same key nothing being typed is touched."""
        if key == self._key and (self._settling.pending or self.hasFocus()):
            return
        self._settling.flush()
        self._key = key
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Tell now what was typed."""
        self._settling.flush()

    def _typed(self, _text: str) -> None:
        self._settling.touch()

    def _tell(self) -> None:
        self.settled.emit(self.text())
