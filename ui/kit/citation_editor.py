"""One line in which a citation is made or mended: document, kind of place, place, note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.theme import Theme, styled


@dataclass(frozen=True)
class Document:
    """A document that can be cited."""

    id: str
    name: str


@dataclass(frozen=True)
class Cited:
    """A document as cited: `kind` and `place` say where in it; no `citation`: not made yet."""

    citation: str
    document: str
    name: str
    detail: str
    kind: str
    place: str
    note: str = ""


@dataclass(frozen=True)
class CitationTexts:
    """The words of the editor; `kinds` are (code, word, short word) of what a place can be."""

    document: str
    kind: str
    place: str
    note: str
    make: str
    done: str
    remove: str
    read: str
    kinds: tuple[tuple[str, str, str], ...]

    def place_of(self, kind: str, place: str) -> str:
        """The place as it is said on a chip: `hal. 14`."""
        short = next((short for code, _, short in self.kinds if code == kind), "")
        return f"{short} {place}".strip() if place else ""


class CitationEditor(QFrame):
    """Enter makes or ends, Escape leaves; what is made already is mended as it is typed."""

    cited = Signal(object)  # Cited, to be made
    changed = Signal(object)  # Cited, as it is wanted
    removed = Signal(str)
    read = Signal(object)  # Cited, to be opened at its place
    left = Signal(str)  # citation that was mended, or empty

    def __init__(self, theme: Theme, texts: CitationTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._item: Cited | None = None
        self.locked = False
        self.document = _choice(texts.document)
        self.document.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.document.setMinimumContentsLength(10)
        self.kind = _choice(texts.kind)
        for code, word, _ in texts.kinds:
            self.kind.addItem(word, code)
        self.place, self.note = _field(texts.place), _field(texts.note)
        self.place.setFixedWidth(72)
        self.done = styled(QPushButton(texts.make), compact="true")
        self.opener = _sign(theme, "eye", texts.read)
        self.remove = _sign(theme, "trash", texts.remove)
        self._lay_out()
        self.done.clicked.connect(self.finish)
        self.remove.clicked.connect(self._take_away)
        self.opener.clicked.connect(self._read)
        self.kind.activated.connect(self._tell)
        for field in (self.place, self.note):
            field.settled.connect(self._tell)
            field.returnPressed.connect(self.finish)
        self.hide()

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Offer these documents; the one chosen stays chosen."""
        if [each.id for each in documents] == [
            self.document.itemData(n) for n in range(self.document.count())
        ]:
            return
        chosen = self.document.currentData()
        self.document.clear()
        for each in documents:
            self.document.addItem(each.name, each.id)
        self.document.setCurrentIndex(max(self.document.findData(chosen), 0))

    def begin(self) -> None:
        """Ask for a new citation."""
        self.flush()
        self._open(None, Cited("", "", "", "", "page", ""))
        self.document.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mend(self, item: Cited) -> None:
        """Mend one that is made."""
        if self.locked:
            return
        self.flush()
        self._open(item, item)
        self.place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.place.selectAll()

    def keep(self, items: Mapping[str, Cited]) -> None:
        """Close if what is mended is gone; learn what it is now."""
        if self._item is not None:
            if self._item.citation not in items:
                self.hide()
                self._item = None
                return
            self._item = items[self._item.citation]

    def finish(self) -> None:
        """Make the citation, or end mending."""
        citation = "" if self._item is None else self._item.citation
        self._tell()
        self.hide()
        self.left.emit(citation)

    def flush(self) -> None:
        """Tell now what was typed; a new citation is made if a place was typed."""
        if not self.isHidden():
            if self._item is not None or self.place.text().strip():
                self._tell()
            self.hide()

    def lock(self, locked: bool) -> None:
        """Leave everything to be read alone."""
        self.locked = locked
        if locked:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit("" if self._item is None else self._item.citation)
        else:
            super().keyPressEvent(event)

    def _open(self, item: Cited | None, shown: Cited) -> None:
        self._item = item
        self.document.setVisible(item is None)
        for sign in (self.opener, self.remove):
            sign.setVisible(item is not None)
        self.done.setText(self._texts.make if item is None else self._texts.done)
        self.kind.setCurrentIndex(max(self.kind.findData(shown.kind), 0))
        self.place.show_text(f"{shown.citation}/place/{id(item)}", shown.place)
        self.note.show_text(f"{shown.citation}/note/{id(item)}", shown.note)
        self.show()

    def _typed(self, item: Cited) -> Cited:
        kind = str(self.kind.currentData())
        return replace(
            item, kind=kind, place=self.place.text().strip(), note=self.note.text().strip()
        )

    def _tell(self, typed: object = None) -> None:
        """Tell what is wanted; a field that is only being typed in makes nothing new."""
        if self._item is None:
            if typed is not None:
                return
            document = self.document.currentData()
            if document:
                self.cited.emit(self._typed(Cited("", str(document), "", "", "", "")))
            return
        wanted = self._typed(self._item)
        if wanted != self._item:
            self._item = wanted
            self.changed.emit(wanted)

    def _read(self) -> None:
        if self._item is not None:
            self._tell()
            self.read.emit(self._item)

    def _take_away(self) -> None:
        if self._item is not None:
            self.removed.emit(self._item.citation)
            self._item = None
            self.hide()
            self.left.emit("")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self.document, 2)
        row.addWidget(self.kind)
        row.addWidget(self.place)
        row.addWidget(self.note, 1)
        for widget in (self.done, self.opener, self.remove):
            row.addWidget(widget)


def _sign(theme: Theme, icon: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def _choice(name: str) -> QComboBox:
    box = styled(QComboBox(), compact="true")
    box.setAccessibleName(name)
    return box


def _field(name: str) -> AutosaveLine:
    field = styled(AutosaveLine(), compact="true")
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
