"""Encrypted bundles in the window: asking for the key, and making one's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from spbe_desktop.errors import UserError
from spbe_desktop.operations.opening_keys import (
    create_opening_key,
    own_opening_key,
    own_recipient,
)
from ui.desk import Desk
from ui.screens.bundle.unlock_dialog import KeyDialog, UnlockDialog
from ui.screens.bundle.verify_presenter import VerifyPresenter
from ui.screens.bundle.view import BundleView


class KeyCommands(QObject):
    """Asks, and hands the answer on."""

    def __init__(self, desk: Desk, view: BundleView, judging: VerifyPresenter) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._judging = judging

    def unlock(self, bundle: Path) -> None:
        """Ask with which key this file is opened; one's own is proposed."""
        own = own_opening_key(self._desk.context)
        proposed = str(own) if own.exists() else ""
        dialog = UnlockDialog(self._desk.words, bundle.name, proposed, self._view)
        dialog.decided.connect(self._judging.unlock)
        dialog.open()

    def own(self) -> None:
        """Show to whom others encrypt, or make the key."""
        context = self._desk.context
        dialog = KeyDialog(self._desk.words, own_recipient(context), self._view)
        dialog.wanted.connect(partial(self._make, dialog))
        dialog.open()

    def _make(self, dialog: KeyDialog, passphrase: str) -> None:
        dialog.do.setEnabled(False)
        work = partial(create_opening_key, self._desk.context, passphrase)
        failed = partial(self._refused, dialog)
        self._desk.tasks.short(work, dialog.tell, failed, owner=dialog)

    def _refused(self, dialog: KeyDialog, error: Exception) -> None:
        dialog.do.setEnabled(True)
        if isinstance(error, UserError):
            dialog.problem.setText(self._desk.words.problem(error))
