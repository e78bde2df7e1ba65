"""The left pane: find, the tree of indicators, and how much is done."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit.indicator_tree import IndicatorTree
from ui.screens.score.values import Say
from ui.theme import Theme, styled

WIDTH, NARROW = 284, 236  # px
_WIDE = 1000  # px of the screen from which it has its width


class TreePane(QWidget):
    """Search over tree over count."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("score.search"))
        self.search.setAccessibleName(say("score.search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.tree = IndicatorTree(theme, say("score.indicators"))
        self.count = styled(QLabel(), role="small")
        self.nothing = styled(QLabel(say("score_desk.no_match")), role="muted")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        for widget in (self.search, self.count):
            widget.setContentsMargins(0, 0, 0, 0)
        column.addWidget(_inset(self.search))
        column.addWidget(_inset(self.nothing))
        column.addWidget(self.tree, 1)
        column.addWidget(_inset(self.count))
        self.search.returnPressed.connect(self._to_tree)

    def show_rows(self, model: QAbstractItemModel) -> None:
        """Stand over `model`, with every group open."""
        self.tree.setModel(model)
        model.modelReset.connect(self.tree.expandAll)
        model.layoutChanged.connect(self.tree.expandAll)
        model.rowsInserted.connect(self.tree.expandAll)
        for told in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            told.connect(self._look)

    def go(self, index: QModelIndex) -> None:
        """Put the cursor on a row, in sight."""
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def enter(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, room: int) -> None:
        """Leave more to the middle where there is little."""
        self.setFixedWidth(WIDTH if room >= _WIDE else NARROW)

    def _look(self, *_: object) -> None:
        """Say so where nothing has what is sought."""
        model = self.tree.model()
        sought = bool(self.search.text())
        self.nothing.setVisible(sought and model is not None and not model.rowCount())

    def _to_tree(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)


def _inset(widget: QWidget) -> QWidget:
    """`widget` with the margin of the pane."""
    box = QWidget()
    inner = QVBoxLayout(box)
    inner.setContentsMargins(12, 0, 12, 0)
    inner.addWidget(widget)
    return box
