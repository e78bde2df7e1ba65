"""How the level stands to the criteria and to the stage before, and why: asked for in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.kit.autosave_text import AutosaveLine
from ui.kit.elided import ElidedLabel
from ui.screens.score.values import Difference, Follow, Say
from ui.theme import restyle, styled


class FollowLine(QWidget):
    """One line that says it, one thing to do about it, and the reason where one is asked for."""

    wanted = Signal()  # what the button offers
    reasoned = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = styled(ElidedLabel(), role="note", tone="muted")
        self.deed = styled(QPushButton(), kind="quiet", compact="true")
        self.deed.clicked.connect(self.wanted)
        self.reason = ReasonField(say("score_desk.override_hint"))
        self.reason.settled.connect(self.reasoned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.told)
        row.addWidget(self.reason, 1)
        row.addStretch(0)
        row.addWidget(self.deed)

    def show_follow(self, key: str, follow: Follow | None) -> None:
        """Show it; nothing hides the line."""
        self.setVisible(follow is not None)
        if follow is None:
            return
        self.told.setText(follow.told)
        if self.told.property("tone") != follow.tone:
            restyle(self.told, tone=follow.tone)
        self.deed.setText(follow.deed)
        self.deed.setVisible(bool(follow.deed))
        self.reason.show_reason(f"{key}/override", follow.reason)
        if follow.hint:
            self.reason.setPlaceholderText(follow.hint)
            self.reason.setAccessibleName(follow.hint)

    def lock(self, locked: bool) -> None:
        """Leave it to be read alone."""
        self.deed.setEnabled(not locked)
        self.reason.setReadOnly(locked)


class DifferenceLine(QWidget):
    """From what the level differs, and a field for why."""

    reasoned = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = styled(QLabel(), role="label")
        self.reason = ReasonField(say("score_desk.difference_hint"))
        self.reason.settled.connect(self.reasoned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.told)
        row.addWidget(self.reason, 1)

    def show_difference(self, key: str, difference: Difference | None) -> None:
        """Show it; nothing hides the line."""
        self.setVisible(difference is not None)
        if difference is not None:
            self.told.setText(difference.told)
            self.reason.setAccessibleName(difference.told)
            self.reason.show_reason(f"{key}/difference", difference.reason)


class ReasonField(AutosaveLine):
    """A field that is marked while the reason is missing."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, compact="true", wanted="false")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.textChanged.connect(self._mark)

    def show_reason(self, key: str, reason: str | None) -> None:
        """Show the reason; None hides the field."""
        self.setVisible(reason is not None)
        self.show_text(key, reason or "")
        self._mark(self.text())

    @property
    def missing(self) -> bool:
        """Whether it is asked for and not given."""
        return not self.isHidden() and not self.text().strip() and not self.isReadOnly()

    def _mark(self, text: str) -> None:
        wanted = "false" if text.strip() else "true"
        if self.property("wanted") != wanted:
            restyle(self, wanted=wanted)
