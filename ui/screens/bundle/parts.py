"""Pieces both cards are made of: a card, a labelled field, progress with its cancel button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.text import Sentences
from ui.theme import Theme, styled


class Card(QFrame):
    """A white card with an icon, a title and a sentence; `body` takes the rest."""

    def __init__(self, theme: Theme, icon: str, title: str, sentence: str) -> None:
        super().__init__()
        styled(self, surface="card")
        picture = QLabel()
        picture.setPixmap(theme.icon(icon, "accent").pixmap(24, 24))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(picture)
        head.addWidget(styled(QLabel(title), role="heading"), 1)
        about = styled(QLabel(sentence), role="muted")
        about.setWordWrap(True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(28, 20, 28, 20)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(about)
        self.body.addSpacing(4)


class Field(QWidget):
    """A line edit under its label."""

    def __init__(self, label: str, *, secret: bool = False) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(label)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        caption = styled(QLabel(label), role="label")
        caption.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addWidget(self.edit)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()


class Waiting(QWidget):
    """A bar, what is being done in words, and the way out."""

    def __init__(self, words: Sentences) -> None:
        super().__init__()
        self.preparing = words("bundle_screen.preparing")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("bundle_screen.progress"))
        self.step = styled(QLabel(), role="small")
        self.cancel = QPushButton(words("bundle_screen.cancel"))
        row = QHBoxLayout()
        row.addWidget(self.step, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.hide()

    def tell(self, done: int, total: int, what: str) -> None:
        """Move the bar; `total` 0 is unknown."""
        # Bytes of a large bundle do not fit Qt's 32 bits.
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(done * 1000 // total if total else 0)
        self.step.setText(what)

    def setVisible(self, visible: bool) -> None:
        """Begin without a figure each time."""
        self.bar.setRange(0, 0)
        self.step.setText(self.preparing)
        super().setVisible(visible)


def line(*, role: str = "", selectable: bool = False) -> QLabel:
    """A label that wraps, and that may be copied."""
    label = styled(QLabel(), role=role)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
