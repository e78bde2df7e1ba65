"""The documents cited for one thing: each with its place, and a way to bring more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.autosave_text import AutosaveLine
from ui.kit.elided import ElidedLabel
from ui.kit.progress_panel import ProgressPanel
from ui.theme import Theme, styled

_ROW, _SHOWN = 34, 2  # px a document; documents seen without scrolling


@dataclass(frozen=True)
class EvidenceItem:
    """A document as cited: `kind` and `place` say where in it."""

    citation: str
    name: str
    detail: str
    kind: str
    place: str
    note: str = ""


@dataclass(frozen=True)
class EvidenceTexts:
    """The words of the strip; `kinds` are (code, word) of what a place can be."""

    title: str
    add: str
    empty: str
    place: str
    kind: str
    remove: str
    cancel: str
    kinds: tuple[tuple[str, str], ...]


class EvidenceRow(QFrame):
    """One document: name, size, place, remove."""

    place_changed = Signal(object)  # EvidenceItem as it is wanted
    remove_wanted = Signal(str)  # citation

    def __init__(self, theme: Theme, texts: EvidenceTexts, item: EvidenceItem) -> None:
        super().__init__()
        self.item = item
        self.setFixedHeight(_ROW)
        picture = QLabel()
        picture.setPixmap(theme.icon("file-text").pixmap(18, 18))
        self.name = ElidedLabel(item.name)
        self.detail = styled(QLabel(item.detail), role="small")
        self.kind = QComboBox()
        for code, word in texts.kinds:
            self.kind.addItem(word, code)
        self.kind.setAccessibleName(f"{texts.kind}: {item.name}")
        self.place = AutosaveLine()
        self.place.setPlaceholderText(texts.place)
        self.place.setAccessibleName(f"{texts.place}: {item.name}")
        self.place.setFixedWidth(76)
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("x"))
        self.remove.setToolTip(texts.remove)
        self.remove.setAccessibleName(f"{texts.remove}: {item.name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(self.name, 1)
        for widget in (self.detail, self.kind, self.place, self.remove):
            styled(widget, compact="true")
            row.addWidget(widget)
        self.show_item(item)
        self.kind.activated.connect(self._moved)
        self.place.settled.connect(self._moved)
        self.remove.clicked.connect(self._remove)

    def show_item(self, item: EvidenceItem) -> None:
        """Show the same citation anew, but for what is being typed."""
        self.item = item
        self.name.setText(f"{item.name}  –  {item.note}" if item.note else item.name)
        self.kind.setCurrentIndex(max(self.kind.findData(item.kind), 0))
        self.place.show_text(item.citation, item.place)

    def _moved(self, _what: object) -> None:
        kind, place = str(self.kind.currentData()), self.place.text().strip()
        if (kind, place) != (self.item.kind, self.item.place):
            self.place_changed.emit(replace(self.item, kind=kind, place=place))

    def _remove(self) -> None:
        self.remove_wanted.emit(self.item.citation)


class EvidenceStrip(QFrame):
    """A heading with a button, the documents below, and the progress of what is being copied."""

    add_wanted = Signal()
    place_changed = Signal(object)  # EvidenceItem as it is wanted
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, texts: EvidenceTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._rows: dict[str, EvidenceRow] = {}
        self.title = styled(QLabel(texts.title), role="caption")
        self.add = styled(QPushButton(texts.add), kind="quiet", compact="true")
        self.add.setIcon(theme.icon("plus", "accent"))
        self.add.clicked.connect(self.add_wanted)
        self.empty = styled(QLabel(texts.empty), role="small")
        self.progress = ProgressPanel(texts.cancel)
        self.list = QWidget()
        self._column = QVBoxLayout(self.list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidget(self.list)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def show_items(self, items: Sequence[EvidenceItem]) -> None:
        """Show these documents; what is typed in one that stays is not touched."""
        for citation in set(self._rows) - {item.citation for item in items}:
            row = self._rows.pop(citation)
            row.place.flush()
            row.hide()
            row.deleteLater()
        for place, item in enumerate(items):
            row = self._rows.get(item.citation) or self._new_row(item)
            row.show_item(item)
            self._column.insertWidget(place, row)
        self.title.setText(f"{self._texts.title} ({len(items)})" if items else self._texts.title)
        self.empty.setVisible(not items)
        self.area.setVisible(bool(items))
        self.area.setFixedHeight(_ROW * min(len(items), _SHOWN) + 2)

    def rows(self) -> tuple[EvidenceRow, ...]:
        """The documents as widgets."""
        return tuple(self._rows.values())

    def flush(self) -> None:
        """Tell now what was typed."""
        for row in self._rows.values():
            row.place.flush()

    def _new_row(self, item: EvidenceItem) -> EvidenceRow:
        row = EvidenceRow(self._theme, self._texts, item)
        row.place_changed.connect(self.place_changed)
        row.remove_wanted.connect(self.remove_wanted)
        self._rows[item.citation] = row
        return row

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area)
        column.addWidget(self.empty)
        column.addWidget(self.progress)
