"""The evidence screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.view import EvidenceView
from ui.screens.evidence.wires import join_care, join_documents, join_intake


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = EvidenceView(desk.words, desk.theme)
    presenter = EvidencePresenter(desk, view)
    presenter.sheet.connect(view.side.show_sheet)
    presenter.choices.connect(view.side.form.offer)
    presenter.places.connect(view.list.shelf.show_places)
    presenter.here.connect(view.list.mark)
    presenter.allowed.connect(view.allow)
    join_documents(view, presenter)
    join_intake(desk, view, presenter)
    join_care(desk, view, presenter)
    return ScreenParts(view, view.actions_for_menu(), presenter)


SCREEN = Screen(
    "evidence", "files", "evidence_screen.title", build, needs_evaluation=True, own_find=True
)
