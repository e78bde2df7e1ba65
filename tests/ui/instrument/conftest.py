"""The instrument screen over real packs, and a second version of one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.list_instruments import FOLDER, read_instrument
from ui.desk import Desk
from ui.screens.instrument.presenter import InstrumentPresenter
from ui.screens.instrument.screen import build
from ui.screens.instrument.tree import KEY
from ui.screens.instrument.view import InstrumentView

LAWS = ("permenpanrb-8-2026", "permenpanrb-59-2020", "permenpanrb-5-2018")
SPBE = LAWS[1]


@cache
def law(identifier: str) -> Pack:
    """A shipped pack, read once for all tests."""
    return read_instrument(identifier)


@dataclass(frozen=True)
class Room:
    """The screen on show, and what a person does there."""

    view: InstrumentView
    presenter: InstrumentPresenter
    desk: Desk
    qtbot: QtBot

    def rest(self) -> None:
        """Wait until everything asked for is told."""
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=20_000)

    def read(self) -> str:
        """What the page says."""
        return self.view.reader.toPlainText()

    def pick(self, identifier: str) -> None:
        """Read that pack."""
        self.view.side.pick(LAWS.index(identifier))

    def go(self, key: str) -> None:
        """Read the entry of that key."""
        self.view.side.go(self.presenter.rows.mapFromSource(self.presenter.contents.find(key)))

    def compare(self, name: str) -> None:
        """Set the pack against the one whose name begins so."""
        names = [self.view.other.itemText(n) for n in range(self.view.other.count())]
        self.view.other.setCurrentIndex(next(n for n, t in enumerate(names) if t.startswith(name)))
        self.rest()

    def key(self) -> str:
        """The entry under the cursor."""
        return str(self.view.side.contents.currentIndex().data(KEY))


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Room:
    """The screen in an empty workspace, no evaluation open."""
    parts = build(desk)
    view, presenter = parts.widget, parts.presenter
    assert isinstance(view, InstrumentView)
    assert isinstance(presenter, InstrumentPresenter)
    qtbot.addWidget(view)
    made = Room(view, presenter, desk, qtbot)
    view.resize(1280, 640)
    view.show()
    made.rest()
    return made


@pytest.fixture
def variant(tmp_path: Path) -> Callable[..., Path]:
    """Writes the SPBE pack with some of its text replaced, and says where."""

    def write(*changes: tuple[str, str]) -> Path:
        text = (FOLDER / f"{SPBE}.yaml").read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        path = tmp_path / "variant.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write
