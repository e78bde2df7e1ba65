"""What a review says of a rating: valid, or not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.screens.score.values import Say
from ui.theme import Theme, styled

_VERDICTS = (("valid", "check-circle", "good"), ("invalid", "x-circle", "bad"))


class ValidityLine(QWidget):
    """Two buttons; pressing the one that holds takes the verdict back."""

    judged = Signal(str)  # valid, invalid or empty

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        label = styled(QLabel(say("score_desk.validity")), role="label")
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label)
        for code, icon, tone in _VERDICTS:
            button = styled(QToolButton(), kind="choice")
            button.setCheckable(True)
            button.setText(say(f"score_desk.{code}"))
            button.setIcon(theme.icon(icon, "muted", on=tone))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(partial(self.choose, code))
            self.buttons[code] = button
            row.addWidget(button)
        row.addStretch(1)

    def choose(self, verdict: str, _checked: bool = False) -> None:
        """Give this verdict; the one that is given already is taken back."""
        if self.isHidden() or not self.isEnabled():
            return
        self._show("" if verdict == self._chosen else verdict)
        self.judged.emit(self._chosen)

    def show_validity(self, validity: str | None) -> None:
        """Show the verdict; None hides the line."""
        self.setVisible(validity is not None)
        self._show(validity or "")

    def _show(self, verdict: str) -> None:
        self._chosen = verdict
        for code, button in self.buttons.items():
            button.setChecked(code == verdict)
