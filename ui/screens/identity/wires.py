"""The wires of the screen, one line each."""

from __future__ import annotations

from functools import partial

from spbe_desktop.operations.verify_receipt import Receipt
from ui.desk import Desk
from ui.screens.identity.certifying import Certifying
from ui.screens.identity.model import COLUMNS
from ui.screens.identity.ordering import Ordering
from ui.screens.identity.owning import Owning
from ui.screens.identity.presenter import IdentityPresenter
from ui.screens.identity.receiving import Receiving
from ui.screens.identity.trusting import Trusting
from ui.screens.identity.view import IdentityView


def join_panes(view: IdentityView, presenter: IdentityPresenter) -> None:
    """Join what is shown to what is known."""
    view.looked.connect(presenter.look)
    view.minutes_chosen.connect(presenter.choose_minutes)
    presenter.own.connect(view.panes["own"].tell)
    presenter.choices.connect(view.show_choices)
    presenter.about.connect(lambda pane, text: view.panes[pane].about.setText(text))
    for pane, columns in COLUMNS.items():
        view.panes[pane].chosen.connect(partial(presenter.choose, pane))
        view.panes[pane].fit([width for _, width in columns])
    for name in ("unlock", "lock", "passphrase", "request", "install", "export", "retire"):
        presenter.has_identity.connect(view.commands[f"own_{name}"].setEnabled)
    for name in ("create", "bring"):
        enable = view.commands[f"own_{name}"].setDisabled
        presenter.has_identity.connect(enable)


def join_commands(desk: Desk, view: IdentityView, presenter: IdentityPresenter) -> None:
    """Join the commands to what they do; each first brings its pane to the front."""
    own, trust = Owning(desk, view, presenter.look), Trusting(desk, view, presenter.look)
    certify = Certifying(desk, view, presenter.look)
    order, receive = Ordering(desk, view, presenter.look), Receiving(desk, view, presenter.look)
    view.keeping_chosen.connect(own.keep)
    does = {
        "own_create": own.create,
        "own_bring": own.bring,
        "own_unlock": own.unlock,
        "own_lock": own.lock,
        "own_passphrase": own.change,
        "own_request": certify.request,
        "own_install": certify.install,
        "own_export": certify.export,
        "own_retire": own.retire,
        "believed_trust": trust.trust,
        "believed_centre": trust.centre,
        "believed_untrust": lambda: trust.untrust(presenter.key("believed")),
        "missions_import": order.take_in,
        "missions_start": lambda: order.start(presenter.key("missions")),
        "missions_draft": order.draft,
        "missions_issue": order.issue,
        "receipts_verify": receive.verify,
        "receipts_code": receive.code,
        "receipts_print": lambda: receive.print(_receipt(presenter)),
        "receipts_make": receive.make,
    }
    for name, do in does.items():
        action = view.commands[name]
        action.triggered.connect(partial(_turned, view, name.partition("_")[0]))
        action.triggered.connect(lambda _checked=False, do=do: do())


def _turned(view: IdentityView, pane: str, _checked: bool = False) -> None:
    view.turn(pane)


def _receipt(presenter: IdentityPresenter) -> Receipt | None:
    """The chosen receipt."""
    known = () if presenter.everything is None else presenter.everything.receipts
    serial = presenter.key("receipts")
    return next((each.receipt for each in known if each.receipt.serial == serial), None)
