"""A readable preview of a text that has parts: as much of it at a time as is quick to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from ui.kit.reader import Reader
from ui.kit.viewer import Viewer
from ui.theme import FAMILY, Theme

_SHEET = (
    "h4 { margin-top: 20px; margin-bottom: 4px; }"
    f"pre {{ white-space: pre-wrap; font-family: '{FAMILY}'; }}"
)
_STEPS = 8  # of zoom to either side
_ROOM = 40_000  # characters shown at a time: more would hold up the window


class TextPages(Reader, Viewer):
    """Parts headed by their number; `turned` tells the one that is looked at, from 1."""

    turned = Signal(int, int)
    counted = Signal(int, int)

    def __init__(
        self, theme: Theme, name: str, part: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, _SHEET, parent)
        self._part = part
        self._pages: tuple[str, ...] = ()
        self._shown = range(0)
        self._page, self._zoomed, self._seeking, self._note = 1, 0, "", ""
        self._cut = False
        self.setTabStopDistance(80)

    def show_pages(self, pages: Sequence[str], note: str, cut: bool) -> None:
        """Show another text; the note stands below what is not all of it."""
        self._pages, self._shown, self._note, self._cut = tuple(pages), range(0), note, cut
        self._page = 1
        self.turn_to(1)

    @property
    def page(self) -> int:
        """The part that is looked at, from 1; 0 where there is only one."""
        return self._page if len(self._pages) > 1 else 0

    @property
    def text(self) -> str:
        """What is selected."""
        return " ".join(self.textCursor().selectedText().split())

    @property
    def count(self) -> int:
        """How many parts there are."""
        return len(self._pages)

    def turn_to(self, page: int) -> None:
        """Show the parts from this one on."""
        count = len(self._pages)
        self._page = min(max(page, 1), max(count, 1))
        if self._page - 1 not in self._shown:
            self._shown = self._fitting(self._page - 1)
            self.show_page(self._html())
        self.scrollToAnchor(f"p{self._page}")
        self.turned.emit(self._page, count)

    def seek(self, text: str, page: int = 1) -> None:
        """Mark a text, and bring its first place from this part on into sight."""
        self._seeking = text
        wanted = text.casefold()
        order = [*range(page - 1, len(self._pages)), *range(page - 1)]
        having = (each for each in order if wanted and wanted in self._pages[each].casefold())
        self.turn_to(next(having, page - 1) + 1)
        self.mark([text] if text else [])
        if text and self.find(text):
            self.ensureCursorVisible()
        self._tell_count()

    def step(self, by: int) -> None:
        """Go to the next place of what is sought, or the one before, in what is shown."""
        flags = QTextDocument.FindFlag(0) if by > 0 else QTextDocument.FindFlag.FindBackward
        if self._seeking and not self.find(self._seeking, flags):
            order = range(len(self._pages))
            away = [(self._page - 1 + by * each) % len(order) for each in range(1, len(order) + 1)]
            wanted = self._seeking.casefold()
            there = next((each for each in away if wanted in self._pages[each].casefold()), None)
            if there is not None:
                self.seek(self._seeking, there + 1)

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        step = 1 if larger else -1
        if -_STEPS <= self._zoomed + step <= _STEPS:
            self._zoomed += step
            self.zoomIn(step)

    def fit(self) -> None:
        """As large as it was at first."""
        self.zoomIn(-self._zoomed)
        self._zoomed = 0

    def _tell_count(self) -> None:
        wanted = self._seeking.casefold()
        count = sum(page.casefold().count(wanted) for page in self._pages) if wanted else 0
        self.counted.emit(0, count)

    def _fitting(self, first: int) -> range:
        room, last = _ROOM, first
        while last < len(self._pages) and (room > 0 or last == first):
            room -= len(self._pages[last])
            last += 1
        return range(first, last)

    def _html(self) -> str:
        parts = []
        for number in self._shown:
            anchor = f'<a name="p{number + 1}"></a>'
            head = escape(self._part(number + 1)) if len(self._pages) > 1 else ""
            parts.append(f"<h4>{anchor}{head}</h4>" if head else anchor)
            parts.append(f"<pre>{escape(self._pages[number][:_ROOM])}</pre>")
        whole = not self._cut and self._shown.stop >= len(self._pages)
        if not whole or any(len(self._pages[each]) > _ROOM for each in self._shown):
            parts.append(f"<p><i>{escape(self._note)}</i></p>")
        return "".join(parts)
