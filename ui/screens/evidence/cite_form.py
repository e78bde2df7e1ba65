"""Citing what is in sight: for which indicator, level and criterion, with which line quoted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.screens.evidence.values import Choice, Wish
from ui.text import Sentences
from ui.theme import styled


class CiteForm(QWidget):
    """Indicator, level, criterion, quote, and the button that cites."""

    wished = Signal(object)  # values.Wish

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._choices: tuple[Choice, ...] = ()
        self._page, self._gathered, self._quoted = 0, 0, ""
        self.indicator, self.level, self.criterion = _combo(), _combo(), _combo()
        self.indicator.setEditable(True)
        self.indicator.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for name in ("indicator", "level", "criterion"):
            combo: QComboBox = getattr(self, name)
            combo.setAccessibleName(words(f"evidence_screen.{name}"))
        self.quote = QLineEdit()
        self.quote.setPlaceholderText(words("evidence_screen.quote"))
        self.quote.setAccessibleName(words("evidence_screen.quote"))
        self.quote.setToolTip(words("evidence_screen.quote_hint"))
        self.cite = styled(QPushButton(), kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(styled(QLabel(words("evidence_screen.cite_for")), role="label"))
        for widget in (self.indicator, self.level, self.criterion, self.quote, self.cite):
            column.addWidget(widget)
        self.indicator.currentIndexChanged.connect(self._offer_levels)
        self.level.currentIndexChanged.connect(self._offer_criteria)
        self.quote.returnPressed.connect(self.give)
        self.cite.clicked.connect(self.give)
        self.tell(0, "")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Let one of these indicators be chosen, by typing any part of it."""
        chosen = self.indicator.currentData()
        self._choices = tuple(choices)
        self.indicator.clear()
        for each in self._choices:
            self.indicator.addItem(f"{each.code}  {each.title}", each.code)
        completer = QCompleter(self.indicator.model(), self.indicator)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.indicator.setCompleter(completer)
        self.choose(str(chosen or ""))

    def choose(self, code: str) -> None:
        """Choose an indicator."""
        row = self.indicator.findData(code)
        if row >= 0:
            self.indicator.setCurrentIndex(row)

    def tell(self, page: int, selection: str) -> None:
        """Say what would be cited: the page in sight, and the line that is selected."""
        self._page = page
        if selection or self.quote.text() == self._quoted:
            self.quote.setText(selection)
            self.quote.setCursorPosition(0)
            self._quoted = selection
        self._name()

    def gather(self, count: int) -> None:
        """Say that several documents would be cited."""
        self._gathered = count
        self._name()

    def give(self) -> None:
        """Ask for the citation."""
        code = self.indicator.currentData()
        if code and self.cite.isEnabled():
            level, criterion = self.level.currentData(), self.criterion.currentData()
            quote = self.quote.text().strip()
            self.wished.emit(Wish(str(code), str(level or ""), str(criterion or ""), quote))
            self._quoted = ""
            self.quote.clear()

    def allow(self, allowed: bool) -> None:
        """Whether anything may be cited."""
        for widget in (self.indicator, self.level, self.criterion, self.quote, self.cite):
            widget.setEnabled(allowed)

    def _name(self) -> None:
        if self._gathered > 1:
            text = self._words.plural("evidence_screen.cite_many", self._gathered)
        elif self._page:
            text = self._words("evidence_screen.cite_page", page=self._page)
        else:
            text = self._words("evidence_screen.cite")
        self.cite.setText(text)
        self.quote.setVisible(self._gathered < 2)

    def _offer_levels(self, row: int) -> None:
        below = self._choices[row].below if 0 <= row < len(self._choices) else ()
        _fill(self.level, self._words("evidence_screen.any_level"), below)
        self._offer_criteria()

    def _offer_criteria(self, _row: int = 0) -> None:
        row, level = self.indicator.currentIndex(), self.level.currentIndex() - 1
        levels = self._choices[row].below if 0 <= row < len(self._choices) else ()
        below = levels[level].below if 0 <= level < len(levels) else ()
        _fill(self.criterion, self._words("evidence_screen.any_criterion"), below)
        self.criterion.setVisible(bool(below))


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.view().setTextElideMode(Qt.TextElideMode.ElideRight)
    return combo


def _fill(combo: QComboBox, none: str, choices: Sequence[Choice]) -> None:
    blocked = combo.blockSignals(True)
    combo.clear()
    combo.addItem(none, "")
    for each in choices:
        combo.addItem(each.title, each.code)
        combo.setItemData(combo.count() - 1, each.title, Qt.ItemDataRole.ToolTipRole)
    combo.blockSignals(blocked)
