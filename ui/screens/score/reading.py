"""Opens what is cited for the indicator at its page, off the GUI thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from spbe_desktop.errors import UserError
from spbe_desktop.operations.open_evidence import OpenedEvidence, open_evidence
from spbe_desktop.views.evaluation import CitationView, EvaluationView
from spbe_desktop.words import Words
from ui.desk import Desk
from ui.kit.citation_bar import Cited
from ui.screens.score.values import Leaf

_PDF = "application/pdf"
_LOCKED = ("encrypted", "unknown")  # what the reading process could not look into


class Reading(QObject):
    """One citation of the indicator at a time; only what was asked for last is shown."""

    offered = Signal(tuple, int)  # names, number of the one that is shown
    leaf = Signal(object)  # values.Leaf
    wanted = Signal()  # the page is to come to the front

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self._citations: tuple[CitationView, ...] = ()
        self._chosen = ""  # id of a citation
        self._asked = ""

    def turn_to(self, view: EvaluationView, code: str) -> None:
        """Show what is cited for this indicator, the first of it unless another was chosen."""
        self._view = view
        self._citations = view.indicator(code).citations
        if self._number is None:
            self._chosen = self._citations[0].id if self._citations else ""
        self._show()

    def choose(self, number: int) -> None:
        """Show another one of them."""
        if 0 <= number < len(self._citations):
            self._chosen = self._citations[number].id
            self._show()

    def read(self, item: Cited) -> None:
        """Show this citation, and bring the page to the front; one not made yet goes elsewhere."""
        if not item.citation:
            self._desk.bus.evidence_wanted.emit(item.document, 0)
            return
        self._chosen = item.citation
        self.wanted.emit()

    def see_whole(self) -> None:
        """Open the document at its page on the screen that shows documents."""
        number = self._number
        if number is not None:
            each = self._citations[number]
            self._desk.bus.evidence_wanted.emit(each.evidence_id, each.opens_at)

    @property
    def _number(self) -> int | None:
        ids = [each.id for each in self._citations]
        return ids.index(self._chosen) if self._chosen in ids else None

    def _show(self) -> None:
        view, number, words = self._view, self._number, self._desk.words
        if view is None:
            return
        self.offered.emit(tuple(_name(view, c, words) for c in self._citations), number or 0)
        if number is None:
            self._asked = ""
            self.leaf.emit(Leaf(sentence=words("score_leaf.none")))
            return
        each = self._citations[number]
        self._asked = each.id
        work = partial(open_evidence, self._desk.context, view.id, each.evidence_id)
        done, failed = partial(self._opened, each), partial(self._failed, each)
        self._desk.tasks.short(work, done, failed, owner=self)

    def _opened(self, each: CitationView, opened: OpenedEvidence) -> None:
        if each.id == self._asked:
            self.leaf.emit(leaf_of(each, opened, self._desk.words))

    def _failed(self, each: CitationView, error: Exception) -> None:
        if each.id == self._asked and isinstance(error, UserError):
            self.leaf.emit(Leaf(sentence=self._desk.words.problem(error)))


def leaf_of(each: CitationView, opened: OpenedEvidence, words: Words) -> Leaf:
    """The cited page, or the sentence that says why it is not shown here."""
    text, page = opened.text, each.opens_at
    if text is None:
        return Leaf(sentence=words("score_leaf.not_read_yet"))
    if not opened.showable or text.outcome in _LOCKED:
        return Leaf(sentence=words("score_leaf.not_here"))
    if opened.document.media_type == _PDF:
        return Leaf(path=opened.path, page=page, quote=each.quote)
    if not any(part.strip() for part in text.pages):
        return Leaf(sentence=words("score_leaf.not_here"))
    note = words("score_leaf.more")
    return Leaf(parts=text.pages, cut=text.cut, note=note, page=page, quote=each.quote)


def _name(view: EvaluationView, each: CitationView, words: Words) -> str:
    name = view.document(each.evidence_id).name
    place = words(f"book.place_{each.place_kind}", place=each.place) if each.place_kind else ""
    return " · ".join(part for part in (place or each.place, name) if part)
