"""What narrows a table: a search field, boxes to choose from, and how many rows are in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from ui.kit.choice_box import ChoiceBox
from ui.theme import Theme, styled

_STEP = "    "  # what is inside a group stands further right
_LEAST = 150  # px of the search field


@dataclass(frozen=True)
class Choice:
    """Something to filter by; the empty key keeps everything."""

    key: str
    name: str
    depth: int = 0


class FilterBar(QWidget):
    """Each filter narrows what the others leave; `changed` says that one of them did."""

    changed = Signal()

    def __init__(
        self, theme: Theme, hint: str, boxes: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setMinimumWidth(_LEAST)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.boxes = {key: ChoiceBox(name) for key, name in boxes.items()}
        self.ticks: dict[str, QCheckBox] = {}
        self.count = styled(QLabel(), role="small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.search, 2)
        for box in self.boxes.values():
            self._row.addWidget(box, 1)
            box.currentIndexChanged.connect(self._tell)
        self._row.addWidget(self.count)
        self.search.textChanged.connect(self._tell)

    def add_tick(self, key: str, name: str) -> None:
        """Add something that is wanted or not."""
        tick = QCheckBox(name)
        tick.toggled.connect(self._tell)
        self.ticks[key] = tick
        self._row.insertWidget(self._row.count() - 1, tick)

    def offer(self, key: str, choices: Sequence[Choice]) -> None:
        """Offer these in a box; what was chosen stays where it is offered again."""
        box = self.boxes[key]
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        for each in choices:
            box.addItem(_STEP * each.depth + each.name, each.key)
        box.setCurrentIndex(max(box.findData(before), 0))
        box.blockSignals(False)
        box.setVisible(len(choices) > 1)

    def chosen(self, key: str) -> str:
        """The key of what is chosen in a box; empty keeps everything."""
        return str(self.boxes[key].currentData() or "")

    def ticked(self, key: str) -> bool:
        """Whether something is wanted."""
        return self.ticks[key].isChecked()

    def clear(self) -> None:
        """Keep everything in sight."""
        widgets = [self.search, *self.boxes.values(), *self.ticks.values()]
        for widget in widgets:
            widget.blockSignals(True)
        self.search.clear()
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        for tick in self.ticks.values():
            tick.setChecked(False)
        for widget in widgets:
            widget.blockSignals(False)
        self._tell()

    def _tell(self, _what: object = None) -> None:
        self.changed.emit()
