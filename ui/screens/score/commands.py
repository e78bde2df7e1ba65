"""The commands of the screen: each an action with its words, icon and keys."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.screens.score.values import Say
from ui.theme import Theme

_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True)
class Commands:
    """Every command, in the order of the menu."""

    finish: QAction
    next: QAction
    previous: QAction
    explain: QAction
    reason: QAction
    through: QAction
    clear: QAction
    take: QAction
    valid: QAction
    invalid: QAction
    flag: QAction
    note: QAction
    attach: QAction
    cite: QAction
    find: QAction
    finding: QAction
    guidance: QAction
    document: QAction
    findings: QAction
    units: QAction
    history: QAction
    results: QAction
    side: QAction

    def all(self) -> list[QAction]:
        """Every command."""
        return [getattr(self, field.name) for field in fields(self)]

    def of_an_indicator(self) -> list[QAction]:
        """Those that change the indicator that is shown."""
        return [getattr(self, name) for name in _OF_AN_INDICATOR]


_OF_AN_INDICATOR = tuple(
    "through clear take valid invalid flag note attach cite finding".split()  # noqa: SIM905
)
_GIVEN = {  # command: key of its words, icon, shortcuts
    "finish": ("score.next_unfinished", "check", "Ctrl+Return", "Ctrl+Enter"),
    "next": ("score.next", "caret-down", "Ctrl+Down", "PgDown"),
    "previous": ("score.previous", "caret-up", "Ctrl+Up", "PgUp"),
    "explain": ("score.explain", "pencil-line", "F2"),
    "reason": ("score_desk.give_reason", "question", "F3"),
    "through": ("score_desk.agree", "checks", "Ctrl+Space"),
    "clear": ("score.clear", "eraser", "Ctrl+Backspace"),
    "take": ("score.take_proposal", "arrow-bend-down-right", "Ctrl+T"),
    "valid": ("score_desk.judge_valid", "check-circle", "Ctrl+Shift+V"),
    "invalid": ("score_desk.judge_invalid", "x-circle", "Ctrl+Shift+X"),
    "flag": ("score_desk.flag_action", "flag", "Ctrl+M"),
    "note": ("score_desk.note_action", "note-pencil", "Ctrl+Shift+N"),
    "attach": ("score.add_evidence", "paperclip", "Ctrl+Shift+A"),
    "cite": ("score_desk.cite_action", "quotes", "Ctrl+Shift+R"),
    "find": ("score.find", "magnifying-glass", "Ctrl+L"),
    "finding": ("score_desk.add_finding", "plus", "Ctrl+Shift+T"),
    "guidance": ("score_desk.see_guidance", "book-open", "F4"),
    "document": ("score_leaf.see", "file-text", "F11"),
    "findings": ("score_desk.see_findings", "warning-circle", "F5"),
    "units": ("score_desk.see_units", "buildings", "F6"),
    "history": ("score_desk.see_history", "clock-counter-clockwise", "F7"),
    "results": ("score_desk.see_results", "chart-bar", "F8"),
    "side": ("score_desk.side", "columns", "F9"),
}


def make_commands(say: Say, theme: Theme, owner: QWidget) -> Commands:
    """The commands, alive in `owner` and whatever is inside."""
    made = {}
    for name, (key, icon, *keys) in _GIVEN.items():
        action = QAction(theme.icon(icon), say(key), owner)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(_WITHIN)
        owner.addAction(action)
        made[name] = action
    made["side"].setCheckable(True)
    return Commands(**made)
