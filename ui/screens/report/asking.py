"""What every window over the report screen has: a heading, fields, a note, two buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.text import Sentences
from ui.theme import restyle, styled

_EDGE, _FRAME, _FIELD = 24, 22, 240  # px


class AskingDialog(QDialog):
    """Stays open until what was asked for is kept; `tell` says why it was not."""

    def __init__(
        self, words: Sentences, name: str, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words(f"paper_window.{name}"))
        self._width = width
        self.heading = styled(QLabel(words(f"paper_window.{name}")), role="title")
        self.about = styled(QLabel(words(f"paper_window.{name}_about")), role="muted")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.note = styled(QLabel(), role="small")
        self.leave = QPushButton(words("paper_window.leave"))
        self.go = styled(QPushButton(words(f"paper_window.{name}_go")), kind="primary")
        self.leave.setAutoDefault(False)
        self.go.setDefault(True)
        for label in (self.about, self.note):
            label.setWordWrap(True)
        self.note.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 20)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addLayout(self.body, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.leave.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Open as high as what is in it."""
        height = self.heightForWidth(self._width)
        self.resize(self._width, height if height > 0 else self.sizeHint().height())
        super().showEvent(event)

    def tell(self, sentence: str, tone: str = "bad") -> None:
        """A sentence above the buttons; nothing hides it."""
        restyle(self.note, tone=tone)
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def put(self, grid: QGridLayout, row: int, name: str, field: QWidget) -> None:
        """A labelled field on a row of its own."""
        label = QLabel(self.words(f"paper_window.{name}"))
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        top = isinstance(field, QPlainTextEdit)
        side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(label, row, 0, side)
        grid.addWidget(field, row, 1)


class LinesField(QPlainTextEdit):
    """A field for some lines; Tab goes on to the next field."""

    def __init__(self, rows: int, hint: str = "") -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """As high as its lines and the frame around them."""
        return QSize(_FIELD, self.fontMetrics().lineSpacing() * self._rows + _FRAME)

    def lines(self) -> tuple[str, ...]:
        """The lines that have something on them."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(line for line in lines if line)
