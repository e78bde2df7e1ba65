"""How the table looks: filters, a line for what cannot be written, and the cells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.elided import ElidedLabel
from ui.screens.grid.filters import GridFilters
from ui.screens.grid.hand import Hand
from ui.screens.grid.model import GridModel
from ui.screens.grid.table import GridTable
from ui.screens.grid.values import Notice
from ui.text import Sentences
from ui.theme import Theme, styled

_EDGE = 24  # px
_COMMANDS = (
    ("copy", "copy", "Ctrl+C"),
    ("cut", "scissors", "Ctrl+X"),
    ("paste", "clipboard-text", "Ctrl+V"),
    ("fill_down", "arrow-line-down", "Ctrl+D"),
    ("clear", "eraser", "Ctrl+Backspace"),
    ("next", "check", "Ctrl+Return"),
    ("flag", "flag", "Ctrl+Shift+M"),
    ("open", "list-numbers", "Ctrl+Shift+Return"),
    ("filter", "magnifying-glass", "Ctrl+L"),
)


class GridView(QWidget):
    """The table takes all the room there is."""

    looked = Signal(bool)  # came to the front, or left it

    def __init__(
        self, words: Sentences, theme: Theme, model: GridModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._theme, self._model = words, theme, model
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.filters = GridFilters(words, theme)
        self.table = GridTable(theme, words("grid.title"))
        self.table.setModel(model)
        self.hand = Hand(self.table, model)
        self.notice = QFrame()
        self.sentence = QLabel()
        self.go_button = styled(QPushButton(words("grid.go")), kind="quiet", compact=True)
        self.discard_button = styled(QPushButton(words("grid.discard")), compact=True)
        self.hint = ElidedLabel(words("grid.hint"))
        self.commands = {name: self._action(name, icon, keys) for name, icon, keys in _COMMANDS}
        self.begins_at = self.table
        self._lay_out()
        self._wire()
        self.show_notice(Notice())

    def show_notice(self, notice: Notice) -> None:
        """Say what cannot be written; nothing where all can."""
        self.sentence.setText(notice.sentence)
        self.notice.setVisible(bool(notice.sentence))
        self.go_button.setVisible(bool(notice.code))
        self.discard_button.setVisible(bool(notice.code))

    def stand(self, row: int, column: int) -> None:
        """Put the cursor on a cell, in sight."""
        index = self._model.index(row, column)
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.looked.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it left it."""
        super().hideEvent(event)
        self.looked.emit(False)

    def _action(self, name: str, icon: str, keys: str) -> QAction:
        action = QAction(self._theme.icon(icon), self._words(f"grid.do_{name}"), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        (self if name == "filter" else self.table).addAction(action)
        return action

    def _wire(self) -> None:
        hand, commands = self.hand, self.commands
        for name, does in (
            ("copy", hand.copy),
            ("cut", hand.cut),
            ("paste", hand.paste),
            ("fill_down", hand.fill_down),
            ("clear", hand.clear),
        ):
            commands[name].triggered.connect(does)
        commands["filter"].triggered.connect(self.filters.search.setFocus)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        styled(self.notice, surface="verdict", tone="bad")
        self.sentence.setWordWrap(True)
        line = QHBoxLayout(self.notice)
        line.setContentsMargins(16, 6, 8, 6)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.go_button)
        line.addWidget(self.discard_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 12, _EDGE, 8)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addWidget(styled(self.hint, role="small"))
