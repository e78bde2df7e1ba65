"""A field for a day, written as 31-12-2026 or 2026-12-31; what is no day is marked in place."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.theme import restyle, styled

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")


class DateField(AutosaveLine):
    """Says `entered` with the ISO form of a day, or with nothing when it is emptied."""

    entered = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, compact="true")
        self.setPlaceholderText(hint)
        self.settled.connect(self._read)

    def show_day(self, key: str, iso: str) -> None:
        """Show the day of an ISO date; anything else as it stands."""
        day = day_of(iso)
        self.show_text(key, iso if day is None else day.strftime("%d-%m-%Y"))
        self._mark(self.text())

    def iso(self) -> str | None:
        """The day in ISO form, empty for none; None while what stands there is no day."""
        day = day_of(self.text())
        if day is not None:
            return day.isoformat()
        return None if self.text().strip() else ""

    def _read(self, text: str) -> None:
        self._mark(text)
        iso = self.iso()
        if iso is not None:
            self.entered.emit(iso)

    def _mark(self, text: str) -> None:
        wrong = "true" if text.strip() and day_of(text) is None else "false"
        if self.property("wrong") != wrong:
            restyle(self, wrong=wrong)


def day_of(text: str) -> date | None:
    """The day that `text` writes; None where it writes none."""
    first, last = _DAY_FIRST.fullmatch(text.strip()), _YEAR_FIRST.fullmatch(text.strip())
    parts = [int(part) for part in (last.groups() if last else ())]
    parts = parts or [int(part) for part in reversed(first.groups() if first else ())]
    try:
        return date(*parts) if parts else None
    except ValueError:
        return None
