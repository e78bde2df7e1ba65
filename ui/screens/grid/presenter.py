"""What the table wants: follow what is open, show it with what is typed over it, filter it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.grid.columns import choices_of, columns_of
from ui.screens.grid.cursor import Cursor
from ui.screens.grid.model import GridModel
from ui.screens.grid.rows import RowMaker
from ui.screens.grid.scribe import Scribe
from ui.screens.grid.values import FLAG, Notice, Wanted
from ui.text import stage_of


class GridPresenter(QObject):
    """Owns the model; what is typed stands in it at once, and in the evaluation when written."""

    columns = Signal(object)  # tuple[GridColumn, ...]
    choices = Signal(object)  # Choices
    notice = Signal(object)  # Notice
    counted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self._looking = self._stale = False
        self.model = GridModel(self)
        self.scribe = Scribe(desk, self)
        self.cursor = Cursor(desk, self.model, self)
        self.model.asked.connect(self.scribe.take)
        self.scribe.drafted.connect(self._show)
        self.cursor.said.connect(self._tell)
        desk.opened.viewed.connect(self._viewed)

    def look(self, looking: bool) -> None:
        """The screen came to the front, or left it."""
        self._looking = looking
        if looking and self._stale:
            self._show()

    def keep(self, wanted: Wanted) -> None:
        """Keep what is wanted in sight."""
        self.model.keep(wanted)
        self._count()

    def refuse(self, key: str, rows: int, room: int) -> None:
        """Say why a block cannot be pasted where the cursor is."""
        if self._view is not None:
            words, stage = self._desk.words, stage_of(self._desk.words, self._view)
            self.notice.emit(Notice(words(key, rows=rows, room=room, stage=stage)))

    def go_wrong(self) -> None:
        """Stand on the first cell that cannot be written."""
        for code, key in self.scribe.drafts.wrong:
            self.cursor.go(code, key)
            return

    def flag(self) -> None:
        """Flag the indicator under the cursor, or take its flag back."""
        row = self.model.row_of(self.cursor.code)
        if row >= 0:
            on = "" if self.model.rows[row].flagged else "1"
            self.model.asked.emit([self.model.typed(row, self.model.column_of(FLAG), on)])

    def _viewed(self, view: EvaluationView) -> None:
        before, self._view = self._view, view
        self.scribe.follow(view)
        another = before is None or before.id != view.id
        columns = columns_of(view, self._desk.words)
        if another or columns != self.model.columns:
            self.model.show_columns(columns)
            self.columns.emit(columns)
            self.choices.emit(choices_of(view, self._desk.words))
        self._stale = True
        if self._looking or another:
            self._show()
        if another:
            self.cursor.go(view.indicators[0].indicator.code)

    def _show(self) -> None:
        if self._view is None:
            return
        maker, drafts = RowMaker(self._view, self._desk.words), self.scribe.drafts
        columns = self.model.columns
        self.model.show([maker.row(each, columns, drafts) for each in self._view.indicators])
        self._stale = False
        self._count()
        self._tell("")

    def _count(self) -> None:
        shown = len(self.model.rows)
        total = 0 if self._view is None else len(self._view.indicators)
        key = "grid.count" if shown == total else "grid.count_of"
        self.counted.emit(self._desk.words(key, shown=shown, total=total))

    def _tell(self, why: str) -> None:
        """What is wrong under the cursor, else at the first place, and that nothing is written."""
        wrong, waiting = self.scribe.drafts.wrong, self.scribe.drafts.waiting
        if not wrong:
            self.notice.emit(Notice())
            return
        (code, key), draft = next(iter(wrong.items()))
        words = self._desk.words
        first = words("grid.at", code=code, why=draft.why)
        sentence = f"{why or first} {words.plural('grid.waiting', len(waiting))}"
        self.notice.emit(Notice(sentence, code, key))
