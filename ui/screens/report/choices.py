"""Which paper, and how: the list of all papers and the options that fit the one chosen."""

from __future__ import annotations

from collections.abc import Sequence

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
from ui.screens.report.previewing import Choice
from ui.text import Sentences
from ui.theme import styled

_KIND = Qt.ItemDataRole.UserRole


class ChoicesPane(QWidget):
    """The papers in words, and language, sheet, grey and blank for the chosen one."""

    chosen = Signal(object)  # Choice

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.papers = QListWidget()
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
                item.setToolTip(self._words(kind.about))
                item.setData(_KIND, kind)
                self.papers.addItem(item)
            row = [kind.id for kind in kinds].index(before) if before in map(_id, kinds) else 0
            self.papers.setCurrentRow(row)
        self._tell()

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
