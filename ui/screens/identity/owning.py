"""The commands of the own identity."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.manage_identity import (
    Identity,
    bring_identity,
    change_passphrase,
    forget_passphrase,
    remember_passphrase,
    retire_identity,
    spoken,
)
from spbe_desktop.operations.unlock_identity import signer_of
from ui.screens.identity.asking import Asking, Typed


class Owning(Asking):
    """What is done with the own key."""

    def create(self) -> None:
        """Make key and certificate."""
        fields = (
            *(self.field(name, needed=name == "name") for name in ("name", "role", "unit", "nip")),
            self.field("new", secret=True),
            self.field("again", secret=True),
        )
        self.ask("own_create", fields, self._create)

    def bring(self) -> None:
        """Use a key from a PKCS#12 file."""
        fields = (self.field("theirs", secret=True), self.field("new", secret=True))
        self.open_file(
            "own_bring",
            lambda path: self.ask("own_bring", fields, lambda typed: self._bring(path, typed)),
        )

    def unlock(self) -> None:
        """Open the key for a while."""
        self.ask("own_unlock", (self.field("passphrase", secret=True),), self._unlock)

    def lock(self) -> None:
        """Lock the key now."""
        self._desk.context.keys.lock()
        self._after()

    def change(self) -> None:
        """Another passphrase."""
        names = ("old", "new", "again")
        fields = tuple(self.field(name, secret=True) for name in names)
        self.ask("own_passphrase", fields, self._change)

    def retire(self) -> None:
        """Set the key aside for good."""
        fields = (self.field("stolen", needed=False),)
        self.ask("own_retire", fields, self._retire)

    def keep(self, wanted: bool) -> None:
        """Let the system's keyring keep the passphrase, or no longer."""
        context = self._desk.context
        if not wanted:
            self.run(lambda _: forget_passphrase(context), lambda _: None)
            return
        secret = (self.field("old", secret=True),)
        self.ask(
            "own_keep",
            secret,
            lambda typed: self.run(
                lambda _: remember_passphrase(context, typed["old"]), lambda _: None
            ),
        )

    def _create(self, typed: Typed) -> None:
        if self._differ(typed):
            return
        names = {name: typed[name] for name in ("name", "role", "unit", "nip")}
        context, secret = self._desk.context, typed["new"]
        self.run(
            lambda _: create_identity(context, **names, passphrase=secret), partial(named, self)
        )

    def _bring(self, path: Path, typed: Typed) -> None:
        context = self._desk.context
        self.run(
            lambda _: bring_identity(context, path, typed["theirs"], typed["new"]),
            partial(named, self),
        )

    def _unlock(self, typed: Typed) -> None:
        context = self._desk.context
        self.run(lambda _: signer_of(context, typed["passphrase"]), lambda _: None)

    def _change(self, typed: Typed) -> None:
        if self._differ(typed):
            return
        context = self._desk.context
        self.run(
            lambda _: change_passphrase(context, typed["old"], typed["new"]),
            lambda _: self.tell(self.say("own_passphrase_title"), self.say("changed")),
        )

    def _retire(self, typed: Typed) -> None:
        context, reason = self._desk.context, typed["stolen"].strip()
        self.run(
            lambda _: retire_identity(context, stolen=bool(reason), reason=reason),
            lambda who: self.tell(self.say("own_retire_title"), self.say("gone", name=who.name)),
        )

    def _differ(self, typed: Typed) -> bool:
        """Whether what was typed twice is not the same; that is told."""
        same = typed["new"] == typed["again"]
        if not same and self.dialog is not None:
            self.refuse(self.say("differ"))
        return not same


def named(asking: Asking, who: Identity) -> None:
    """Tell whose identity is used now, in words to be read over the telephone."""
    told = asking.say("made", name=who.name, words=spoken(who.fingerprint))
    asking.tell(asking.say("own_create_title"), told)
