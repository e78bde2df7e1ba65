"""Joins the pages beside what is judged, and the banners."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk
from ui.screens.score.presenter import ScorePresenter
from ui.screens.score.reading import Reading
from ui.screens.score.view import ScoreView

STAGES = "stage"  # the screen on which a stage is opened again


def join_pages(desk: Desk, view: ScoreView, presenter: ScorePresenter) -> None:
    """Join the right pane to who feeds it and who writes what is done there."""
    side, siding = view.side, presenter.siding
    side.looked.connect(siding.look)
    siding.look(side.current())
    siding.guidance.connect(side.guidance.show_guidance)
    join_reading(view, siding.reading)
    siding.findings.connect(side.findings.show_findings)
    siding.units.connect(side.units.show_units)
    siding.history.connect(side.history.show_events)
    presenter.results.connect(side.results.show_results)
    side.findings.form.written.connect(siding.write_finding)
    side.findings.form.withdrawn.connect(siding.withdraw_finding)
    side.units.marked.connect(siding.mark_units)
    side.units.added.connect(siding.add_units)
    side.units.renamed.connect(siding.rename_unit)
    side.units.removed.connect(siding.remove_unit)
    for pane in (view.judge, view.middle.aspect):
        pane.closed.wanted.connect(partial(desk.bus.screen_wanted.emit, STAGES))
    view.judge.unsaved.wanted.connect(presenter.flush)
    view.middle.aspect.wanted.connect(presenter.show)


def join_reading(view: ScoreView, reading: Reading) -> None:
    """Join the citations to the page they are read on."""
    page = view.side.document
    reading.offered.connect(page.offer)
    reading.leaf.connect(page.show_leaf)
    reading.wanted.connect(partial(view.side.turn, "document"))
    page.chosen.connect(reading.choose)
    page.whole_wanted.connect(reading.see_whole)
    view.judge.evidence.read.connect(reading.read)
