"""The instruments there are, as a table: what each is called, its law, and how far it is known."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.views.origin import Offered, OriginKind, origin_text
from spbe_desktop.words import Words
from ui.kit.cards import CARD, Card
from ui.kit.rows_model import Head, Index, RowsModel

COLUMNS = ("title", "regulation", "state", "status", "digest", "origin")
SHORT = 8  # characters of a digest that tell two packs apart
_TONES = {"known": "good", "partial": "warning", "pending": "bad"}
_SIGNS = {"known": "●", "partial": "◐", "pending": "○"}


class PacksModel(RowsModel[Offered]):
    """Rows of `Offered`, read-only; the first column carries the whole as a card."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__([Head(words(f"instrument_screen.column_{c}")) for c in COLUMNS], parent)
        self._words = words

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; as a card, all that is told of a pack at once."""
        if not index.isValid():
            return None
        said = self._said(self.rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return said[index.column()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(said)
        if role == CARD:
            offered = self.rows[index.row()]
            instrument = offered.pack.instrument
            status = instrument.status
            mark = f"v{instrument.version} · {said[4]}"
            chip = f"{_SIGNS[status]} {said[3]}"
            second = said[5] if offered.origin.kind is not OriginKind.PROGRAM else said[2]
            return Card(said[0], mark, chip, _TONES[status], said[1], second)
        return None

    def _said(self, offered: Offered) -> tuple[str, ...]:
        pack, words = offered.pack, self._words
        instrument, proven = pack.instrument, offered.origin.proven
        return (
            instrument.short_title.of(words.language),
            instrument.legal.regulation,
            _state(instrument, words),
            words(f"instrument_screen.status_{instrument.status}"),
            pack.digest[:SHORT],
            ("✓ " if proven else "⚠ ") + origin_text(offered.origin, words),
        )


def _state(instrument: Instrument, words: Words) -> str:
    """In force since when, or repealed."""
    law = instrument.legal
    if law.repealed_by:
        return words("instrument_screen.state_repealed", by=law.repealed_by)
    if law.in_force_from:
        return words("instrument_screen.state_since", day=words.day(law.in_force_from))
    if law.promulgated:
        return words("instrument_screen.state_promulgated", day=words.day(law.promulgated))
    return words("instrument_screen.state_unknown")
