"""The commands that carry the own certificate out and back: asked for, taken in, given away."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from spbe_desktop.operations.export_trust import export_trust
from spbe_desktop.operations.manage_identity import install_certificate, request_certificate
from ui.screens.identity.asking import Asking, Typed
from ui.screens.identity.owning import named


class Certifying(Asking):
    """What is done with the own certificate."""

    def request(self) -> None:
        """Write a certificate request."""
        self.ask("own_request", (self.field("passphrase", secret=True),), self._request)

    def install(self) -> None:
        """Use what an authority issued."""
        context = self._desk.context
        self.open_file(
            "own_install",
            lambda path: self.run(
                lambda _: install_certificate(context, path), partial(named, self)
            ),
        )

    def export(self) -> None:
        """Give the certificate away."""
        context = self._desk.context
        self.save_file(
            "own_export",
            "trust.pem",
            lambda path: self.run(lambda _: export_trust(context, path), self._written),
        )

    def _request(self, typed: Typed) -> None:
        context, ask = self._desk.context, self.dialog
        self.save_file(
            "own_request",
            "permintaan.pem",
            lambda path: self.run(
                lambda _: request_certificate(context, path, typed["passphrase"]), self._written
            ),
        )
        if ask is not None:
            ask.close()

    def _written(self, path: Path) -> None:
        self.tell(self.say("written_title"), self.say("written", path=path))
