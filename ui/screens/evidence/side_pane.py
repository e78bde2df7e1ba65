"""The right pane: citing what is in sight, where it is cited, and the care of the document."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit.fold import Fold
from ui.screens.evidence.care_pane import CarePane
from ui.screens.evidence.cite_form import CiteForm
from ui.screens.evidence.side_rows import CitationRow, HintRow, fill
from ui.screens.evidence.values import Citation, Sheet
from ui.text import Sentences
from ui.theme import Theme, styled

WIDTH = 308  # px


class SidePane(QScrollArea):
    """Warnings, suggestions, the form to cite, citations, and care."""

    accepted = Signal(int)  # the number of a suggestion, from 1
    citation_chosen = Signal(object)  # values.Citation
    citation_removed = Signal(str)  # id
    indicator_chosen = Signal(str)

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.setMinimumWidth(256)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.warnings = styled(QLabel(), role="small", tone="warning")
        self.warnings.setWordWrap(True)
        self.form = CiteForm(words)
        self.care = CarePane(words, theme)
        self.hints, self.citations = QVBoxLayout(), QVBoxLayout()
        self._hint_head = styled(QLabel(words("evidence_screen.hints")), role="label")
        self._cited = Fold(theme, words("evidence_screen.citations"))
        self._allowed = True
        self._inside = styled(QWidget(), surface="paper")
        self._lay_out()
        self.show_sheet(None)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show a document; None: nothing is chosen."""
        self._inside.setVisible(sheet is not None)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if sheet is not None else bars.ScrollBarAlwaysOff
        )
        if sheet is None:
            return
        self.warnings.setText("\n".join(sheet.warnings))
        self.warnings.setVisible(bool(sheet.warnings))
        self._show_hints(sheet)
        rows = [self._citation(each) for each in sheet.citations]
        title = self._words("evidence_screen.citations_count", count=len(rows))
        self._cited.set_title(title)
        fill(self.citations, rows or [self._nowhere()])
        self.care.show_sheet(sheet)

    def allow(self, allowed: bool) -> None:
        """Whether anything may be changed."""
        self._allowed = allowed
        self.form.allow(allowed)
        self.care.allow(allowed)
        for row in self.findChildren(CitationRow):
            row.remove.setEnabled(allowed)
        for hint in self.findChildren(HintRow):
            hint.button.setEnabled(allowed)

    def begin_renaming(self) -> None:
        """Bring the name into sight, with the keyboard."""
        self.show()
        self.care.begin_renaming()
        self.ensureWidgetVisible(self.care.name)

    def flush(self) -> None:
        """Tell now what was typed."""
        self.care.date.flush()
        self.care.flush_name()

    def _show_hints(self, sheet: Sheet) -> None:
        rows = []
        for number, hint in enumerate(sheet.hints, start=1):
            row = HintRow(number, hint)
            row.button.setEnabled(self._allowed)
            row.accepted.connect(self.accepted)
            rows.append(row)
        fill(self.hints, rows)
        self._hint_head.setVisible(bool(rows))
        if sheet.hints and not sheet.citations:
            self.form.choose(sheet.hints[0].indicator)

    def _citation(self, each: Citation) -> CitationRow:
        row = CitationRow(self._words, self._theme, each)
        row.remove.setEnabled(self._allowed)
        row.chosen.connect(self.citation_chosen)
        row.removed.connect(self.citation_removed)
        row.indicator_chosen.connect(self.indicator_chosen)
        return row

    def _nowhere(self) -> QWidget:
        label = styled(QLabel(self._words("evidence_screen.nowhere")), role="small")
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.warnings)
        column.addWidget(self._hint_head)
        column.addLayout(self.hints)
        column.addWidget(self.form)
        self._cited.column.addLayout(self.citations)
        column.addWidget(self._cited)
        column.addWidget(self.care)
        column.addStretch(1)
        self.hints.setSpacing(2)
        self.citations.setSpacing(8)
        self.setWidget(self._inside)
