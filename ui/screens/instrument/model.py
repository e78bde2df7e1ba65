"""The instruments there are, as a table: what each is called, its law, and how far it is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.words import Words
from ui.kit.cards import CARD, Card

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("title", "regulation", "state", "status", "digest")
SHORT = 8  # characters of a digest that tell two packs apart
_TONES = {"known": "good", "partial": "warning", "pending": "bad"}
_SIGNS = {"known": "●", "partial": "◐", "pending": "○"}


class PacksModel(QAbstractTableModel):
    """Rows of `Pack`, read-only; the first column carries the whole as a card."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._packs: tuple[Pack, ...] = ()

    def show(self, packs: Sequence[Pack]) -> None:
        """Show these packs."""
        self.beginResetModel()
        self._packs = tuple(packs)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """As many rows as packs."""
        return 0 if parent.isValid() else len(self._packs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as `COLUMNS`."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; as a card, all that is told of a pack at once."""
        if not index.isValid():
            return None
        said = self._said(self._packs[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return said[index.column()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(said)
        if role == CARD:
            instrument = self._packs[index.row()].instrument
            status = instrument.status
            mark = f"v{instrument.version} · {said[4]}"
            chip = f"{_SIGNS[status]} {said[3]}"
            return Card(said[0], mark, chip, _TONES[status], said[1], said[2])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The name of a column."""
        named = orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS)
        if named and role == Qt.ItemDataRole.DisplayRole:
            return self._words(f"instrument_screen.column_{COLUMNS[section]}")
        return None

    def _said(self, pack: Pack) -> tuple[str, str, str, str, str]:
        instrument, words = pack.instrument, self._words
        return (
            instrument.short_title.of(words.language),
            instrument.legal.regulation,
            _state(instrument, words),
            words(f"instrument_screen.status_{instrument.status}"),
            pack.digest[:SHORT],
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
