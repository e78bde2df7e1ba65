"""A small window that asks for a few things, or for a yes, just before something is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import styled

_WIDTH, _EDGE = 480, 24  # px


@dataclass(frozen=True)
class Asked:
    """One thing that is asked for; it may stay empty where it is not `needed`."""

    name: str
    label: str
    secret: bool = False
    needed: bool = True
    text: str = ""


class Ask(QDialog):
    """Title, what it is about, fields, and two buttons; `answered` tells what was typed."""

    answered = Signal(object)  # dict of texts by name

    def __init__(
        self,
        title: str,
        about: str,
        buttons: tuple[str, str],
        asked: Sequence[Asked] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`buttons` are the words for doing it, empty to tell only, and for leaving it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._asked = tuple(asked)
        self.fields = {each.name: QLineEdit(each.text) for each in asked}
        self.about = styled(QLabel(about), role="muted")
        self.note = styled(QLabel(), role="small", tone="bad")
        self.do = styled(QPushButton(buttons[0]), kind="primary")
        self.leave = QPushButton(buttons[1])
        self._lay_out(title)
        self.do.setVisible(bool(buttons[0]))
        self.do.clicked.connect(self._answer)
        self.leave.clicked.connect(self.reject)
        self._weigh()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; what is secret is typed again."""
        self.note.setText(sentence)
        self.note.show()
        for each in self._asked:
            if each.secret:
                self.fields[each.name].clear()
        self.setEnabled(True)

    def _lay_out(self, title: str) -> None:
        for label in (self.about, self.note):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note.hide()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        for each in self._asked:
            field = self.fields[each.name]
            field.setAccessibleName(each.label)
            field.textChanged.connect(self._weigh)
            if each.secret:
                field.setEchoMode(QLineEdit.EchoMode.Password)
            form.addRow(each.label, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.do)
        self.do.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 20)
        column.setSpacing(12)
        heading = styled(QLabel(title), role="title")
        heading.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(self.about)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addLayout(buttons)

    def _weigh(self) -> None:
        needed = (self.fields[each.name] for each in self._asked if each.needed)
        self.do.setEnabled(all(field.text().strip() for field in needed))

    def _answer(self) -> None:
        self.setEnabled(False)  # until it is done, or refused
        self.answered.emit({name: field.text() for name, field in self.fields.items()})
