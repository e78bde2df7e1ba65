"""A paper that someone brings: dropped, picked or typed, and one verdict that cannot be misread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.kit.file_drop import FileDrop
from ui.screens.report.asking import AskingDialog
from ui.text import Sentences
from ui.theme import Theme, restyle, styled

_WIDTH, _ICON, _TALL = 640, 28, 260  # px
_ICONS = {"good": "check-circle", "warning": "warning", "bad": "x-circle"}


class CheckDialog(AskingDialog):
    """`given` tells a file or the text of a code; the verdict stays until the next one."""

    given = Signal(object)  # Path or str
    picked = Signal()
    bundle_wanted = Signal()

    def __init__(self, words: Sentences, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words, "check", _WIDTH, parent)
        self._theme = theme
        self.drop = FileDrop()
        self.pick = QPushButton(words("paper_window.pick_paper"))
        self.code = QLineEdit()
        self.bundle = QPushButton(words("paper_window.pick_bundle"))
        self.against = styled(QLabel(words("paper_window.against_workspace")), role="small")
        self.bar = QProgressBar()
        self.verdict = _Verdict(theme)
        self._dress()
        self.body.addWidget(self.drop)
        self.body.addLayout(_row(QLabel(words("paper_window.code")), self.code))
        self.body.addLayout(_row(self.against, self.bundle))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.verdict, 1)
        self.drop.files_dropped.connect(lambda paths: self.given.emit(paths[0]))
        self.pick.clicked.connect(self.picked)
        self.bundle.clicked.connect(self.bundle_wanted)
        self.code.textChanged.connect(self._weigh)
        self.go.clicked.connect(self._decide)
        self._weigh()
        self.pick.setFocus()

    def show_busy(self, busy: bool) -> None:
        """While it is read nothing else can be asked."""
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        for each in (self.drop, self.code, self.bundle):
            each.setEnabled(not busy)
        self._weigh()
        if busy:
            self.verdict.hide()
            self.tell("")

    def show_progress(self, done: int, total: int, _what: str) -> None:
        """How far the reading is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_verdict(self, name: str, tone: str, title: str, text: str) -> None:
        """Show what was found about `name`."""
        self.verdict.tell(name, tone, title, text)

    def show_bundle(self, bundle: Path | None) -> None:
        """What pages are held against."""
        key = "against_workspace" if bundle is None else "against_bundle"
        name = "" if bundle is None else bundle.name
        self.against.setText(self.words(f"paper_window.{key}", name=name))

    def _dress(self) -> None:
        words = self.words
        styled(self.drop, surface="drop")
        hint = styled(QLabel(words("paper_window.drop_hint")), role="muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self.drop)
        column.setContentsMargins(16, 18, 16, 18)
        column.addWidget(hint)
        column.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in (self.pick, self.bundle):
            button.setAutoDefault(False)
        styled(self.bundle, compact="true")
        self.code.setPlaceholderText("SPBE1:…")
        self.code.setAccessibleName(words("paper_window.code"))
        self.against.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("paper_window.checking"))
        self.bar.hide()
        self.verdict.hide()
        self.leave.setText(words("paper_window.close"))

    def _weigh(self) -> None:
        self.go.setEnabled(self.code.isEnabled() and bool(self.code.text().strip()))

    def _decide(self) -> None:
        self.given.emit(self.code.text().strip())


class _Verdict(QFrame):
    """Icon, the judgement in one sentence, and below what it rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        styled(self, surface="verdict")
        self._theme = theme
        self.icon = QLabel()
        self.title = styled(QLabel(), role="heading")
        self.name = styled(QLabel(), role="small")
        self.text = styled(QLabel(), role="row")
        for label in (self.title, self.name, self.text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)  # a file may be called anything
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.text)
        area.setMinimumHeight(_TALL)
        for clear in (area, area.viewport(), self.text):
            clear.setAutoFillBackground(False)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(6)
        for widget in (self.title, self.name):
            texts.addWidget(widget)
        texts.addWidget(area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def tell(self, name: str, tone: str, title: str, text: str) -> None:
        """Show a verdict."""
        restyle(self, tone=tone)
        restyle(self.title, tone=tone)
        self.icon.setPixmap(self._theme.icon(_ICONS[tone], tone).pixmap(_ICON, _ICON))
        self.title.setText(title)
        self.name.setText(name)
        self.text.setText(text)
        self.show()


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(12)
    made.addWidget(first, 1 if isinstance(second, QPushButton) else 0)
    made.addWidget(second, 0 if isinstance(second, QPushButton) else 1)
    return made
