"""The rows of the right pane: a suggestion with why, a citation with its page and quote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.kit.elided import ElidedLabel
from ui.screens.evidence.values import Aside, Citation, DateHint, Hint
from ui.text import Sentences
from ui.theme import Theme, styled


class HintRow(QWidget):
    """An indicator that the document is probably about; a click cites for it."""

    accepted = Signal(int)

    def __init__(self, number: int, hint: Hint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = f"{number} ▸ {hint.indicator}  {hint.title}"
        self.button = styled(QPushButton(), kind="quiet", compact="true")
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(hint.why)
        self.button.setToolTip(f"{title}\n{hint.why}")
        self.button.clicked.connect(lambda: self.accepted.emit(number))
        name = styled(ElidedLabel(title), tone="accent", role="row")
        inside = QHBoxLayout(self.button)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(name)
        why = styled(QLabel(hint.why), role="small")
        why.setWordWrap(True)
        why.setContentsMargins(8, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(why)


class DateRow(QWidget):
    """A day that the document probably bears; a click takes it."""

    accepted = Signal(str)  # ISO

    def __init__(self, hint: DateHint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = styled(QPushButton(hint.text), kind="quiet", compact="true")
        self.button.setAccessibleDescription(hint.why)
        self.button.clicked.connect(lambda: self.accepted.emit(hint.date))
        why = styled(QLabel(hint.why), role="small")
        why.setWordWrap(True)
        why.setContentsMargins(8, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(why)


class CitationRow(QWidget):
    """Where it is cited: indicator, level and criterion, the page as a button, the quote."""

    chosen = Signal(object)  # values.Citation
    removed = Signal(str)
    indicator_chosen = Signal(str)

    def __init__(
        self, words: Sentences, theme: Theme, each: Citation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place = styled(QPushButton(each.place), kind="quiet", compact="true")
        self.place.clicked.connect(lambda: self.chosen.emit(each))
        self.go = _button(theme, "arrow-square-out", words("evidence_screen.to_indicator"), each)
        self.go.clicked.connect(lambda: self.indicator_chosen.emit(each.indicator))
        self.remove = _button(theme, "x", words("evidence_screen.remove"), each)
        self.remove.clicked.connect(lambda: self.removed.emit(each.id))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(styled(ElidedLabel(f"{each.indicator}  {each.title}"), role="row"), 1)
        for widget in (self.place, self.go, self.remove):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self.place.setVisible(bool(each.place))  # not before: it would be a window of its own
        for text in (each.criterion, f"“{each.quote}”" if each.quote else ""):
            if text:
                label = styled(QLabel(text), role="small")
                label.setWordWrap(True)
                column.addWidget(label)


class AsideRow(QWidget):
    """A line of care: what, and a quiet line below."""

    def __init__(self, aside: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        text = styled(QLabel(aside.text), role="row", tone=aside.tone)
        detail = styled(QLabel(aside.detail), role="small")
        for label in (text, detail):
            label.setWordWrap(True)
            column.addWidget(label)
        detail.setVisible(bool(aside.detail))  # not before: it would be a window of its own


def _button(theme: Theme, icon: str, name: str, each: Citation) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon))
    button.setToolTip(name)
    button.setAccessibleName(f"{name}: {each.indicator}")
    return button


def fill(column: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Put these in the place of what was there."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
    for widget in widgets:
        column.addWidget(widget)
