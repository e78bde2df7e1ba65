"""The bundle screen, put together."""

from __future__ import annotations

from ui.desk import Desk, Screen, ScreenParts
from ui.screens.bundle.commands import Commands
from ui.screens.bundle.presenter import SealPresenter
from ui.screens.bundle.verify_presenter import VerifyPresenter
from ui.screens.bundle.view import BundleView
from ui.screens.bundle.wires import join_judging, join_sealing
from ui.screens.bundle.workbench import furnish


def build(desk: Desk) -> ScreenParts:
    """Make view and presenters and join them."""
    view = BundleView(desk.words, desk.theme)
    sealing, judging = SealPresenter(desk, view), VerifyPresenter(desk, view)
    commands = Commands(desk, view, sealing, judging)
    view.shown.connect(sealing.look)
    view.seal_action.triggered.connect(view.seal.seal.setFocus)
    view.verify_action.triggered.connect(commands.choose_bundle)
    join_sealing(view, sealing, commands)
    join_judging(view, judging)
    furnish(desk, view, judging)
    actions = [view.seal_action, view.verify_action, *view.verify.tools.actions_by_name.values()]
    return ScreenParts(view, actions, sealing)


SCREEN = Screen("bundle", "circle-wavy-check", "bundle_screen.title", build)
