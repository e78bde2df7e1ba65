"""The left pane: the inbox, the documents or what was found, and the indicators below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fold import Fold
from ui.screens.evidence.line_painter import LinePainter
from ui.screens.evidence.model import LINE, LinesModel
from ui.screens.evidence.shelf import Shelf
from ui.screens.evidence.values import Line
from ui.text import Sentences
from ui.theme import Theme, styled

WIDTH = 316  # px
FILTERS = ("all", "inbox", "unread", "marked", "cited")
ORDERS = ("arrived", "name", "kind", "size", "indicator")
_DIGITS = {getattr(Qt.Key, f"Key_{digit}").value: digit for digit in range(1, 10)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Documents(QListView):
    """The list: Enter opens or accepts, a digit accepts that suggestion, Delete takes out."""

    entered = Signal()
    discarded = Signal()
    digit = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and the digits are ours; everything else is the list's."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _ENTER:
            self.entered.emit()
        elif plain and event.key() in _DIGITS:
            self.digit.emit(_DIGITS[event.key()])
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """Filter and order, the list, a sentence where it is empty, and the indicators."""

    chosen = Signal(int)  # row
    gathered = Signal(list)  # ids of the documents that are selected

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._thumbs: dict[str, QPixmap] = {}
        self.filter = _combo([words(f"evidence_screen.filter_{each}") for each in FILTERS])
        self.filter.setAccessibleName(words("evidence_screen.filter"))
        self.order = _combo([words(f"evidence_screen.order_{each}") for each in ORDERS])
        self.order.setAccessibleName(words("evidence_screen.order"))
        self.list = Documents()
        self.list.setAccessibleName(words("evidence_screen.documents"))
        self.list.setItemDelegate(LinePainter(theme, self._thumbs.get, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setMouseTracking(True)
        self.empty = styled(QLabel(), role="muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = words
        self.numbered = styled(QPushButton(), kind="quiet", compact="true")
        self.numbered.setToolTip(words("evidence_screen.accept_numbered"))
        self.numbered.hide()
        self.reading = styled(QLabel(), role="small")
        self.reading.setContentsMargins(12, 2, 12, 4)
        self.reading.hide()
        self.shelf = Shelf(words, theme)
        self.fold = Fold(theme, words("evidence_screen.indicators"))
        self._lay_out()

    def show_rows(self, model: LinesModel) -> None:
        """Stand over `model`."""
        self.list.setModel(model)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.selectionModel().selectionChanged.connect(self._gather)
        model.modelReset.connect(self._look)
        self._look()

    def show_thumb(self, digest: str, picture: QPixmap) -> None:
        """Show how a document looks."""
        self._thumbs[digest] = picture
        self.list.viewport().update()

    def in_sight(self) -> list[str]:
        """The digests of the documents in sight whose thumbnail is not there yet."""
        model, found = self.list.model(), []
        room = self.list.viewport().rect()
        first = self.list.indexAt(room.topLeft()).row()
        for row in range(max(first, 0), model.rowCount() if model is not None else 0):
            index = model.index(row, 0)
            if self.list.visualRect(index).top() > room.bottom():
                break
            line: Line = index.data(LINE)
            if line.digest and line.digest not in self._thumbs:
                found.append(line.digest)
        return found

    def choose(self, row: int) -> None:
        """Put the cursor on a row, in sight."""
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.list.model().index(row, 0))

    def mark(self, key: str) -> None:
        """Put the cursor on a document without opening it again, unless it is there already."""
        model, line = self.list.model(), self.list.currentIndex().data(LINE)
        if isinstance(model, LinesModel) and (line is None or line.key != key):
            blocked = self.blockSignals(True)
            self.choose(model.row_of(key))
            self.blockSignals(blocked)

    def tell_empty(self, sentence: str) -> None:
        """Say why the list is empty, where it is."""
        self.empty.setText(sentence)

    def offer_numbered(self, count: int) -> None:
        """Offer to accept at once what bears an indicator's number in its name."""
        self.numbered.setText(self._words.plural("evidence_screen.accept_count", count))
        self.numbered.setVisible(count > 0)

    def to_list(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        rows = range(self.list.model().rowCount())
        if not self.list.currentIndex().isValid():
            enabled = (row for row in rows if self.list.model().index(row, 0).flags())
            self.choose(next(enabled, -1))

    def _lay_out(self) -> None:
        self.setMinimumWidth(240)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        head.addWidget(self.order, 1)
        self.fold.add(self.shelf)
        self.fold.column.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.numbered)
        column.addWidget(self.list, 3)
        column.addWidget(self.empty, 3)
        column.addWidget(self.reading)
        column.addWidget(self.fold, 2)

    def _look(self) -> None:
        rows = self.list.model().rowCount()
        self.list.setVisible(rows > 0)
        self.empty.setVisible(rows == 0)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.row())

    def _gather(self, *_news: object) -> None:
        lines = (index.data(LINE) for index in self.list.selectionModel().selectedIndexes())
        self.gathered.emit(list(dict.fromkeys(line.key for line in lines if line.key)))


def _combo(names: Sequence[str]) -> QComboBox:
    combo = styled(QComboBox(), compact="true")
    combo.addItems(list(names))
    return combo
