"""A PDF in memory as the window shows it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument


class Document(QPdfDocument):
    """Keeps the bytes that it shows: they are what is printed and signed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bytes = QBuffer(self)

    @property
    def content(self) -> bytes:
        """The bytes that are shown."""
        return bytes(self._bytes.data().data())

    def show(self, content: bytes) -> None:
        """Show these in place of those before."""
        self.close()
        self._bytes.close()
        self._bytes.setData(content)
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._bytes)
