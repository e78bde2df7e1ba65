"""Where the proof stands: the documents cited for one thing as chips, added and mended by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.citation_editor import CitationEditor, CitationTexts, Cited, Document
from ui.kit.flow import Flow
from ui.kit.progress_panel import ProgressPanel
from ui.theme import Theme, styled

__all__ = ["BarTexts", "CitationBar", "CitationTexts", "Cited", "Document"]
_LINE, _SHOWN = 30, 2  # px a line of chips; lines seen without scrolling
_WIDEST = 36  # letters of a chip: two stand beside each other


@dataclass(frozen=True)
class BarTexts:
    """The words of the bar."""

    title: str
    add: str
    cite: str
    empty: str
    hint: str  # keys of a chip
    cancel: str
    editor: CitationTexts


class Chip(QToolButton):
    """One citation: Enter or a click mends it, Delete removes it, O opens the document."""

    remove_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, kind="chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, name: str, place: str, told: str) -> None:
        """Show a document and the place in it; the middle of a long name gives way."""
        tail = f" · {place}" if place else ""
        most = max(12, _WIDEST - len(tail))
        if len(name) > most:
            name = f"{name[: most - 9]}…{name[-8:]}"
        self.setText(name + tail)
        self.setToolTip(told)
        self.setAccessibleName(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter as a click; Delete takes it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif event.key() == Qt.Key.Key_O and not event.modifiers():
            self.read_wanted.emit()
        else:
            super().keyPressEvent(event)


class CitationBar(QFrame):
    """Title and chips, the editor below them while it is wanted, and what is being copied."""

    add_wanted = Signal()  # a new document
    cited = Signal(object)  # Cited without a citation yet
    changed = Signal(object)  # Cited as it is wanted
    removed = Signal(str)  # citation
    read = Signal(object)  # Cited, to be opened at its place

    def __init__(self, theme: Theme, texts: BarTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._chips: dict[str, Chip] = {}
        self._items: dict[str, Cited] = {}
        self.title = styled(QLabel(texts.title), role="caption")
        self.empty = styled(QLabel(texts.empty), role="small")
        self.empty.setWordWrap(True)
        self.cite = _quiet(theme, texts.cite, "quotes")
        self.add = _quiet(theme, texts.add, "paperclip")
        self.editor = CitationEditor(theme, texts.editor)
        self.progress = ProgressPanel(texts.cancel)
        self.inside = QWidget()
        self._flow = Flow(self.inside, gap=4)
        self.area = QScrollArea()
        self.area.setWidget(self.inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.cite.clicked.connect(self.begin)
        self.editor.cited.connect(self.cited)
        self.editor.changed.connect(self.changed)
        self.editor.removed.connect(self.removed)
        self.editor.read.connect(self.read)
        self.editor.left.connect(self._back)

    def show_citations(self, items: Sequence[Cited], documents: Sequence[Document]) -> None:
        """Show these; what is typed about one that stays is not touched."""
        for gone in set(self._chips) - {item.citation for item in items}:
            chip = self._chips.pop(gone)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._items = {item.citation: item for item in items}
        for place, item in enumerate(items):
            self._show_chip(place, item)
        self.title.setText(f"{self._texts.title} ({len(items)})" if items else self._texts.title)
        self.empty.setVisible(not items)
        self.area.setVisible(bool(items))
        self.editor.show_documents(documents)
        self.editor.keep(self._items)
        self.cite.setEnabled(bool(documents) and not self.editor.locked)
        self._fit()

    def chips(self) -> tuple[Chip, ...]:
        """The citations as widgets, in order."""
        return tuple(self._chips[citation] for citation in self._items)

    def begin(self) -> None:
        """Ask where the proof stands in a document that is here already."""
        if self.cite.isEnabled():
            self.editor.begin()

    def flush(self) -> None:
        """Tell now what was typed."""
        self.editor.flush()

    def lock(self, locked: bool) -> None:
        """Leave everything to be read alone."""
        self.editor.lock(locked)
        self.add.setEnabled(not locked)
        self.cite.setEnabled(self.cite.isEnabled() and not locked)

    def event(self, event: QEvent) -> bool:
        """The chips need other lines in another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().event(event)

    def _show_chip(self, place: int, item: Cited) -> None:
        chip = self._chips.get(item.citation)
        if chip is None:
            chip = self._chips[item.citation] = Chip()
            chip.setIcon(self._theme.icon("file-text"))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.clicked.connect(partial(self._mend, item.citation))
            chip.remove_wanted.connect(partial(self._remove, item.citation))
            chip.read_wanted.connect(partial(self._read, item.citation))
        where = self._texts.editor.place_of(item.kind, item.place)
        told = " · ".join(each for each in (item.name, where, item.note, item.detail) if each)
        chip.say(item.name, where, f"{told}\n{self._texts.hint}")
        if self._flow.indexOf(chip) != place:
            self._flow.put(place, chip)

    def _mend(self, citation: str) -> None:
        if citation in self._items:
            self.editor.mend(self._items[citation])

    def _remove(self, citation: str) -> None:
        if not self.editor.locked:
            self.removed.emit(citation)

    def _read(self, citation: str) -> None:
        self.read.emit(self._items[citation])

    def _back(self, citation: str) -> None:
        """The editor is closed: the keyboard goes on where it came from."""
        chip = self._chips.get(citation)
        (chip or self.cite).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        wide = max(80, self.area.viewport().width())
        high = self._flow.heightForWidth(wide)
        self.area.setFixedHeight(max(_LINE, min(high, _SHOWN * _LINE)) + 2)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.cite)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        for widget in (self.area, self.empty, self.editor, self.progress):
            column.addWidget(widget)


def _quiet(theme: Theme, text: str, icon: str) -> QPushButton:
    button = styled(QPushButton(text), kind="quiet", compact="true")
    button.setIcon(theme.icon(icon, "accent"))
    return button
