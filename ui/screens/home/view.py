"""How the list of evaluations looks."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.screens.home.completeness import CompletenessDelegate
from ui.screens.home.empty import EmptyHome
from ui.text import Sentences
from ui.theme import Theme, styled

_ROW = 48  # px
_WIDTHS = (300, 64, 190, 160, 130, 76, 110)  # px; the last column takes the rest


class HomeView(QWidget):
    """A search field over a sortable table, or the empty state of a new workspace."""

    shown = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.search = QLineEdit()
        self.count = styled(QLabel(), role="small")
        self.new_button = styled(QPushButton(words("home.new")), kind="primary")
        self.sample_button = styled(QPushButton(words("home.sample")), kind="quiet")
        self.table = QTableView()
        self.empty = EmptyHome(words, theme)
        self.pages = QStackedWidget()
        self.open_action = QAction(theme.icon("folder-open"), words("home.open"), self)
        self.new_action = QAction(theme.icon("plus"), words("home.new"), self)
        self.sample_action = QAction(theme.icon("book-open"), words("home.sample"), self)
        self._dress(theme)
        self._lay_out()

    def show_rows(self, model: QAbstractItemModel) -> None:
        """Stand over `model`, newest first."""
        self.table.setModel(model)
        header = self.table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(len(_WIDTHS), 230)
        self.table.sortByColumn(len(_WIDTHS), Qt.SortOrder.DescendingOrder)

    def select_first(self) -> None:
        """Put the cursor on the first row, so that Enter opens it."""
        self.table.selectRow(0)

    def open_current(self) -> None:
        """Open the row under the cursor."""
        self.table.activated.emit(self.table.currentIndex())

    def open_first(self) -> None:
        """Enter in the search field opens what was found first."""
        self.select_first()
        self.open_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.shown.emit()

    def _dress(self, theme: Theme) -> None:
        self.search.setPlaceholderText(self._words("home.search"))
        self.search.setAccessibleName(self._words("home.search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMaximumWidth(360)
        self.setFocusProxy(self.search)
        self.new_action.setShortcut("Ctrl+N")
        self.open_action.setShortcut("Ctrl+O")
        table = self.table
        table.setAccessibleName(self._words("home.title"))
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
        table.horizontalHeader().setHighlightSections(False)
        table.setItemDelegate(CompletenessDelegate(theme, table))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(styled(QLabel(self._words("home.title")), role="title"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.sample_button)
        head.addWidget(self.new_button)
        full = styled(QWidget(), surface="paper")
        column = QVBoxLayout(full)
        column.setContentsMargins(32, 24, 32, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        self.pages.addWidget(full)
        self.pages.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
