"""Guidance: what is asked, what the next level needs, and where it stands in the law."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.fold import Fold
from ui.screens.score.panels.prose import ProseLabel, page_of
from ui.screens.score.values import Prose, Say
from ui.theme import Theme

_SECTIONS = {  # section: its key, and whether it is open at first
    "meaning": ("score_desk.meaning", True),
    "following": ("score_desk.expected", True),
    "earlier": ("score.earlier", True),
    "levels": ("score_desk.all_levels", False),
    "rules": ("score.rules", False),
    "law": ("score_desk.law", False),
}


class GuidancePage(QWidget):
    """Sections that fold; one without anything to say is not there."""

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folds: dict[str, Fold] = {}
        self.texts: dict[str, ProseLabel] = {}
        for name, (key, opened) in _SECTIONS.items():
            self.folds[name] = Fold(theme, say(key), opened=opened)
            self.texts[name] = ProseLabel()
            self.folds[name].add(self.texts[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.area = page_of(*self.folds.values())
        column.addWidget(self.area)

    def show_guidance(self, guidance: object) -> None:
        """Show the sections of `guidance`, which has a field for each."""
        for name, fold in self.folds.items():
            proses: tuple[Prose, ...] = getattr(guidance, name)
            fold.setVisible(bool(proses))
            self.texts[name].show_proses(proses)
