"""The office's head on its papers, their number, and who signs for whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from spbe_desktop.views.papers import SHEETS, Letterhead, Signer
from ui.screens.report.asking import AskingDialog, LinesField
from ui.screens.report.sign_dialog import role_key
from ui.text import Sentences
from ui.theme import styled

_WIDTH, _LOGO = 900, 56  # px
_SIGNER = ("position", "name", "rank", "nip")
_SHARES = (3, 3, 2, 2)


class LetterheadDialog(AskingDialog):
    """Everything that the letterhead keeps; `decided` tells it whole."""

    decided = Signal(object)  # Letterhead
    logo_wanted = Signal()

    def __init__(
        self, words: Sentences, roles: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(words, "letterhead", _WIDTH, parent)
        self._logo = b""
        self.lines = LinesField(3, words("paper_window.lines_hint"))
        self.address = LinesField(2, words("paper_window.address_hint"))
        self.numbering = QLineEdit()
        self.numbering.setPlaceholderText(words("paper_window.numbering_hint"))
        self.city = QLineEdit()
        self.sheet = QComboBox()
        self.picture = styled(QLabel(), role="small")
        self.pick = QPushButton(words("paper_window.pick_logo"))
        self.drop = QPushButton(words("paper_window.drop_logo"))
        self.signers: dict[str, dict[str, QLineEdit]] = {
            role: {name: QLineEdit() for name in _SIGNER} for role in roles
        }
        for name, (width, height) in SHEETS.items():
            self.sheet.addItem(f"{name.partition('-')[0]} · {width} × {height} mm", name)
        self.body.addLayout(self._head())
        self.body.addWidget(styled(QLabel(words("paper_window.signers")), role="heading"))
        self.body.addLayout(self._people())
        self.pick.clicked.connect(self.logo_wanted)
        self.drop.clicked.connect(lambda: self.show_logo(b""))
        self.go.clicked.connect(lambda: self.decided.emit(self.letterhead()))

    def show_letterhead(self, head: Letterhead) -> None:
        """Show what is kept."""
        self.lines.setPlainText("\n".join(head.lines))
        self.address.setPlainText("\n".join(head.address))
        self.numbering.setText(head.numbering)
        self.city.setText(head.city)
        self.sheet.setCurrentIndex(self.sheet.findData(head.sheet))
        for role, fields in self.signers.items():
            for name, field in fields.items():
                field.setText(getattr(head.signer(role), name))
        self.show_logo(head.logo)

    def show_logo(self, logo: bytes) -> None:
        """Show a picture as it will be kept; none where it is empty."""
        self._logo = logo
        picture = QPixmap()
        picture.loadFromData(QByteArray(logo))
        if picture.isNull():
            self.picture.setText(self.words("paper_window.no_logo"))
        else:
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(picture.scaledToHeight(_LOGO, smooth))
        self.drop.setEnabled(not picture.isNull())

    def letterhead(self) -> Letterhead:
        """What stands in the fields."""
        told: dict[str, Any] = {
            role: {name: field.text().strip() for name, field in fields.items()}
            for role, fields in self.signers.items()
        }
        return Letterhead(
            lines=self.lines.lines(),
            address=self.address.lines(),
            logo=self._logo,
            numbering=self.numbering.text().strip(),
            city=self.city.text().strip(),
            sheet=self.sheet.currentData(),
            signers=tuple(Signer(role=r, **each) for r, each in told.items() if any(each.values())),
        )

    def _head(self) -> QHBoxLayout:
        left, right = _grid(), _grid()
        self.put(left, 0, "lines", self.lines)
        self.put(left, 1, "address", self.address)
        logo = QWidget()
        row = QHBoxLayout(logo)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.picture, 1)
        row.addWidget(self.pick)
        row.addWidget(self.drop)
        for button in (self.pick, self.drop):
            button.setAutoDefault(False)
            styled(button, compact="true")
        fields = (("numbering", self.numbering), ("city", self.city), ("sheet", self.sheet))
        for number, (name, field) in enumerate((*fields, ("logo", logo))):
            self.put(right, number, name, field)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        return both

    def _people(self) -> QGridLayout:
        """A line a role, its fields under their names."""
        grid, words = _grid(), self.words
        for place, (name, share) in enumerate(zip(_SIGNER, _SHARES, strict=True), 1):
            head = styled(QLabel(words(f"paper_window.signer_{name}")), role="label")
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, share)
        for row, (role, fields) in enumerate(self.signers.items(), 1):
            who = words(role_key(role))
            grid.addWidget(QLabel(who), row, 0)
            for place, (name, field) in enumerate(fields.items(), 1):
                field.setAccessibleName(f"{who}: {words(f'paper_window.signer_{name}')}")
                grid.addWidget(field, row, place)
        return grid


def _grid() -> QGridLayout:
    made = QGridLayout()
    made.setHorizontalSpacing(10)
    made.setVerticalSpacing(8)
    made.setColumnStretch(1, 1)
    return made
