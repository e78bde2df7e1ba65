"""How the card that seals looks: what goes in, who signs, where to, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton

from ui.screens.bundle.parts import Card, Field, Waiting, line
from ui.screens.bundle.signer import KnownSigner, NewSigner
from ui.screens.bundle.verdict import Told
from ui.screens.bundle.verdict_view import VerdictView
from ui.text import Sentences
from ui.theme import Theme, styled


class SealCard(Card):
    """Contents, signer, target, the button, the wait, and the verdict."""

    wished = Signal(object)  # Wish

    def __init__(self, words: Sentences, theme: Theme) -> None:
        super().__init__(
            theme,
            "circle-wavy-check",
            words("bundle_screen.seal"),
            words("bundle_screen.seal_about"),
        )
        self.contents = line()
        self.contents.setText(words("bundle_screen.nothing_open"))
        self.known = KnownSigner(words)
        self.new = NewSigner(words)
        self.target = QLineEdit()
        self.target.setReadOnly(True)
        self.target.setAccessibleName(words("bundle_screen.target"))
        self.elsewhere = QPushButton(words("bundle_screen.elsewhere"))
        self.recipients = Field(words("bundle_key.recipients"))
        self.recipients.edit.setPlaceholderText(words("bundle_key.recipients_hint"))
        self.problem = styled(line(role="small"), tone="bad")
        self.problem.hide()
        self.seal = styled(QPushButton(words("bundle_screen.seal_now")), kind="primary")
        self.trust = styled(QPushButton(words("bundle_screen.export_trust")), kind="quiet")
        self.waiting = Waiting(words)
        self.verdict = VerdictView(words, theme)
        self.seal.clicked.connect(self.ask)
        self._lay_out(words)
        self.show_signer(False)
        self.allow(False)

    def show_signer(self, known: bool) -> None:
        """Ask for a passphrase, or for a new signer."""
        self.known.setVisible(known)
        self.new.setHidden(known)
        self.trust.setVisible(known)
        both = (self.new, self.known)
        self.form, other = both[known], both[not known]
        other.forget()

    def ask(self) -> None:
        """Say what is filled in."""
        self.problem.hide()
        self.verdict.hide()
        self.wished.emit(replace(self.form.wish(), recipients=self.recipients.text.strip()))

    def refuse(self, sentence: str) -> None:
        """Say why it was not sealed."""
        self.problem.setText(sentence)
        self.problem.show()

    def show_busy(self, busy: bool) -> None:
        """Show the wait, and take no second order meanwhile."""
        self.waiting.setVisible(busy)
        self.allow(not busy)

    def allow(self, possible: bool) -> None:
        """Whether there is anything to seal."""
        for widget in (self.seal, self.elsewhere, self.known, self.new, self.recipients):
            widget.setEnabled(possible)

    def tell(self, told: Told) -> None:
        """Show what came of it, and keep no passphrase."""
        self.known.forget()
        self.new.forget()
        self.verdict.tell(told)

    def _lay_out(self, words: Sentences) -> None:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.target, 1)
        place.addWidget(self.elsewhere)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.seal)
        buttons.addWidget(self.trust)
        buttons.addStretch(1)
        body = self.body
        body.addWidget(styled(QLabel(words("bundle_screen.contents")), role="caption"))
        body.addWidget(self.contents)
        body.addSpacing(8)
        body.addWidget(styled(QLabel(words("bundle_screen.signer_title")), role="caption"))
        body.addWidget(self.known)
        body.addWidget(self.new)
        body.addSpacing(8)
        body.addWidget(styled(QLabel(words("bundle_screen.target")), role="caption"))
        body.addLayout(place)
        body.addSpacing(4)
        body.addWidget(self.recipients)
        body.addSpacing(8)
        body.addWidget(self.problem)
        body.addLayout(buttons)
        body.addWidget(self.waiting)
        body.addWidget(self.verdict)
        body.addStretch(1)
