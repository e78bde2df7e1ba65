"""The wires of the bundle screen, one line each."""

from __future__ import annotations

from ui.screens.bundle.commands import Commands
from ui.screens.bundle.key_commands import KeyCommands
from ui.screens.bundle.presenter import SealPresenter
from ui.screens.bundle.reading.presenter import ReadingPresenter
from ui.screens.bundle.splitting import SplitPresenter
from ui.screens.bundle.tool_commands import ToolCommands
from ui.screens.bundle.tools import ALWAYS
from ui.screens.bundle.tools_presenter import ToolsPresenter
from ui.screens.bundle.verify_presenter import VerifyPresenter
from ui.screens.bundle.view import BundleView


def join_sealing(view: BundleView, sealing: SealPresenter, commands: Commands) -> None:
    """Join the seal card to sealing."""
    card = view.seal
    card.wished.connect(sealing.seal)
    card.elsewhere.clicked.connect(commands.choose_target)
    card.trust.clicked.connect(commands.choose_trust)
    card.waiting.cancel.clicked.connect(sealing.cancel)
    sealing.contents.connect(card.contents.setText)
    sealing.signer_known.connect(card.show_signer)
    sealing.signer.connect(card.known.tell)
    sealing.target.connect(card.target.setText)
    sealing.possible.connect(card.allow)
    sealing.busy.connect(card.show_busy)
    sealing.progressed.connect(card.waiting.tell)
    sealing.refused.connect(card.refuse)
    sealing.told.connect(card.tell)
    sealing.told.connect(view.see_result)
    sealing.busy.connect(view.see_result)


def join_judging(view: BundleView, judging: VerifyPresenter) -> None:
    """Join the verify card to judging."""
    card = view.verify
    card.drop.dropped.connect(judging.verify)
    card.drop.volumes.connect(lambda files: judging.verify(*files))
    card.drop.button.clicked.connect(view.verify_action.trigger)
    card.waiting.cancel.clicked.connect(judging.cancel)
    judging.began.connect(card.begin)
    judging.busy.connect(card.show_busy)
    judging.progressed.connect(card.waiting.tell)
    judging.told.connect(card.verdict.tell)


def join_tools(
    view: BundleView, judging: VerifyPresenter, tools: ToolsPresenter, commands: ToolCommands
) -> None:
    """Join what can be done with a judged bundle."""
    card = view.verify
    judging.judged.connect(tools.judge)
    tools.made.connect(tools.judge)
    for name, action in card.tools.actions_by_name.items():
        if name not in ALWAYS:
            action.triggered.connect(getattr(commands, name))
    card.waiting.cancel.clicked.connect(tools.cancel)
    tools.offered.connect(card.tools.offer)
    tools.busy.connect(card.show_busy)
    tools.progressed.connect(card.waiting.tell)
    tools.refused.connect(card.refuse)
    tools.told.connect(card.verdict.tell)


def join_reading(
    view: BundleView,
    judging: VerifyPresenter,
    tools: ToolsPresenter,
    reading: ReadingPresenter,
    commands: ToolCommands,
) -> None:
    """Join reading another's bundle, and taking it in."""
    card = view.verify
    judging.judged.connect(reading.judge)
    tools.made.connect(reading.judge)
    card.waiting.cancel.clicked.connect(reading.cancel)
    reading.opened.connect(commands.show)
    reading.replacing.connect(commands.ask_replacing)
    reading.busy.connect(card.show_busy)
    reading.progressed.connect(card.waiting.tell)
    reading.refused.connect(card.refuse)
    reading.taken.connect(card.note)


def join_splitting(
    view: BundleView, judging: VerifyPresenter, tools: ToolsPresenter, splitting: SplitPresenter
) -> None:
    """Join cutting a bundle into volumes."""
    card = view.verify
    judging.judged.connect(splitting.judge)
    tools.made.connect(splitting.judge)
    card.waiting.cancel.clicked.connect(splitting.cancel)
    splitting.busy.connect(card.show_busy)
    splitting.progressed.connect(card.waiting.tell)
    splitting.noted.connect(card.note)
    splitting.refused.connect(card.refuse)


def join_keys(judging: VerifyPresenter, keys: KeyCommands, view: BundleView) -> None:
    """Join encrypted bundles to the keys that open them."""
    judging.locked.connect(keys.unlock)
    view.verify.tools.actions_by_name["key"].triggered.connect(keys.own)
