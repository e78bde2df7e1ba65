"""A field for a value between two bounds, exact in Decimal, with comma or point."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.theme import restyle


class DecimalField(AutosaveLine):
    """Says `entered` for a value within its bounds; anything else is marked where it stands."""

    entered = Signal(object)  # Decimal, or None for an emptied field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._places = Decimal(0), Decimal(0), 0
        self.setFixedWidth(96)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.settled.connect(self._read)

    def set_bounds(self, least: Decimal, most: Decimal, places: int) -> None:
        """Accept from `least` to `most` with at most `places` digits after the mark."""
        self._least, self._most, self._places = least, most, places

    def accepts(self, text: str) -> bool:
        """Whether `text` is a value within the bounds."""
        return self._value(text) is not None

    def enter(self, text: str) -> None:
        """Have `text` typed by something else than the keys: shown, and told at once."""
        self.setText(text)
        self._read(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the last digit."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        value = self._value(self.text())
        if not step or value is None:
            super().keyPressEvent(event)
            return
        moved = value + step * Decimal(1).scaleb(-self._places)
        moved = min(max(moved, self._least), self._most)
        mark = "," if "," in self.text() else "."
        self.setText(f"{moved:f}".replace(".", mark))
        self._read(self.text())

    def _read(self, text: str) -> None:
        value = self._value(text)
        empty = not text.strip()
        restyle(self, wrong="false" if empty or value is not None else "true")
        if empty or value is not None:
            self.entered.emit(value)

    def _value(self, text: str) -> Decimal | None:
        try:
            value = Decimal(text.strip().replace(",", "."))
        except InvalidOperation:
            return None
        if not value.is_finite() or not self._least <= value <= self._most:
            return None
        return value if value == round(value, self._places) else None
