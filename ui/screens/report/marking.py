"""Signs the code of every page, with the workspace's own key, as long as it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from spbe_desktop.errors import IdentityMissing, PassphraseWrong
from ui.screens.report.asking import AskingDialog
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportView
from ui.text import Sentences

_WIDTH = 520  # px


class MarkDialog(AskingDialog):
    """Asks for the passphrase of the key."""

    decided = Signal(str)

    def __init__(self, words: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(words, "mark", _WIDTH, parent)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self.put(grid, 0, "passphrase", self.passphrase)
        self.body.addLayout(grid)
        self.go.setEnabled(False)
        self.passphrase.textChanged.connect(lambda text: self.go.setEnabled(bool(text)))
        self.go.clicked.connect(self._decide)
        self.passphrase.setFocus()

    def _decide(self) -> None:
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        self.accept()
        self.decided.emit(passphrase)


class Marking(QObject):
    """Turns signed codes on and off; the passphrase is kept until then, in memory alone."""

    def __init__(
        self,
        words: Sentences,
        view: ReportView,
        presenter: ReportPresenter,
        renew: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._words, self._view = words, view
        self._presenter, self._renew = presenter, renew
        view.mark_action.triggered.connect(self.turn)
        presenter.failed.connect(self._give_up)

    def turn(self, wanted: bool) -> None:
        """Ask for the passphrase, or print without signatures again."""
        if not wanted:
            self._sign("")
            return
        dialog = MarkDialog(self._words, self._view)
        dialog.decided.connect(self._sign)
        dialog.rejected.connect(partial(self._view.mark_action.setChecked, False))
        dialog.open()

    def _sign(self, passphrase: str) -> None:
        self._presenter.passphrase = passphrase
        self._renew()

    def _give_up(self, error: Exception) -> None:
        """A key that does not open signs nothing: the paper is shown without."""
        if self._presenter.passphrase and isinstance(error, PassphraseWrong | IdentityMissing):
            self._presenter.passphrase = ""
            self._view.mark_action.setChecked(False)
