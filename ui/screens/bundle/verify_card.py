"""How the card that judges a bundle looks: pick or drop a file, read the verdict."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.screens.bundle.parts import Card, Waiting, line
from ui.screens.bundle.tools import BundleTools
from ui.screens.bundle.verdict_view import VerdictView
from ui.text import Sentences
from ui.theme import Theme, restyle, styled


class DropZone(QFrame):
    """Takes a dropped file, or the volumes of one; its button is for the keyboard."""

    dropped = Signal(str)
    volumes = Signal(list)

    def __init__(self, words: Sentences) -> None:
        super().__init__()
        styled(self, surface="drop")
        self.setAcceptDrops(True)
        self.button = QPushButton(words("bundle_screen.choose"))
        hint = styled(QLabel(words("bundle_screen.drop")), role="muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a local file, or all volumes of one."""
        urls = event.mimeData().urls()
        if urls and all(each.isLocalFile() for each in urls):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which file it was, or which volumes."""
        event.acceptProposedAction()
        files = [each.toLocalFile() for each in event.mimeData().urls()]
        if len(files) > 1:
            self.volumes.emit(files)
        else:
            self.dropped.emit(files[0])


class VerifyCard(Card):
    """A drop zone, the wait, and the verdict."""

    def __init__(self, words: Sentences, theme: Theme) -> None:
        super().__init__(
            theme,
            "shield-check",
            words("bundle_screen.verify"),
            words("bundle_screen.verify_about"),
        )
        self.drop = DropZone(words)
        self.file = styled(QLabel(), role="caption")
        self.file.hide()
        self.waiting = Waiting(words)
        self.verdict = VerdictView(words, theme)
        self.tools = BundleTools(words, theme)
        self.problem = styled(line(role="small"), tone="bad")
        self.problem.hide()
        shown = (self.drop, self.file, self.waiting, self.verdict, self.problem, self.tools)
        for widget in shown:
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was done."""
        self._say(sentence, "bad")

    def note(self, sentence: str) -> None:
        """Say what was done."""
        self._say(sentence, "good")

    def _say(self, sentence: str, tone: str) -> None:
        restyle(self.problem, tone=tone)
        self.problem.setText(sentence)
        self.problem.show()

    def show_busy(self, busy: bool) -> None:
        """Show the wait, and take no second order meanwhile."""
        self.waiting.setVisible(busy)
        self.drop.setEnabled(not busy)
        self.tools.setEnabled(not busy)
        if busy:
            self.problem.hide()

    def begin(self, name: str) -> None:
        """A file is being judged."""
        self.file.setText(name)
        self.file.show()
        self.verdict.hide()
