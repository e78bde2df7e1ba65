"""The commands of whom one believes."""

from __future__ import annotations

from pathlib import Path

from spbe_desktop.operations.manage_identity import (
    Identity,
    believe,
    believe_no_more,
    look_at_certificate,
    spoken,
)
from ui.screens.identity.asking import Asking


class Trusting(Asking):
    """Certificates are taken in only after their words were compared."""

    def trust(self) -> None:
        """Believe a certificate."""
        self.open_file("believed_trust", lambda path: self.compare(path, centre=False))

    def centre(self) -> None:
        """Believe a certificate as the central office's."""
        self.open_file("believed_trust", lambda path: self.compare(path, centre=True))

    def compare(self, path: Path, *, centre: bool) -> None:
        """Show whose it is, in words to be read over the telephone, before it is believed."""
        self.run(
            lambda _: look_at_certificate(path), lambda who: self._compare(path, who, centre=centre)
        )

    def untrust(self, fingerprint: str) -> None:
        """Believe the chosen one no more."""
        context = self._desk.context
        if fingerprint:
            self.ask(
                "believed_untrust",
                (),
                lambda _: self.run(lambda _: believe_no_more(context, fingerprint), lambda _: None),
            )

    def _compare(self, path: Path, who: Identity, *, centre: bool) -> None:
        context = self._desk.context
        key = "believed_centre" if centre else "believed_trust"
        named = ", ".join(filter(None, (who.name, who.role, who.unit)))
        about = self.say(f"{key}_asked", name=named, words=spoken(who.fingerprint))
        self.ask(
            key,
            (),
            lambda _: self.run(lambda _: believe(context, path, centre=centre), lambda _: None),
            about,
        )
