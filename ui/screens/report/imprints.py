"""When each paper last left the program, beside its title, and whether it would differ now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.list_imprints import list_imprints
from spbe_desktop.operations.record_imprint import record_imprint
from spbe_desktop.views.papers import How, Imprint
from ui.desk import Desk
from ui.screens.report.choices import Trace
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportView
from ui.text import short_moment


@dataclass(frozen=True)
class _Left:
    """What a file or a printed paper was made of."""

    evaluation: str
    paper: str
    state: str


class Imprints(QObject):
    """Reads them when the screen is looked at and after each change; notes new ones."""

    def __init__(self, desk: Desk, view: ReportView, presenter: ReportPresenter) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._presenter = presenter
        self._evaluation = ""
        self._stale = False
        self._files: dict[Path, _Left] = {}  # what was signed or printed since the program began
        desk.bus.evaluation_opened.connect(self._open)
        desk.bus.evaluation_changed.connect(self._age)
        view.shown.connect(self._look)
        presenter.offered.connect(lambda _kinds: self.refresh())
        presenter.saved.connect(self.refresh)

    def refresh(self) -> None:
        """Read them anew."""
        if not self._evaluation:
            return
        self._stale = False
        work = partial(list_imprints, self._desk.context, self._evaluation)
        self._desk.tasks.short(work, partial(self._show, self._evaluation), owner=self)

    def note_shown(self, how: How, name: Path | str) -> None:
        """Keep that the paper that is shown left, then show it."""
        chosen, shown = self._presenter.chosen, self._presenter.shown
        if chosen is not None and shown is not None:
            self._note(_Left(self._evaluation, chosen.kind.id, shown.state), how, name)

    def follow(self, before: Path, after: Path) -> None:
        """Keep that a file we know of was signed once more."""
        left = self._files.get(before)
        if left is not None:
            self._note(left, "signed", after)

    def _note(self, left: _Left, how: How, name: Path | str) -> None:
        self._files[Path(name)] = left
        work = partial(
            record_imprint,
            self._desk.context,
            left.evaluation,
            left.paper,
            how,
            Path(name).name,
            left.state,
        )
        self._desk.tasks.short(work, lambda _none: self.refresh(), owner=self)

    def _open(self, evaluation: str) -> None:
        self._evaluation = evaluation

    def _age(self, changed: Changed) -> None:
        if changed.evaluation == self._evaluation:
            self._stale = True
            if self._view.isVisible():
                self.refresh()

    def _look(self, watched: bool) -> None:
        if watched and self._stale:
            self.refresh()

    def _show(self, evaluation: str, found: dict[str, Imprint]) -> None:
        if evaluation == self._evaluation:
            traces = {paper: self._trace(imprint) for paper, imprint in found.items()}
            self._view.choices.show_traces(traces)

    def _trace(self, imprint: Imprint) -> Trace:
        words = self._desk.words
        when = short_moment(words, imprint.at)
        told = words(f"paper_window.how_{imprint.how}", when=when)
        changed = words("paper_window.changed") if imprint.changed else ""
        full = words("paper_window.imprint", name=imprint.name, by=imprint.by)
        return Trace(told, changed, "\n".join(filter(None, (told, full, changed))))
