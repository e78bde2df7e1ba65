"""The ladder of levels: what is climbed is filled, the next rung says what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.kit.ladder_walk import walk, walk_in
from ui.kit.rung import Rung, RungRow, Standing, same_shape
from ui.theme import Theme

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Ladder(QFrame):
    """Any number of rungs, the highest on top; click, arrows or digit choose one.

    Space ticks the next criterion that is open; Right goes into the criteria, Left comes back.
    """

    chosen = Signal(object)  # Decimal, or None when the choice is taken back
    ticked = Signal(object, str, bool)  # level, criterion, met
    judged = Signal(object, str, str)  # level, item, verdict
    noted = Signal(object, str, str)  # level, item, note

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rungs: tuple[Rung, ...] = ()  # lowest first
        self._rows: list[RungRow] = []  # as the rungs
        self.value: Decimal | None = None
        self.locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rungs(self, rungs: Sequence[Rung], value: Decimal | None) -> None:
        """Show these levels, lowest first, with `value` reached."""
        if not same_shape(self._rungs, rungs):
            self._build(rungs)
        self._rungs = tuple(rungs)
        self.value = value
        self._refresh()

    def choose(self, value: Decimal | None) -> None:
        """Reach `value`: shown at once, and told."""
        if self.locked:
            return
        self.value = value
        self._refresh()
        self.chosen.emit(value)

    def choose_digit(self, digit: int) -> None:
        """Choose the rung that is called `digit`, if there is one."""
        for rung in self._rungs:
            if rung.value == digit:
                self.choose(rung.pick)

    def tick_next(self) -> None:
        """Tick the first criterion from below that is not met."""
        if self.locked:
            return
        for row in self._rows:
            for box in row.boxes.values():
                if not box.isChecked():
                    box.click()
                    return

    def lock(self, locked: bool) -> None:
        """Leave everything to be read alone."""
        if locked != self.locked:
            self.locked = locked
            for row in self._rows:
                row.lock(locked)

    def current(self) -> int:
        """The place of the chosen rung, from 0 for the lowest; -1 below it."""
        if self.value is None:
            return -1
        return max((n for n, r in enumerate(self._rungs) if r.floor <= self.value), default=-1)

    def current_row(self) -> QWidget | None:
        """The widget of the chosen rung; of the lowest where items are judged from below."""
        place = self.current()
        if place < 0 and any(rung.items for rung in self._rungs):
            place = 0
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rows(self) -> tuple[RungRow, ...]:
        """The rungs as widgets, lowest first."""
        return tuple(self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows climb, digits jump, Delete takes the choice back."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        if plain and key in steps:
            place = min(max(self.current() + steps[key], 0), len(self._rungs) - 1)
            if place != self.current():
                self.choose(self._rungs[place].pick)
        elif plain and key == Qt.Key.Key_Space:
            self.tick_next()
        elif plain and key == Qt.Key.Key_Right:
            walk_in(self._rows, self.current() + 1)
        elif plain and event.text().isdigit():
            self.choose_digit(int(event.text()))
        elif plain and key in _CLEARING:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show and take away the ring with the keyboard."""
        told = super().event(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._refresh()
        return told

    def minimumSizeHint(self) -> QSize:
        """As wide as its rows need; as high as they turn out."""
        return QSize(360, 80)

    def _build(self, rungs: Sequence[Rung]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for rung in rungs:
            row = RungRow(self._theme, rung, self)
            row.chosen.connect(self._clicked)
            row.ticked.connect(self.ticked)
            row.judged.connect(self.judged)
            row.noted.connect(self.noted)
            row.walked.connect(partial(walk, self, self._rows))
            row.lock(self.locked)
            self._rows.append(row)
            self._column.insertWidget(0, row)

    def _clicked(self, value: Decimal) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(value)

    def _refresh(self) -> None:
        current, top = self.current(), len(self._rungs) - 1
        colour = self._theme.level_colour(self._rungs[current].share if current >= 0 else 0.0)
        bare = self._theme.colour("edge")
        for place, (row, rung) in enumerate(zip(self._rows, self._rungs, strict=True)):
            standing = Standing(
                climbed=place <= current,
                chosen=place == current,
                next=place == current + 1,
                first=place == top,
                last=place == 0,
                joined=place < current,
                focused=self.hasFocus(),
                colour=colour if place <= current else bare,
            )
            row.show_rung(rung, standing)
        name = "" if current < 0 else f"{self._rungs[current].digit} {self._rungs[current].name}"
        self.setAccessibleDescription(name)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
