"""How the evidence screen looks: search on top, then list, reader and what is proved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ui.kit.file_drop import FileDrop
from ui.screens.evidence.intake_strip import IntakeStrip
from ui.screens.evidence.list_pane import WIDTH as LIST
from ui.screens.evidence.list_pane import ListPane
from ui.screens.evidence.reader_pane import ReaderPane
from ui.screens.evidence.side_pane import WIDTH as SIDE
from ui.screens.evidence.side_pane import SidePane
from ui.screens.evidence.top_bar import TopBar
from ui.text import Sentences
from ui.theme import Theme, styled

_ROOM = 1040  # px: the least width at which all three panes are shown
_ADD = (
    ("add", "file-plus", "Ctrl+Shift+N"),
    ("add_folder", "folder-plus", "Ctrl+Shift+D"),
    ("paste", "clipboard-text", "Ctrl+Shift+V"),
    ("watch", "eye", "Ctrl+Shift+W"),
)
_CARE = (
    ("request_pdf", "file-pdf", ""),
    ("request_xlsx", "table", ""),
    ("scrub", "shield-check", "Ctrl+Shift+U"),
    ("backup", "copy", ""),
    ("size", "gauge", ""),
    ("collect", "recycle", ""),
    ("arrivals", "list-bullets", ""),
)
_WORK = (
    ("cite_now", "quotes", "Ctrl+Shift+K"),
    ("accept", "check", "Ctrl+Shift+T"),
    ("accept_numbered", "checks", ""),
    ("accept_date", "calendar-check", "Ctrl+Shift+G"),
    ("rename", "pencil-simple", "F2"),
    ("replace", "swap", ""),
    ("withdraw", "trash", ""),
    ("find", "magnifying-glass", "Ctrl+Shift+L"),
    ("outside", "arrow-square-out", ""),
    ("side", "columns", "Ctrl+I"),
)

_WRITING = (
    *(key for key, _, _ in _ADD),
    *("cite_now", "accept", "accept_numbered", "replace", "accept_date", "rename", "withdraw"),
)


class EvidenceView(FileDrop):
    """Three panes onto which files and folders may be dropped."""

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self.setObjectName("judge")
        self.top = TopBar(words, theme)
        self.intake = IntakeStrip(words)
        self.watched = styled(QLabel(), role="small")
        self.locked = styled(QLabel(words("evidence_screen.read_only")), role="small")
        self.list = ListPane(words, theme)
        self.reader = ReaderPane(words, theme)
        self.side = SidePane(words, theme)
        self.commands = {
            key: self._action(key, icon, keys) for key, icon, keys in (*_ADD, *_CARE, *_WORK)
        }
        self.commands["watch"].setCheckable(True)
        self._lay_out()
        self._wire()

    def actions_for_menu(self) -> list[QAction]:
        """Every command of the screen."""
        return [*self.commands.values(), *self.reader.bar.actions_by_key.values()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right pane gives way where there is little room."""
        super().resizeEvent(event)
        first = not event.oldSize().isValid()
        if first or (event.size().width() >= _ROOM) != (event.oldSize().width() >= _ROOM):
            self.side.setVisible(event.size().width() >= _ROOM)
            self.list.show()

    def allow(self, allowed: bool) -> None:
        """Whether anything may be changed."""
        self.side.allow(allowed)
        self.locked.setVisible(not allowed)
        self.top.add.setEnabled(allowed)
        self.list.numbered.setEnabled(allowed)
        self.list.shelf.setAcceptDrops(allowed)
        self.setAcceptDrops(allowed)
        for key in _WRITING:
            self.commands[key].setEnabled(allowed)

    def tell_reading(self, sentence: str) -> None:
        """Say what is read in the background."""
        self.list.reading.setText(sentence)
        self.list.reading.setVisible(bool(sentence))

    def _find(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _turn_side(self) -> None:
        """Show or hide the right pane; where there is little room the list makes place."""
        shown = self.side.isHidden()
        self.side.setVisible(shown)
        self.list.setVisible(not shown or self.width() >= _ROOM)

    def _wire(self) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+F"), self, context=context).activated.connect(self._find)
        paste = QShortcut(QKeySequence("Ctrl+V"), self.list, context=context)
        paste.activated.connect(self.commands["paste"].trigger)
        self.list.list.discarded.connect(self.commands["withdraw"].trigger)
        self.commands["find"].triggered.connect(self._find)
        self.commands["side"].triggered.connect(self._turn_side)
        self.commands["cite_now"].triggered.connect(self.side.form.give)
        self.top.search.returnPressed.connect(self.top.flush)
        self.top.search.returnPressed.connect(self.list.to_list)
        self.reader.place_changed.connect(self.side.form.tell)
        self.begins_at = self.top.search

    def _lay_out(self) -> None:
        add = [self.commands[key] for key, _, _ in _ADD]
        self.top.offer(add, [self.commands[key] for key, _, _ in _CARE])
        for label in (self.locked, self.watched):
            label.setContentsMargins(16, 4, 16, 4)
            label.hide()
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        for each in (self.list, self.reader, self.side):
            panes.addWidget(each)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LIST, 640, SIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(styled(QWidget(), surface="line"))
        for label in (self.locked, self.watched):
            column.addWidget(label)
        column.addWidget(self.intake)
        column.addWidget(panes, 1)

    def _action(self, key: str, icon: str, keys: str) -> QAction:
        action = QAction(self._theme.icon(icon), self._words(f"evidence_screen.{key}"), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action
