"""The window answers at once, however much comes in and is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evidence_files import mixed_files
from tests.ui.evidence.conftest import Room
from tests.ui.stalls import no_stalls

MANY = 1_000
TYPED = "pengelolaan risiko "


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand documents by real writers, in seven folders."""
    folder = tmp_path_factory.mktemp("heap")
    mixed_files(folder, MANY)
    return folder


def test_a_thousand_documents_come_in_without_a_hitch(room: Room, heap: Path) -> None:
    room.presenter.taker.take([heap])
    with no_stalls():
        room.qtbot.waitSignal(room.presenter.taker.over, timeout=120_000).wait()
    assert len(room.now().evidence) == MANY


def test_what_is_typed_is_looked_for_without_a_hitch_while_documents_are_read(
    room: Room, heap: Path
) -> None:
    room.presenter.taker.take([heap / "map 1", heap / "map 2"])
    room.qtbot.waitSignal(room.presenter.taker.over, timeout=120_000).wait()
    room.qtbot.waitSignal(room.presenter.finder.told, timeout=120_000).wait()
    reading = list[bool]()
    with no_stalls():
        for end in range(1, len(TYPED) + 1):
            with room.qtbot.waitSignal(room.presenter.lister.listed, timeout=20_000):
                room.view.top.search.setText(TYPED[:end])
                room.view.top.flush()
            reading.append(room.desk.tasks.long_busy)
            # What was just read lists the documents anew, too: the answer may come after it.
            room.qtbot.waitUntil(lambda: room.presenter.finder.found is not None, timeout=20_000)
    assert any(reading)
