"""The care of one document: what it is, its date, its versions, its copies, its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.elided import ElidedLabel
from ui.kit.fold import Fold
from ui.screens.evidence.side_rows import AsideRow
from ui.screens.evidence.values import Aside, Sheet
from ui.text import Sentences
from ui.theme import Theme, restyle, styled

_FORMS = ("yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy")


class CarePane(QWidget):
    """Folds; the history is asked for when it is opened."""

    dated = Signal(str)  # ISO date or empty
    replace_wanted = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.facts = styled(QLabel(), role="small")
        self.facts.setWordWrap(True)
        self.date = AutosaveLine()
        self.date.setPlaceholderText(words("evidence_screen.date_hint"))
        self.date.setAccessibleName(words("evidence_screen.date"))
        self.digest = styled(ElidedLabel(), role="small")
        self.copy = QToolButton()
        self.copy.setMinimumHeight(26)
        self.copy.setIcon(theme.icon("copy"))
        self.copy.setToolTip(words("evidence_screen.copy_digest"))
        self.copy.setAccessibleName(words("evidence_screen.copy_digest"))
        self.replace = QPushButton(words("evidence_screen.replace"))
        self.about = Fold(theme, words("evidence_screen.about"))
        self.versions = Fold(theme, words("evidence_screen.versions"))
        self.copies = Fold(theme, words("evidence_screen.copies"))
        self.custody = Fold(theme, words("evidence_screen.custody"), opened=False)
        self._lay_out(words)
        self.copy.clicked.connect(self._copy)
        self.date.settled.connect(self._dated)
        self.replace.clicked.connect(self.replace_wanted)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what is known of a document."""
        self.facts.setText("\n".join(sheet.facts))
        self.digest.setText(sheet.digest)
        self.date.show_text(sheet.key, sheet.date)

    def show_care(
        self, versions: Sequence[Aside], copies: Sequence[Aside], custody: Sequence[Aside]
    ) -> None:
        """Show what it was before, where else it is used, and who did what to it when."""
        for rows, lines in (
            (self.version_rows, versions),
            (self.copy_rows, copies),
            (self.custody_rows, custody),
        ):
            _show(rows, lines)
        self.copies.setVisible(bool(copies))

    def allow(self, allowed: bool) -> None:
        """Whether anything may be changed."""
        self.date.setEnabled(allowed)
        self.replace.setEnabled(allowed)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.digest.text())

    def _dated(self, text: str) -> None:
        plain = text.strip()
        dates = (QDate.fromString(plain, form) for form in _FORMS)
        found = next((date for date in dates if date.isValid()), None)
        restyle(self.date, wrong="false" if found or not plain else "true")
        if found is not None or not plain:
            self.dated.emit("" if found is None else found.toString("yyyy-MM-dd"))

    def _lay_out(self, words: Sentences) -> None:
        digest = QHBoxLayout()
        digest.setContentsMargins(0, 0, 0, 0)
        digest.addWidget(self.digest, 1)
        digest.addWidget(self.copy)
        self.about.add(self.facts)
        self.about.add(styled(QLabel("SHA-256"), role="label"))
        self.about.column.addLayout(digest)
        self.about.add(styled(QLabel(words("evidence_screen.date")), role="label"))
        self.about.add(self.date)
        self.version_rows, self.copy_rows, self.custody_rows = (QVBoxLayout() for _ in range(3))
        for fold, rows in (
            (self.versions, self.version_rows),
            (self.copies, self.copy_rows),
            (self.custody, self.custody_rows),
        ):
            rows.setSpacing(6)
            fold.column.addLayout(rows)
        self.versions.column.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for fold in (self.about, self.versions, self.copies, self.custody):
            column.addWidget(fold)


def _show(column: QVBoxLayout, asides: Sequence[Aside]) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
    for aside in asides:
        column.addWidget(AsideRow(aside))
