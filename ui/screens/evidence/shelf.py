"""The indicators as shelves: a click shows their documents, what is dropped is cited for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.screens.evidence.model import DOCUMENTS
from ui.screens.evidence.values import Place
from ui.text import Sentences
from ui.theme import Theme, styled

_CODE = Qt.ItemDataRole.UserRole
_Drop = QDragEnterEvent | QDragMoveEvent | QDropEvent


class Shelf(QListWidget):
    """One row an indicator, with how many documents prove it; the first row is all of them."""

    wanted = Signal(str)  # code; empty: all
    files_dropped = Signal(list, str)  # paths, code
    documents_dropped = Signal(list, str)  # ids, code

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        styled(self, surface="shelf")
        self.setAccessibleName(words("evidence_screen.indicators"))
        self.setToolTip(words("evidence_screen.shelf_hint"))
        self.setAcceptDrops(True)
        self._before = -1  # the row that was chosen before something hovered
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(96)
        self.currentItemChanged.connect(self._chosen)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these indicators; the chosen one stays chosen."""
        chosen = self.code
        blocked = self.blockSignals(True)
        if self.count() != len(places) + 1:
            self.clear()
            for code in ("", *(place.code for place in places)):
                item = QListWidgetItem()
                item.setData(_CODE, code)
                self.addItem(item)
        self.item(0).setText(self._words("evidence_screen.all_indicators"))
        for row, place in enumerate(places, start=1):
            item, count = self.item(row), f"  ({place.count})" if place.count else ""
            item.setData(_CODE, place.code)
            item.setText(f"{place.code}{count}  {place.title}")
            item.setForeground(self._theme.colour("ink" if place.count else "muted"))
            if place.code == chosen:
                self.setCurrentRow(row)
        self.blockSignals(blocked)

    @property
    def code(self) -> str:
        """The chosen indicator, empty for all."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_CODE))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and our own documents are welcome."""
        self._before = self.currentRow()
        _take(event, welcome=event.mimeData().hasUrls() or event.mimeData().hasFormat(DOCUMENTS))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which indicator it would fall."""
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self._point_at(self.row(item))
        _take(event, welcome=item is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped, and on which indicator."""
        item = self.itemAt(event.position().toPoint())
        code = "" if item is None else str(item.data(_CODE))
        data = event.mimeData()
        if data.hasFormat(DOCUMENTS):
            self.documents_dropped.emit(_ids(event), code)
        else:
            paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            self.files_dropped.emit(paths, code)
        event.acceptProposedAction()
        self._point_at(self._before)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere: what was chosen is chosen again."""
        super().dragLeaveEvent(event)
        self._point_at(self._before)

    def _point_at(self, row: int) -> None:
        """Show a row as the one meant, without choosing it."""
        blocked = self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(blocked)

    def _chosen(self) -> None:
        self.wanted.emit(self.code)


def _ids(event: _Drop) -> list[str]:
    return bytes(event.mimeData().data(DOCUMENTS).data()).decode().split("\n")


def _take(event: _Drop, *, welcome: bool) -> None:
    if welcome:
        event.acceptProposedAction()
    else:
        event.ignore()
