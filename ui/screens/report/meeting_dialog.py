"""What minutes tell of their meeting: day, place, people present, agenda."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from spbe_desktop.views.papers import Meeting
from ui.kit.date_field import DateField, day_of
from ui.screens.report.asking import AskingDialog, LinesField
from ui.text import Sentences

_WIDTH, _PEOPLE, _AGENDA = 620, 6, 4  # px, lines


class MeetingDialog(AskingDialog):
    """The facts of one meeting; `decided` tells them."""

    decided = Signal(object)  # Meeting

    def __init__(
        self, words: Sentences, paper: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, "meeting", _WIDTH, parent)
        self._paper = paper
        self.heading.setText(title)
        self.day = DateField(words("paper_window.day_hint"))
        self.day.setProperty("compact", None)
        self.place = QLineEdit()
        self.people = LinesField(_PEOPLE, words("paper_window.people_hint"))
        self.agenda = LinesField(_AGENDA, words("paper_window.agenda_hint"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        fields = {
            "day": self.day,
            "place": self.place,
            "people": self.people,
            "agenda": self.agenda,
        }
        for row, (name, field) in enumerate(fields.items()):
            self.put(grid, row, name, field)
        self.body.addLayout(grid)
        self.go.clicked.connect(self._decide)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is known."""
        self.day.show_day(self._paper, "" if meeting.day is None else meeting.day.isoformat())
        self.place.setText(meeting.place)
        self.people.setPlainText("\n".join(meeting.people))
        self.agenda.setPlainText("\n".join(meeting.agenda))

    def _decide(self) -> None:
        text = self.day.text()
        day: date | None = day_of(text)
        if text.strip() and day is None:
            self.tell(self.words("paper_window.no_day"))
            self.day.setFocus()
            return
        self.decided.emit(
            Meeting(
                paper=self._paper,
                day=day,
                place=self.place.text().strip(),
                people=self.people.lines(),
                agenda=self.agenda.lines(),
            )
        )
