"""The care of one document: what it is, its date, its versions, its copies, its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit.date_field import DateField
from ui.kit.elided import ElidedLabel
from ui.kit.fold import Fold
from ui.screens.evidence.side_rows import AsideRow, DateRow, fill
from ui.screens.evidence.values import Aside, DateHint, Sheet
from ui.text import Sentences
from ui.theme import Theme, styled


class CarePane(QWidget):
    """Folds; the history is asked for when it is opened."""

    renamed = Signal(str)
    dated = Signal(str)  # ISO date or empty
    replace_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.facts = styled(QLabel(), role="small")
        self.facts.setWordWrap(True)
        self.name = styled(QLineEdit(), compact="true")
        self.name.setAccessibleName(words("evidence_screen.name"))
        self.date = DateField(words("evidence_screen.date_hint"))
        self.date.setAccessibleName(words("evidence_screen.date"))
        self._days: list[str] = []  # that are proposed, the surest first
        self.digest = styled(ElidedLabel(), role="small")
        self.copy = QToolButton()
        self.copy.setMinimumHeight(26)
        self.copy.setIcon(theme.icon("copy"))
        self.copy.setToolTip(words("evidence_screen.copy_digest"))
        self.copy.setAccessibleName(words("evidence_screen.copy_digest"))
        self.replace = QPushButton(words("evidence_screen.replace"))
        self.withdraw = styled(QPushButton(words("evidence_screen.withdraw")), kind="quiet")
        self.about = Fold(theme, words("evidence_screen.about"))
        self.versions = Fold(theme, words("evidence_screen.versions"))
        self.copies = Fold(theme, words("evidence_screen.copies"))
        self.custody = Fold(theme, words("evidence_screen.custody"), opened=False)
        self._lay_out(words)
        self.copy.clicked.connect(self._copy)
        self.name.editingFinished.connect(self.flush_name)
        self.date.entered.connect(self.dated)
        self.replace.clicked.connect(self.replace_wanted)
        self.withdraw.clicked.connect(self.withdraw_wanted)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what is known of a document."""
        self.facts.setText("\n".join(sheet.facts))
        self.digest.setText(sheet.digest)
        self.date.show_day(sheet.key, sheet.date)
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(sheet.title)
            self.name.setCursorPosition(0)

    def show_care(
        self, versions: Sequence[Aside], copies: Sequence[Aside], custody: Sequence[Aside]
    ) -> None:
        """Show what it was before, where else it is used, and who did what to it when."""
        for rows, lines in (
            (self.version_rows, versions),
            (self.copy_rows, copies),
            (self.custody_rows, custody),
        ):
            fill(rows, [AsideRow(line) for line in lines])
        self.copies.setVisible(bool(copies))

    def show_days(self, hints: Sequence[DateHint]) -> None:
        """Offer the days that the document probably bears."""
        self._days = [each.date for each in hints]
        rows = [DateRow(hint) for hint in hints]
        fill(self.day_rows, rows)
        self.day_head.setVisible(bool(rows))
        for row in rows:
            row.button.setEnabled(self.date.isEnabled())
            row.accepted.connect(self.dated)

    def take_day(self) -> None:
        """Take the surest of the days that are offered."""
        if self._days and self.date.isEnabled():
            self.dated.emit(self._days[0])

    def begin_renaming(self) -> None:
        """Give the keyboard to the name, all but its ending chosen."""
        self.about.heading.setChecked(True)
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.setSelection(0, len(self.name.text().rpartition(".")[0] or self.name.text()))

    def allow(self, allowed: bool) -> None:
        """Whether anything may be changed."""
        for widget in (self.name, self.date, self.replace, self.withdraw):
            widget.setEnabled(allowed)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.digest.text())

    def flush_name(self) -> None:
        """Tell now what name was typed."""
        if self.name.isModified():
            self.name.setModified(False)
            self.renamed.emit(self.name.text())

    def _lay_out(self, words: Sentences) -> None:
        digest = QHBoxLayout()
        digest.setContentsMargins(0, 0, 0, 0)
        digest.addWidget(self.digest, 1)
        digest.addWidget(self.copy)
        self.about.add(styled(QLabel(words("evidence_screen.name")), role="label"))
        self.about.add(self.name)
        self.about.add(self.facts)
        self.about.add(styled(QLabel("SHA-256"), role="label"))
        self.about.column.addLayout(digest)
        self.about.add(styled(QLabel(words("evidence_screen.date")), role="label"))
        self.about.add(self.date)
        self.day_rows = QVBoxLayout()
        self.day_rows.setSpacing(4)
        self.day_head = styled(QLabel(words("evidence_screen.days")), role="label")
        self.day_head.setWordWrap(True)
        self.about.add(self.day_head)
        self.day_head.hide()
        self.about.column.addLayout(self.day_rows)
        self.version_rows, self.copy_rows, self.custody_rows = (QVBoxLayout() for _ in range(3))
        for fold, rows in (
            (self.versions, self.version_rows),
            (self.copies, self.copy_rows),
            (self.custody, self.custody_rows),
        ):
            rows.setSpacing(6)
            fold.column.addLayout(rows)
        for button in (self.replace, self.withdraw):
            self.versions.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for fold in (self.about, self.versions, self.copies, self.custody):
            column.addWidget(fold)
