"""Packs that somebody stands for: taken in from a file, and signed with the own key."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from spbe_desktop.errors import UserError
from spbe_desktop.errors.trust import PackUnsigned, SignerUnknown
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.adopt_instrument import adopt_instrument
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.sign_instrument import sign_instrument
from spbe_desktop.progress import Progress
from spbe_desktop.views.origin import Offered, origin_text
from ui.desk import Desk
from ui.kit.ask import Ask, Asked
from ui.screens.instrument.files import ask_for_file, ask_for_target
from ui.screens.instrument.presenter import InstrumentPresenter
from ui.screens.instrument.view import InstrumentView


class Adopting(QObject):
    """Asks, does it beside everything else, and tells what came out."""

    def __init__(self, desk: Desk, view: InstrumentView, presenter: InstrumentPresenter) -> None:
        super().__init__(view)
        self._desk, self._view, self._presenter = desk, view, presenter
        self.dialog: Ask | QFileDialog | None = None
        view.adopt_action.triggered.connect(self.ask_for_pack)
        view.sign_action.triggered.connect(self.ask_what_to_sign)

    def ask_for_pack(self) -> None:
        """Ask which file holds the pack to take in."""
        self.dialog = ask_for_file(self._desk.words, self._view, "adopt", self.adopt)

    def adopt(self, path: Path, unproven: bool = False) -> None:
        """Take the pack in; one that nobody known stands for only once that was chosen."""
        work = partial(_adopt, self._desk.context, path, unproven)
        refused = partial(self._not_adopted, path)
        self._desk.tasks.long(work, self._adopted, refused, owner=self)

    def ask_what_to_sign(self) -> None:
        """Ask which pack is to be signed, and then with what passphrase."""
        self.dialog = ask_for_file(self._desk.words, self._view, "sign", self.ask_passphrase)

    def ask_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of the own key."""
        asked = (Asked("passphrase", self._say("passphrase"), secret=True),)
        about = self._say("sign_about", name=path.name)
        dialog = self._ask(self._say("sign"), about, self._say("sign_do"), asked)
        dialog.answered.connect(lambda typed: self._ask_where(path, typed["passphrase"]))

    def sign_to(self, path: Path, passphrase: str, target: Path) -> None:
        """Sign the pack and keep it there."""
        work = partial(_sign, self._desk.context, path, target, passphrase)
        done = partial(self._signed, target)
        self._desk.tasks.long(work, done, self._refused, owner=self)

    def _ask_where(self, path: Path, passphrase: str) -> None:
        ask = self.dialog
        named = path.with_name(f"{path.name}.p7m")
        sign = partial(self.sign_to, path, passphrase)
        chooser = ask_for_target(self._desk.words, self._view, named, sign)
        if isinstance(ask, Ask):
            chooser.rejected.connect(ask.reject)

    def _adopted(self, offered: Offered) -> None:
        words, about = self._desk.words, offered.pack.instrument
        self._presenter.add(offered)
        name = about.short_title.of(words.language)
        told = self._say("adopted_about", name=name, version=about.version)
        self._ask(self._say("adopted"), f"{told}\n{origin_text(offered.origin, words)}")

    def _not_adopted(self, path: Path, error: Exception) -> None:
        if not isinstance(error, (PackUnsigned, SignerUnknown)):
            self._desk.problems.show(error)
            return
        sentence = self._desk.words.problem(error)
        dialog = self._ask(self._say("unproven"), sentence, self._say("unproven_do"))
        dialog.answered.connect(dialog.accept)
        dialog.answered.connect(lambda _typed: self.adopt(path, unproven=True))

    def _signed(self, target: Path, pack: Pack) -> None:
        if isinstance(self.dialog, Ask):
            self.dialog.accept()
        told = self._say("signed_about", path=target, digest=pack.digest)
        self._ask(self._say("signed"), told)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, UserError) and isinstance(self.dialog, Ask):
            self.dialog.refuse(self._desk.words.problem(error))
        else:
            self._desk.problems.show(error)

    def _ask(self, title: str, about: str, do: str = "", asked: tuple[Asked, ...] = ()) -> Ask:
        buttons = (do, self._say("leave" if do else "close"))
        self.dialog = dialog = Ask(title, about, buttons, asked, self._view)
        dialog.open()
        return dialog

    def _say(self, key: str, **details: object) -> str:
        return self._desk.words(f"signed_packs.{key}", **details)


def _adopt(context: Context, path: Path, unproven: bool, _progress: Progress) -> Offered:
    return adopt_instrument(context, path, unproven=unproven)


def _sign(context: Context, path: Path, target: Path, passphrase: str, _progress: Progress) -> Pack:
    return sign_instrument(context, path, target, passphrase)
