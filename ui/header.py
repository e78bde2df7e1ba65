"""The line above every screen: what is open, where it stands, and that it is saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.origin import origin_note
from ui.desk import Desk
from ui.text import index_of, predicate_in, stage_of, time_of_day
from ui.theme import styled


class Header(QWidget):
    """Agency · year · stage, index and predicate, and the moment of the last durable save."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        self.agency = styled(QLabel(), role="heading")
        self.stage = styled(QLabel(), role="muted")
        self.index = styled(QLabel(), role="title")
        self.predicate = styled(QLabel(), role="muted")
        self.saved = styled(QLabel(), role="small", tone="good")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        for widget in (self.agency, self.stage):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.index, self.predicate, self.saved):
            row.addWidget(widget)

    def tell(self, agency: str, stage: str, index: str, predicate: str) -> None:
        """Show what is open."""
        self.agency.setText(agency)
        self.agency.setVisible(bool(agency))
        self.stage.setText(stage)
        self.index.setText(index)
        self.predicate.setText(predicate)


class HeaderPresenter(QObject):
    """Keeps the header true to what is open."""

    told = Signal(str, str, str, str)  # agency and year, stage, index, predicate
    saved = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.opened.viewed.connect(self._show)
        desk.bus.saved.connect(self._saved)

    def _show(self, view: EvaluationView) -> None:
        words = self._desk.words
        where = words("window.opened", agency=view.agency.name, year=view.year)
        predicate = predicate_in(words, view.instrument, view.score.predicate)
        stage = " · ".join(filter(None, (stage_of(words, view), origin_note(view.origin, words))))
        self.told.emit(where, stage, index_of(words, view), predicate)

    def _saved(self, moment: datetime) -> None:
        words = self._desk.words
        self.saved.emit(words("window.saved", time=time_of_day(words, moment)))
