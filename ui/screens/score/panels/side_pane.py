"""The right pane: guidance, documents, findings, units, history, results; a page at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.screens.score.panels.document_page import DocumentPage
from ui.screens.score.panels.findings_page import FindingsPage
from ui.screens.score.panels.guidance_page import GuidancePage
from ui.screens.score.panels.history_page import HistoryPage
from ui.screens.score.panels.results_page import ResultsPage
from ui.screens.score.panels.units_page import UnitsPage
from ui.screens.score.values import Say
from ui.theme import Theme, styled

WIDTH, ROOM = 360, 1180  # px: its width, and the least width of the screen to show it unasked
_LEFT, _MOST = 820, 560  # px that a document leaves to the others, and its greatest width
PAGES = ("guidance", "document", "findings", "units", "history", "results")
_OF_INDICATORS = ("document", "findings", "units", "history")
Page = GuidancePage | DocumentPage | FindingsPage | UnitsPage | HistoryPage | ResultsPage


class SidePane(QWidget):
    """Its pages stand under tabs; it gives way where there is little room."""

    looked = Signal(str)  # the page in front, empty while the pane is folded away

    def __init__(self, say: Say, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, surface="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._asked: bool | None = None
        self._page, self._alone, self._room = "guidance", False, 0
        self.guidance, self.findings = GuidancePage(say, theme), FindingsPage(say, theme)
        self.units, self.history = UnitsPage(say, theme), HistoryPage(say, theme)
        self.results, self.document = ResultsPage(say, theme), DocumentPage(say, theme)
        self.stack = QStackedWidget()
        self.tabs: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(0)
        for name in PAGES:
            self.stack.addWidget(self.page(name))
            tab = styled(QToolButton(), kind="tab")
            tab.setText(say(f"score_desk.page_{name}"))
            tab.setAccessibleName(tab.text())
            tab.setCheckable(True)
            tab.clicked.connect(partial(self.turn, name))
            self.tabs[name] = tab
            row.addWidget(tab)
        row.addStretch(1)
        self.aside = styled(QLabel(say("score_desk.of_an_indicator")), role="muted")
        self.aside.setWordWrap(True)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.aside.setContentsMargins(16, 16, 14, 0)
        self.stack.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self._show("guidance")

    def page(self, name: str) -> Page:
        """The page of that name."""
        page: Page = getattr(self, name)
        return page

    def current(self) -> str:
        """The name of the page in front."""
        return self._page

    def belong(self, indicator: bool) -> None:
        """Whether an indicator is shown in the middle; the page of an aspect has fewer pages."""
        self._alone = not indicator
        self._show(self._page)

    def turn(self, name: str, _checked: bool = False) -> None:
        """Bring a page to the front, and the pane with it."""
        self._show(name)
        self.ask(True)

    def ask(self, wanted: bool) -> None:
        """Show or hide it as the person wants, whatever the width."""
        self._asked = wanted
        self.setVisible(wanted)
        self.looked.emit(self.current() if wanted else "")

    def fit(self, width: int) -> None:
        """Give way on a narrow screen, unless the person decided."""
        self._room = width
        self._take_room()
        shown = width >= ROOM if self._asked is None else self._asked
        if shown == self.isHidden():
            self.setVisible(shown)
            self.looked.emit(self.current() if shown else "")

    def flush(self) -> None:
        """Tell now what was typed."""
        self.findings.flush()

    def _show(self, name: str) -> None:
        self._page = name
        bare = self._alone and name in _OF_INDICATORS
        self.stack.setCurrentWidget(self.aside if bare else self.page(name))
        for each, tab in self.tabs.items():
            tab.setChecked(each == name)
        self._take_room()

    def _take_room(self) -> None:
        """A page of a document is read: it takes what the others can spare."""
        wide = min(max(WIDTH, self._room - _LEFT), _MOST)
        self.setFixedWidth(wide if self._page == "document" else WIDTH)
