"""How the settings look: a few choices, each in force as soon as it is made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.screens.settings.fields import Choices, a_box, a_button, a_fact
from ui.text import Sentences
from ui.theme import Theme, styled

_SIDE, _WIDE = 32, 720  # px: margin, the page at most


class SettingsView(QScrollArea):
    """Sections under headings: language and appearance, who is at work, where things lie."""

    looked = Signal()
    chosen = Signal(str, str)  # which setting, its value

    def __init__(
        self,
        words: Sentences,
        theme: Theme,
        languages: Choices,
        appearances: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.language = a_box(languages)
        self.appearance = a_box(appearances)
        self.name = QLineEdit()
        self.waiting = styled(
            QLabel(words("settings_screen.waiting")), role="small", tone="warning"
        )
        self.folder, self.backups, self.kept, self.version = (a_fact() for _ in range(4))
        self.open_action = QAction(
            theme.icon("folder-open"), words("settings_screen.open_folder"), self
        )
        self.welcome_action = QAction(
            theme.icon("hand-waving"), words("settings_screen.welcome"), self
        )
        self.open_button = a_button(self.open_action)
        self.welcome_button = a_button(self.welcome_action)
        self.waiting.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.language.activated.connect(lambda: self._tell("language", self.language))
        self.appearance.activated.connect(lambda: self._tell("appearance", self.appearance))
        self.name.editingFinished.connect(self._tell_name)
        self.begins_at = self.language

    def show_choices(self, language: str, appearance: str, name: str) -> None:
        """Show what is chosen now."""
        self.language.setCurrentIndex(self.language.findData(language))
        self.appearance.setCurrentIndex(self.appearance.findData(appearance))
        self.name.setText(name)
        self.name.setModified(False)

    def show_facts(self, folder: str, backups: str, kept: str, version: str) -> None:
        """Show where things lie."""
        self.folder.setText(folder)
        self.backups.setText(backups)
        self.kept.setText(kept)
        self.version.setText(version)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the screen came to the front."""
        super().showEvent(event)
        self.looked.emit()

    def _tell(self, name: str, box: QComboBox) -> None:
        self.chosen.emit(name, box.currentData())

    def _tell_name(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.chosen.emit("name", self.name.text().strip())

    def _lay_out(self) -> None:
        page, content = styled(QWidget(), surface="paper"), QWidget()
        content.setMaximumWidth(_WIDE)
        row = QHBoxLayout(page)
        row.setContentsMargins(_SIDE, 24, _SIDE, 32)
        row.addWidget(content, 1)
        row.addStretch(0)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(28)
        column.addWidget(
            self._section("look", ("language", self.language), ("appearance", self.appearance))
        )
        column.addWidget(self.waiting)
        column.addWidget(self._section("who", ("name", self.name)))
        column.addWidget(
            self._section(
                "workspace",
                ("folder", self.folder),
                ("backups", self.backups),
                ("", self.open_button),
            )
        )
        column.addWidget(
            self._section(
                "program", ("version", self.version), ("kept", self.kept), ("", self.welcome_button)
            )
        )
        column.addStretch(1)
        self.setWidget(page)

    def _section(self, key: str, *rows: tuple[str, QWidget]) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 168)
        grid.setColumnStretch(1, 1)
        heading = QLabel(self._words(f"settings_screen.{key}"))
        grid.addWidget(styled(heading, role="heading"), 0, 0, 1, 2)
        note = styled(QLabel(self._words(f"settings_screen.{key}_note")), role="small")
        note.setWordWrap(True)
        grid.addWidget(note, 1, 0, 1, 2)
        for place, (name, widget) in enumerate(rows, 2):
            if name:
                label = QLabel(self._words(f"settings_screen.{name}"))
                label.setBuddy(widget)
                widget.setAccessibleName(label.text())
                middle = isinstance(widget, QComboBox | QLineEdit)
                side = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
                grid.addWidget(label, place, 0, side)
            own = isinstance(widget, QComboBox | QPushButton)
            grid.addWidget(
                widget, place, 1, Qt.AlignmentFlag.AlignLeft if own else Qt.AlignmentFlag(0)
            )
        return whole
