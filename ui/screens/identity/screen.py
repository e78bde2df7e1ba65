"""The screen of identity and trust, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.identity.idle import Presence
from ui.screens.identity.presenter import IdentityPresenter
from ui.screens.identity.view import IdentityView
from ui.screens.identity.wires import join_commands, join_panes


def build(desk: Desk) -> ScreenParts:
    """Make view and presenter and join them."""
    presenter = IdentityPresenter(desk)
    view = IdentityView(desk.words, desk.theme, presenter.models)
    presenter.setParent(view)
    Presence(desk, view)
    join_panes(view, presenter)
    join_commands(desk, view, presenter)
    return ScreenParts(view, list(view.commands.values()), presenter)


SCREEN = Screen("identity", "identification-card", "trust_screen.screen", build)
