"""The window answers at once, however much comes in and is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.evidence.conftest import Room
from tests.ui.evidence.papers import a_heap
from tests.ui.stalls import no_stalls

MANY = 1_000


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand documents by real writers."""
    return a_heap(tmp_path_factory.mktemp("heap"), MANY)


def test_a_thousand_documents_come_in_without_a_hitch(room: Room, heap: Path) -> None:
    room.presenter.taker.take([heap])
    with no_stalls():
        room.qtbot.waitSignal(room.presenter.taker.over, timeout=120_000).wait()
    assert len(room.now().evidence) == MANY
