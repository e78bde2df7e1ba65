"""The fields that settings are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from ui.theme import styled

_FIELD = 320  # px
Choices = Sequence[tuple[str, str]]  # value, how it reads


def a_box(choices: Choices) -> QComboBox:
    """A choice among a few."""
    box = QComboBox()
    box.setFixedWidth(_FIELD)
    for value, text in choices:
        box.addItem(text, value)
    return box


def a_button(action: QAction) -> QPushButton:
    """A command as a button."""
    button = QPushButton(action.text())
    button.clicked.connect(action.trigger)
    return button


def a_fact() -> QLabel:
    """Something to read and to copy."""
    label = styled(QLabel(), role="muted")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
