"""The line below every screen: in words, what is open may be done with and where it lies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.kit.elided import ElidedLabel
from ui.text import Sentences, stage_of
from ui.theme import styled

_HEIGHT, _EDGE = 30, 24  # px


class StatusLine(QFrame):
    """Facts at the left, the folder of the workspace, and the way to every command."""

    def __init__(self, words: Sentences, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(_HEIGHT)
        self.facts = QLabel()
        self.news = styled(QLabel(), tone="accent")
        self.news.hide()
        self.place = ElidedLabel(place)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(16)
        row.addWidget(self.facts)
        row.addWidget(self.news)
        row.addWidget(self.place, 1)
        row.addWidget(styled(QLabel(words("window.palette_hint")), role="small"))

    def tell(self, sentence: str) -> None:
        """What just happened; nothing once something else did."""
        self.news.setText(sentence)
        self.news.setVisible(bool(sentence))


class StatusPresenter(QObject):
    """Keeps the line true to what is open."""

    told = Signal(str)
    moved_on = Signal(str)  # nothing: what was told last is over

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.bus.saved.connect(self._move_on)
        desk.opened.viewed.connect(self._show)

    def look(self) -> None:
        """Say what holds while nothing is open."""
        self.told.emit(self._desk.words("window.offline"))

    def _move_on(self, _moment: object) -> None:
        self.moved_on.emit("")

    def _show(self, view: EvaluationView) -> None:
        words = self._desk.words
        self.told.emit("  ·  ".join([words("window.offline"), *facts_of(view, words)]))


def facts_of(view: EvaluationView, words: Words) -> list[str]:
    """Whether it is closed or still to be done, and what was sealed of it."""
    facts = []
    if view.read_only:
        facts.append(words("window.read_only", stage=stage_of(words, view)))
    else:
        left = view.score.total - view.score.rated
        facts.append(words.plural("window.left", left) if left else words("window.all_rated"))
    sealed = words("window.sealed", revision=view.revision) if view.revision else ""
    return [*facts, sealed or words("window.unsealed")]
