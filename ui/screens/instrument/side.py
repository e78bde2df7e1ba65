"""The left pane: the packs as cards, a search field, and the contents of the chosen pack."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.kit.cards import CardDelegate
from ui.text import Sentences
from ui.theme import Theme, styled

_WIDE, _WEIGHT, _CARDS = 340, 76, 236  # px


class SidePane(QWidget):
    """Tells which pack is picked and which entry is reached."""

    picked = Signal(int)  # row of the pack
    reached = Signal(QModelIndex)  # entry of the contents

    def __init__(self, say: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDE)
        self.search = QLineEdit()
        self.packs = QListView()
        self.contents = QTreeView()
        self.count = styled(QLabel(), role="small")
        self._dress(say, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        for widget in (self.packs, self.search, self.contents, self.count):
            column.addWidget(widget, int(widget is self.contents))
        self.search.returnPressed.connect(self.contents.setFocus)

    def show_packs(self, model: QAbstractItemModel) -> None:
        """Stand over the packs of `model`."""
        self.packs.setModel(model)
        self.packs.selectionModel().currentChanged.connect(self._picked)

    def show_contents(self, model: QAbstractItemModel) -> None:
        """Stand over the contents of the chosen pack, with every group open."""
        self.contents.setModel(model)
        self.contents.selectionModel().currentChanged.connect(self.reached)
        model.modelReset.connect(self._open_groups)
        model.rowsInserted.connect(self.contents.expandAll)
        header = self.contents.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _WEIGHT)

    def pick(self, row: int) -> None:
        """Put the cursor on a pack."""
        self.packs.setCurrentIndex(self.packs.model().index(row, 0))

    def go(self, index: QModelIndex) -> None:
        """Put the cursor on an entry of the contents, in sight."""
        self.contents.setCurrentIndex(index)
        self.contents.scrollTo(index)

    def _picked(self, current: QModelIndex) -> None:
        self.picked.emit(current.row())

    def _open_groups(self) -> None:
        self.contents.expandAll()
        self.go(self.contents.model().index(0, 0))

    def _dress(self, say: Sentences, theme: Theme) -> None:
        self.search.setPlaceholderText(say("instrument_screen.search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition
        )
        for widget, key in (
            (self.search, "search"),
            (self.packs, "title"),
            (self.contents, "contents"),
        ):
            widget.setAccessibleName(say(f"instrument_screen.{key}"))
        self.packs.setItemDelegate(CardDelegate(theme, self.packs))
        self.packs.setMouseTracking(True)
        self.packs.setFixedHeight(_CARDS)
        contents = self.contents
        contents.setHeaderHidden(True)
        contents.setIndentation(12)
        styled(contents, surface="contents")
        contents.setRootIsDecorated(False)
        contents.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
