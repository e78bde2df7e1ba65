"""How the signer looks: a known one with a passphrase to type, or a form to make one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.screens.bundle.parts import Field, line
from ui.screens.bundle.wish import Wish
from ui.text import Sentences


class KnownSigner(QWidget):
    """Who signs, and the passphrase of the key."""

    def __init__(self, words: Sentences) -> None:
        super().__init__()
        self.who = line(selectable=True)
        self.fingerprint = line(role="small", selectable=True)
        self.passphrase = Field(words("bundle_screen.passphrase"), secret=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.who, self.fingerprint, self.passphrase):
            column.addWidget(widget)

    def tell(self, who: str, fingerprint: str) -> None:
        """Show who signs."""
        self.who.setText(who)
        self.fingerprint.setText(fingerprint)

    def wish(self) -> Wish:
        """What is filled in."""
        return Wish(passphrase=self.passphrase.text)

    def forget(self) -> None:
        """Keep no passphrase on the screen."""
        self.passphrase.edit.clear()


class NewSigner(QWidget):
    """Name, NIP, unit and a passphrase typed twice: asked once in a workspace's life."""

    def __init__(self, words: Sentences) -> None:
        super().__init__()
        self.name = Field(words("bundle_screen.name"))
        self.nip = Field(words("bundle_screen.nip"))
        self.unit = Field(words("bundle_screen.unit"))
        self.passphrase = Field(words("bundle_screen.new_passphrase"), secret=True)
        self.again = Field(words("bundle_screen.again"), secret=True)
        self.nip.edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        note = line(role="small")
        note.setText(words("bundle_screen.new_signer"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(note, 0, 0, 1, 2)
        grid.addWidget(self.name, 1, 0)
        grid.addWidget(self.nip, 1, 1)
        grid.addWidget(self.unit, 2, 0, 1, 2)
        grid.addWidget(self.passphrase, 3, 0)
        grid.addWidget(self.again, 3, 1)

    def wish(self) -> Wish:
        """What is filled in."""
        return Wish(
            passphrase=self.passphrase.text,
            again=self.again.text,
            name=self.name.text.strip(),
            nip=self.nip.text.strip(),
            unit=self.unit.text.strip(),
        )

    def forget(self) -> None:
        """Keep no passphrase on the screen."""
        self.passphrase.edit.clear()
        self.again.edit.clear()
