"""What the evidence screen wants: documents in a list, one of them open, and its sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from spbe_desktop.views.evaluation import EvaluationView
from ui.desk import Desk
from ui.screens.evidence.carer import Carer
from ui.screens.evidence.finder import Finder
from ui.screens.evidence.intake import Taker
from ui.screens.evidence.keeper import Keeper
from ui.screens.evidence.lines import numbered_of, places_of
from ui.screens.evidence.lister import Lister
from ui.screens.evidence.opener import Opener
from ui.screens.evidence.sheets import choices_of, sheet_of
from ui.screens.evidence.values import Citation


class EvidencePresenter(QObject):
    """What is asked for last is what is shown; what is written is read back and shown."""

    sheet = Signal(object)  # values.Sheet or None
    choices = Signal(object)  # [values.Choice, …]
    places = Signal(object)  # [values.Place, …]
    here = Signal(str)  # the document that is shown
    allowed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: EvaluationView | None = None
        self.document = ""  # the one that is open
        self.gathered: list[str] = []  # those that are selected
        self.finder = Finder(desk, self)
        self.opener = Opener(desk, self)
        self.keeper = Keeper(desk, self)
        self.taker = Taker(desk, self)
        self.taker.busy.connect(self.finder.hold)
        self.carer = Carer(desk, self)
        self.lister = Lister(desk, self.finder, self)
        desk.opened.viewed.connect(self._show_view)
        desk.bus.evidence_wanted.connect(self._wanted)
        self.lister.listed.connect(self._tell_sheet)
        self.finder.read.connect(self._read)

    def choose(self, row: int) -> None:
        """Show the document in a row, at the page that was found."""
        line = self.lister.model.line(row)
        if line is not None and line.key:
            self.show_document(line.key, line.page or 1, "".join(line.snippet[1:2]))

    def enter(self, row: int) -> bool:
        """Enter accepts the best suggestion, or goes where it leads; True: into the reader."""
        line = self.lister.model.line(row)
        if line is None:
            return False
        if line.indicator:
            self.go_indicator(line.indicator)
        elif line.waiting:
            self.accept(1)
        return not line.waiting and not line.indicator

    def show_document(self, key: str, page: int = 1, sought: str = "") -> None:
        """Open a document at a page."""
        if self._view is not None and key:
            self.document = key
            self.carer.open(key)
            self._tell_sheet()
            self.opener.show(self._view.id, key, max(page, 1), sought)

    def go(self, citation: Citation) -> None:
        """Turn to the page that a citation names, with its line marked."""
        self.show_document(self.document, citation.page, citation.quote)

    def go_indicator(self, code: str) -> None:
        """Turn to an indicator on the screen where it is judged."""
        self._desk.bus.indicator_wanted.emit(code)
        self._desk.bus.screen_wanted.emit("score")

    def gather(self, keys: Sequence[str]) -> None:
        """These are selected."""
        self.gathered = list(keys)

    @property
    def meant(self) -> list[str]:
        """The documents that a command is for."""
        return self.gathered or [self.document]

    def accept(self, number: int) -> None:
        """Cite what is selected for its suggestion of that number, and go on to the next."""
        hints = ((key, self.finder.known.hints.get(key, ())) for key in self.meant)
        pairs = [(k, h[number - 1].indicator) for k, h in hints if len(h) >= number]
        following = self.lister.model.waiting_after(self.document)
        self.keeper.accept(pairs)
        if len(pairs) == 1 and following:
            self.show_document(following)

    @property
    def numbered(self) -> list[tuple[str, str]]:
        """The documents that can be cited for the number in their name, and which that is."""
        return [] if self._view is None else numbered_of(self._view, self.finder.known)

    def _show_view(self, view: EvaluationView) -> None:
        words = self._desk.words
        fresh = self._view is None or self._view.id != view.id
        if fresh or all(each.id != self.document for each in view.evidence):
            self.document, self.gathered = "", []
            self.opener.forget()
            self.sheet.emit(None)
        if fresh:
            self.choices.emit(choices_of(view, words))
        self._view = view
        self.keeper.follow(view)
        self.taker.follow(view)
        self.finder.follow(view)
        self.lister.follow(view)
        self.places.emit(places_of(view, words))
        self._tell_sheet()
        self.allowed.emit(not view.read_only)

    def _wanted(self, document: str, page: int) -> None:
        self.show_document(document, page)
        self._desk.bus.screen_wanted.emit("evidence")

    def _read(self) -> None:
        self.carer.compare()
        if self._view is not None:
            self.opener.again(self._view.id)

    def _tell_sheet(self) -> None:
        if self._view is not None and self.document:
            known, words = self.finder.known, self._desk.words
            today = self._desk.context.clock.now().date()
            self.sheet.emit(sheet_of(self._view, self.document, known, today, words))
            self.here.emit(self.document)
