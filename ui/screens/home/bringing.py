"""What is copied from an earlier year: a box for each part."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.text import Sentences

PARTS = ("units", "services", "explanations")
USUALLY = ("units", "services")  # texts are asked for: they have to be made this year's


class Bringing(QWidget):
    """Three boxes; what is copied is told whenever it changes."""

    changed = Signal(tuple)  # parts

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {part: QCheckBox(words(f"baseline_window.{part}")) for part in PARTS}
        self.boxes["explanations"].setToolTip(words("baseline_window.explanations_tip"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part, box in self.boxes.items():
            box.setChecked(part in USUALLY)
            box.toggled.connect(self._tell)
            column.addWidget(box)

    @property
    def parts(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def _tell(self) -> None:
        self.changed.emit(self.parts)
