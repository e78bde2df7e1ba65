"""How a person is helped from anywhere: the guide at the right page, the first steps again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.read_guide import GuidePage, read_guide
from ui.desk import Desk
from ui.guide import GuideWindow

Commands = Callable[[], Sequence[tuple[str, Sequence[QAction]]]]  # by screen, as it is called
_KEYS = "keys"


class Guidance(QObject):
    """The commands of the Help menu; the guide is read when it is first asked for."""

    def __init__(
        self, desk: Desk, front: Callable[[], str], commands: Commands, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._front, self._window = desk, front, window
        self._commands = commands
        self._guide: GuideWindow | None = None
        words = desk.words
        guide = QAction(desk.theme.icon("question"), words("guide.open"), self)
        guide.setShortcut(QKeySequence("F1"))
        guide.triggered.connect(self.open_here)
        keys = QAction(desk.theme.icon("keyboard"), words("guide.keys"), self)
        keys.triggered.connect(self.open_keys)
        welcome = QAction(desk.theme.icon("hand-waving"), words("guide.welcome"), self)
        welcome.triggered.connect(desk.bus.welcome_wanted)
        self.actions = [guide, keys, welcome]
        desk.bus.help_wanted.connect(self.open)

    def open_here(self) -> None:
        """The guide, at the page about the screen in front."""
        self.open(self._front())

    def open_keys(self) -> None:
        """The guide, at the page that names every key."""
        self.open(_KEYS)

    def open(self, screen: str) -> None:
        """The guide, at the page about a screen or a page by its file's name."""
        if self._guide is None:
            desk = self._desk
            pages = *read_guide(desk.words.language), self._keys()
            self._guide = GuideWindow(desk.words, desk.theme, pages, self._window)
        self._guide.open_at(screen)

    def _keys(self) -> GuidePage:
        """Every command that has keys, from the commands themselves, so that it is never old."""
        title = self._desk.words("guide.keys")
        lines = [f"# {title}", ""]
        for name, actions in self._commands():
            rows = [(a.text().replace("&", ""), _said(a)) for a in actions if a.shortcuts()]
            if rows:
                lines += [f"## {name.replace('&', '')}", ""]
                lines += [*(f"- **{keys}**: {text}" for text, keys in rows), ""]
        return GuidePage(_KEYS, title, "\n".join(lines), ())


def _said(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(key.toString(native) for key in action.shortcuts())
