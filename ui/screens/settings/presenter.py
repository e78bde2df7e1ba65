"""What the settings want: a choice kept and in force, and the facts about this place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from spbe_desktop import __version__
from spbe_desktop.operations.choose_settings import choose_settings
from spbe_desktop.operations.describe_workspace import WorkspaceFacts, describe_workspace
from spbe_desktop.settings import Settings
from ui.desk import Desk


class SettingsPresenter(QObject):
    """Keeps a choice first, and lets it hold then."""

    facts = Signal(str, str, str, str)  # folder, backups, where settings are kept, version
    waits = Signal(bool)  # a choice holds once a job under way is done

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def look(self) -> None:
        """The screen came to the front."""
        work = partial(describe_workspace, self._desk.context)
        self._desk.tasks.short(work, self._tell, owner=self)

    def choose(self, name: str, value: str) -> None:
        """Keep one choice, and tell everyone."""
        choices = {name: value}
        work = partial(choose_settings, self._desk.settings_file, choices)
        self._desk.tasks.short(work, partial(self._kept, choices), owner=self)

    def open_folder(self) -> None:
        """Show the workspace in the system's own program for folders."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.context.paths.root)))

    def _kept(self, choices: dict[str, str], _settings: Settings) -> None:
        self.waits.emit(self._desk.tasks.long_busy)
        self._desk.bus.settings_chosen.emit(choices)

    def _tell(self, facts: WorkspaceFacts) -> None:
        words = self._desk.words
        backups = words("settings_screen.no_backups")
        if facts.latest is not None:
            when = words.day(facts.latest)
            backups = words.plural("settings_screen.backup_count", facts.backups, date=when)
        version = f"SPBE Desktop {__version__}"
        self.facts.emit(str(facts.root), backups, str(self._desk.settings_file), version)
