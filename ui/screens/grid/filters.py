"""What stands above the table: search, filters, and how many indicators are in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.screens.grid.values import Choice, Choices, Wanted
from ui.text import Sentences
from ui.theme import Theme, styled

_STEP = "    "  # what is inside a group stands further right


class FilterBar(QWidget):
    """Each filter narrows what the others leave."""

    wanted = Signal(object)  # Wanted

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("grid.search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.group, self.state, self.theme = QComboBox(), QComboBox(), QComboBox()
        self.flagged = QCheckBox(words("grid.flagged_only"))
        self.count = styled(QLabel(), role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        for key, box in (("group", self.group), ("state", self.state), ("theme", self.theme)):
            box.setAccessibleName(words(f"grid.filter_{key}"))
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(9)
            box.currentIndexChanged.connect(self._tell)
            row.addWidget(box, 1)
        row.addWidget(self.flagged)
        row.addWidget(self.count)
        self.search.setAccessibleName(words("grid.search"))
        self.search.textChanged.connect(self._tell)
        self.flagged.toggled.connect(self._tell)

    def offer(self, choices: Choices) -> None:
        """Offer these, with everything in sight."""
        for box, each in (
            (self.group, choices.groups),
            (self.state, choices.states),
            (self.theme, choices.themes),
        ):
            _fill(box, each)
        self.theme.setVisible(len(choices.themes) > 1)
        self.clear()

    def clear(self) -> None:
        """Everything in sight."""
        for widget in (self.search, self.group, self.state, self.theme, self.flagged):
            widget.blockSignals(True)
        self.search.clear()
        self.flagged.setChecked(False)
        for box in (self.group, self.state, self.theme):
            box.setCurrentIndex(0)
        for widget in (self.search, self.group, self.state, self.theme, self.flagged):
            widget.blockSignals(False)
        self._tell()

    def _tell(self, _what: object = None) -> None:
        boxes = (box.currentData() or "" for box in (self.group, self.state, self.theme))
        group, state, theme = boxes
        text, flagged = self.search.text(), self.flagged.isChecked()
        self.wanted.emit(Wanted(text, group, state, theme, flagged))


def _fill(box: QComboBox, choices: Sequence[Choice]) -> None:
    box.blockSignals(True)
    box.clear()
    for each in choices:
        box.addItem(_STEP * each.depth + each.name, each.key)
    box.blockSignals(False)
