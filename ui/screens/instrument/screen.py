"""The instrument screen, put together."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.instrument.adopting import Adopting
from ui.screens.instrument.files import ask_for_pack
from ui.screens.instrument.presenter import InstrumentPresenter
from ui.screens.instrument.view import InstrumentView


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    view = InstrumentView(desk.words, desk.theme)
    presenter = InstrumentPresenter(desk, view)
    view.side.show_packs(presenter.model)
    view.side.show_contents(presenter.rows)
    view.shown.connect(presenter.look)
    view.side.picked.connect(presenter.choose)
    view.side.reached.connect(presenter.reach)
    view.side.search.textChanged.connect(presenter.find)
    view.other.currentIndexChanged.connect(presenter.compare)
    view.reader.anchorClicked.connect(presenter.follow)
    view.open_action.triggered.connect(partial(ask_for_pack, desk.words, view, presenter))
    presenter.page.connect(view.reader.show_page)
    presenter.sought.connect(view.reader.mark)
    presenter.listed.connect(view.side.pick)
    presenter.others.connect(view.offer)
    presenter.here.connect(view.side.go)
    presenter.counted.connect(view.side.count.setText)
    presenter.comparing.connect(view.show_comparing)
    Adopting(desk, view, presenter)
    own = [view.adopt_action, view.sign_action]
    actions = [view.find_action, view.compare_action, view.open_action, *own]
    return ScreenParts(view, actions, presenter)


SCREEN = Screen("instrument", "books", "instrument_screen.title", build, own_find=True)
