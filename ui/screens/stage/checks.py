"""The rules of the stage as a list: a sign, the rule, and where it does not hold yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from ui.kit.link_line import LinkLine
from ui.screens.stage.values import Check
from ui.text import Sentences
from ui.theme import Theme, styled

_ICONS = {"good": "check-circle", "bad": "x-circle", "warning": "warning-circle"}
_SIGN = QSize(20, 20)


class CheckList(QScrollArea):
    """Unmet rules first, each with links that lead to the place."""

    chosen = Signal(str)

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._rows: list[tuple[QLabel, QLabel, LinkLine]] = []
        page = styled(QWidget(), surface="paper")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 4, 16, 8)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1000, 1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words("stage.ready"))

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these, in order."""
        while len(self._rows) < len(checks):
            self._add()
        for number, (sign, text, links) in enumerate(self._rows):
            shown = number < len(checks)
            for label in (sign, text):
                label.setVisible(shown)
            links.setVisible(shown and bool(checks[number].links))
            if not shown:
                continue
            check = checks[number]
            icon = self._theme.icon(_ICONS[check.tone], check.tone)
            sign.setPixmap(icon.pixmap(_SIGN))
            sign.setToolTip(check.said)
            text.setText(check.text)
            text.setAccessibleName(f"{check.said}: {check.text}")
            links.show_links(check.links, check.text)

    def _add(self) -> None:
        sign, text, links = QLabel(), QLabel(), LinkLine()
        text.setWordWrap(True)
        links.setContentsMargins(0, 0, 0, 8)
        links.linkActivated.connect(self.chosen)
        row = 2 * len(self._rows)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._grid.addWidget(links, row + 1, 1)
        self._grid.setRowMinimumHeight(row + 1, 10)
        self._rows.append((sign, text, links))
