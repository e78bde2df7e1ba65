"""How the list of evaluations looks."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.filter_bar import FilterBar
from ui.kit.fitted_table import FittedTable
from ui.screens.home.completeness import CompletenessDelegate
from ui.screens.home.empty import EmptyHome
from ui.screens.home.recent import RecentStrip
from ui.text import Sentences
from ui.theme import Theme, styled

_ROW = 40  # px
_FILTERS = ("year", "instrument", "stage", "kind")
_COMMANDS = (
    ("new", "plus", "Ctrl+N"),
    ("open", "folder-open", "Ctrl+O"),
    ("follow_on", "calendar-plus", ""),
    ("choose_baseline", "clock-counter-clockwise", ""),
    ("trend", "trend-up", ""),
    ("upgrade", "arrow-circle-up", ""),
    ("crosswalk", "arrows-left-right", ""),
    ("sample", "book-open", ""),
)
_OF_ONE = ("open", "follow_on", "choose_baseline", "trend", "upgrade", "crosswalk")


class HomeView(QWidget):
    """Filters over a sortable table, or the empty state of a new workspace."""

    shown = Signal()
    reached = Signal(QModelIndex)

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        boxes = {key: words(f"home.filter_{key}") for key in _FILTERS}
        self.filters = FilterBar(theme, words("home.search"), boxes)
        self.search, self.count = self.filters.search, self.filters.count
        self.recent = RecentStrip(words, theme)
        self.new_button = styled(QPushButton(words("home.new")), kind="primary")
        self.sample_button = styled(QPushButton(words("home.sample")), kind="quiet")
        self.table = FittedTable()
        self.empty = EmptyHome(words, theme)
        self.pages = QStackedWidget()
        self.commands = {name: self._action(name, icon, keys) for name, icon, keys in _COMMANDS}
        self._dress()
        self._lay_out()

    def show_rows(self, model: QAbstractItemModel, widths: tuple[int, ...]) -> None:
        """Stand over `model`, newest first."""
        self.table.setModel(model)
        self.table.fit(widths, {0})
        self.table.sortByColumn(len(widths) - 1, Qt.SortOrder.DescendingOrder)
        self.table.selectionModel().currentChanged.connect(self.reached)

    def select_first(self) -> None:
        """Put the cursor on the first row, so that Enter opens it."""
        self.table.selectRow(0)

    def stand(self, index: QModelIndex) -> None:
        """Put the cursor back where it was."""
        if index.isValid():
            self.table.setCurrentIndex(index)

    def open_first(self) -> None:
        """Enter in the search field opens what was found first."""
        self.select_first()
        self.table.activated.emit(self.table.currentIndex())

    def allow(self, index: QModelIndex) -> None:
        """What is done to one evaluation needs one."""
        for name in _OF_ONE:
            self.commands[name].setEnabled(index.isValid())

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit()

    def _action(self, name: str, icon: str, keys: str) -> QAction:
        action = QAction(self._theme.icon(icon), self._words(f"home.{name}"), self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if name in _OF_ONE:
            self.table.addAction(action)
        return action

    def _dress(self) -> None:
        self.begins_at = self.search
        table = self.table
        table.setObjectName("evaluations")
        table.setAccessibleName(self._words("home.title"))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMouseTracking(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.setItemDelegate(CompletenessDelegate(self._theme, table))
        self.reached.connect(self.allow)
        self.allow(QModelIndex())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(styled(QLabel(self._words("home.title")), role="title"))
        head.addStretch(1)
        head.addWidget(self.sample_button)
        head.addWidget(self.new_button)
        full = styled(QWidget(), surface="paper")
        column = QVBoxLayout(full)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.recent)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self.pages.addWidget(full)
        self.pages.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
