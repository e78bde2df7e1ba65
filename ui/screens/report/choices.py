"""Which paper, and how: the list of all papers and the options that fit the one chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from spbe_desktop.views.papers import SHEETS, PaperKind, PaperOptions
from spbe_desktop.words import LANGUAGES
from ui.screens.report.paper_line import TRACE, PaperLine
from ui.screens.report.previewing import Choice
from ui.text import Sentences
from ui.theme import Theme, styled

_KIND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Trace:
    """When a paper last left the program; `changed` says so where it would differ now."""

    when: str
    changed: str
    full: str  # what a tool tip says


class ChoicesPane(QWidget):
    """The papers in words, and language, sheet, grey and blank for the chosen one."""

    chosen = Signal(object)  # Choice

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.papers = QListWidget()
        self.papers.setItemDelegate(PaperLine(theme, self.papers))
        self.papers.setMouseTracking(True)
        self._traces: dict[str, Trace] = {}
        self.language = QComboBox()
        self.sheet = QComboBox()
        self.grey = QCheckBox(words("report_screen.grey"))
        self.blank = QCheckBox(words("report_screen.blank"))
        self._dress()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for column, key, box in ((0, "language", self.language), (1, "sheet", self.sheet)):
            label = styled(QLabel(words(f"report_screen.{key}")), role="label")
            label.setBuddy(box)
            grid.addWidget(label, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.grey, 2, 0)
        grid.addWidget(self.blank, 2, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(self.papers, 1)
        stack.addLayout(grid)
        self.papers.currentRowChanged.connect(self._tell)
        self.language.currentIndexChanged.connect(self._tell)
        self.sheet.currentIndexChanged.connect(self._tell)
        self.grey.toggled.connect(self._tell)
        self.blank.toggled.connect(self._tell)

    @property
    def kind(self) -> PaperKind | None:
        """The paper that is chosen."""
        item = self.papers.currentItem()
        kind: PaperKind | None = item.data(_KIND) if item is not None else None
        return kind

    def offer(self, kinds: Sequence[PaperKind]) -> None:
        """Let one of these be chosen; the paper of before stays chosen where it is among them."""
        before = self.kind.id if self.kind is not None else ""
        with QSignalBlocker(self.papers):
            self.papers.clear()
            for kind in kinds:
                item = QListWidgetItem(self._words(kind.title))
                item.setData(_KIND, kind)
                self._trace(item)
                self.papers.addItem(item)
            row = [kind.id for kind in kinds].index(before) if before in map(_id, kinds) else 0
            self.papers.setCurrentRow(row)
        self._tell()

    def show_traces(self, traces: Mapping[str, Trace]) -> None:
        """Say of each paper when it last left the program."""
        self._traces = dict(traces)
        for row in range(self.papers.count()):
            self._trace(self.papers.item(row))

    def _trace(self, item: QListWidgetItem) -> None:
        kind: PaperKind = item.data(_KIND)
        trace, title = self._traces.get(kind.id), self._words(kind.title)
        item.setData(TRACE, trace)
        about = self._words(kind.about)
        item.setToolTip(about if trace is None else f"{about}\n\n{trace.full}")
        told = [title] if trace is None else [title, trace.when, trace.changed]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, told)))

    def start_in(self, language: str) -> None:
        """The language at first."""
        self.language.setCurrentIndex(LANGUAGES.index(language))

    def _tell(self) -> None:
        kind = self.kind
        if kind is None:
            return
        self.blank.setEnabled("blank" in kind.options)
        options = PaperOptions(
            sheet=self.sheet.currentData(),
            grey=self.grey.isChecked(),
            blank=self.blank.isChecked() and self.blank.isEnabled(),
        )
        self.chosen.emit(Choice(kind, self.language.currentData(), options))

    def _dress(self) -> None:
        words = self._words
        self.papers.setAccessibleName(words("report_screen.papers"))
        self.papers.setFrameShape(QFrame.Shape.NoFrame)
        self.papers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in LANGUAGES:
            self.language.addItem(words(f"report_screen.language_{each}"), each)
        self.language.setAccessibleName(words("report_screen.language"))
        self.sheet.addItem(words("report_screen.sheet_letterhead"), "")
        for name, (width, height) in SHEETS.items():
            self.sheet.addItem(f"{name.partition('-')[0]} {width}×{height}", name)
        self.sheet.setAccessibleName(words("report_screen.sheet"))
        for box in (self.language, self.sheet):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )


def _id(kind: PaperKind) -> str:
    return kind.id
