"""A window over the screen: what it is about, a table to be read, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fitted_table import FittedTable
from ui.kit.rows_model import Index
from ui.theme import styled

_WIDTH, _HEIGHT, _EDGE = 1040, 600, 24  # px
_GROWS, _ROOM = 10_000, 24


def grows(width: int) -> int:
    """A column that is at least so wide and takes what is left."""
    return _GROWS + width


class _Roomy(QStyledItemDelegate):
    """A cell with room above and below its lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text, and a little more."""
        return super().sizeHint(option, index) + QSize(0, _ROOM)


class TableWindow(QDialog):
    """Heading, a paragraph, room for more, the table, a note, and buttons at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(min(_WIDTH, room.width() - 2 * _EDGE), min(_HEIGHT, room.height() - _EDGE))
        self.heading = styled(QLabel(title), role="title")
        self.about = styled(QLabel(), role="muted")
        self.note = styled(QLabel(), role="small")
        for label in (self.heading, self.about, self.note):
            label.setWordWrap(True)
        self.note.hide()
        self.middle = QVBoxLayout()
        self.table = FittedTable()
        self.table.setAccessibleName(title)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.addStretch(1)
        self._lay_out()

    def show_rows(self, model: QAbstractItemModel, widths: Sequence[int]) -> None:
        """Stand over `model`; a column marked by `grows` takes what is left."""
        self.table.setModel(model)
        model.modelReset.connect(self._show_table)
        self._show_table()
        self.table.horizontalHeader().setHighlightSections(False)
        growing = [number for number, width in enumerate(widths) if width >= _GROWS]
        self.table.fit([width % _GROWS for width in widths], growing)

    def wrap_rows(self) -> None:
        """Make each row as high as its text needs."""
        self.table.setWordWrap(True)
        self.table.setItemDelegate(_Roomy(self.table))
        header = self.table.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def add_button(self, text: str, does: Callable[[], object], kind: str = "") -> QPushButton:
        """A button at the right of those there are."""
        button = QPushButton(text)
        if kind:
            styled(button, kind=kind)
        button.setAutoDefault(kind == "primary")
        button.clicked.connect(does)
        self.buttons.addWidget(button)
        return button

    def tell(self, sentence: str, tone: str = "") -> None:
        """A sentence below the table; nothing hides it."""
        styled(self.note, tone=tone)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _show_table(self) -> None:
        """A table without rows says nothing."""
        self.table.setVisible(self.table.model().rowCount() > 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 20)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addLayout(self.middle)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addStretch(0)
        column.addLayout(self.buttons)
