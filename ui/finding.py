"""What the search wants: look through the open evaluation, and go where a hit is."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.find_in_evaluation import (
    CLOSING,
    MOST,
    OPENING,
    Hit,
    find_in_evaluation,
)
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.finder import Finder, Place

_PIECE = re.compile(f"{OPENING}([^{CLOSING}]*){CLOSING}")


class Finding(QObject):
    """Answers the newest question only."""

    found = Signal(list, str)  # places, and a sentence about them

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = ""

    def look(self, typed: str) -> None:
        """Look through what is open; what is typed elsewhere is found too."""
        view, self._asked = self._desk.opened.view, typed
        if view is None:
            return
        self._desk.bus.hand_in.emit()
        work = partial(find_in_evaluation, self._desk.context, view.id, typed)
        self._desk.tasks.short(work, partial(self._show, view, typed), owner=self)

    def go(self, hit: Hit) -> None:
        """Turn to the indicator, or to the document."""
        bus = self._desk.bus
        if hit.kind == "document":
            bus.screen_wanted.emit("evidence")
            bus.evidence_wanted.emit(hit.evidence, hit.page)
            return
        bus.indicator_wanted.emit(hit.indicator)
        bus.screen_wanted.emit("score")

    def _show(self, view: EvaluationView, typed: str, hits: tuple[Hit, ...]) -> None:
        if typed != self._asked:
            return
        words = self._desk.words
        places = [place_of(hit, view, words) for hit in hits]
        sentence = words.plural("find.count", len(places)) if typed.strip() else words("find.about")
        if len(places) >= MOST:
            sentence = words("find.many", count=MOST)
        self.found.emit(places, sentence)


def open_finder(desk: Desk, parent: QWidget) -> Finder:
    """The search over the window."""
    finder = Finder(desk.words, desk.theme, parent)
    finding = Finding(desk, finder)
    finder.wanted.connect(finding.look)
    finding.found.connect(finder.show_places)
    finder.chosen.connect(Finding(desk, parent).go)
    finder.open()
    return finder


def place_of(hit: Hit, view: EvaluationView, words: Words) -> Place:
    """A hit in words: where, and what stands there with the found words apart."""
    named = ""
    if hit.indicator and view.instrument.has(hit.indicator):
        title = view.instrument.indicator(hit.indicator).short_title.of(words.language)
        named = f"{hit.indicator}  {title}"
    kind = words(f"find.kind_{hit.kind}", level=hit.level, name=hit.name, page=hit.page)
    if hit.kind == "document" and hit.page:
        kind = words("find.kind_page", name=hit.name, page=hit.page)
    where = "  ·  ".join(part for part in (kind, named) if part)
    return Place(where, pieces_of(hit.snippet), hit)


def pieces_of(snippet: str) -> tuple[tuple[str, bool], ...]:
    """The snippet in one line, what was found apart from what was not."""
    line = " ".join(snippet.split())
    pieces = enumerate(_PIECE.split(line))
    return tuple((text, bool(number % 2)) for number, text in pieces if text)
