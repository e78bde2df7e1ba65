"""The log: what goes wrong is written down on this machine, and no secret with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from spbe_desktop.log import NAME, start_log, stop_log

pytestmark = pytest.mark.expects_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log of this test's own."""
    stop_log(start_log(tmp_path / "before"))  # one that a command in this process began goes on
    handler = start_log(tmp_path / "logs")
    yield tmp_path / "logs" / NAME
    stop_log(handler)


@pytest.mark.parametrize("name", ["ui.problems", "spbe_desktop.store.database"])
def test_what_goes_wrong_is_written_down(log: Path, name: str) -> None:
    logging.getLogger(name).error("the report was not printed")
    assert "the report was not printed" in log.read_text(encoding="utf-8")


def test_a_crash_is_written_with_where_it_happened(log: Path) -> None:
    try:
        raise ValueError("unheard of")
    except ValueError:
        logging.getLogger("ui.app").exception("crashed")
    assert "test_log.py" in log.read_text(encoding="utf-8")


def test_what_others_say_is_not_ours_to_write(log: Path) -> None:
    logging.getLogger("pyhanko").error("private matters")
    assert "private matters" not in log.read_text(encoding="utf-8")


@pytest.mark.parametrize("told", ["passphrase=rahasia7", "Password: rahasia7", "'pin': rahasia7"])
def test_a_secret_is_never_written(log: Path, told: str) -> None:
    logging.getLogger("ui.app").error("refused with %s", told)
    assert "rahasia7" not in log.read_text(encoding="utf-8")


def test_a_secret_in_a_traceback_is_not_written_either(log: Path) -> None:
    try:
        raise ValueError("passphrase=rahasia7")
    except ValueError:
        logging.getLogger("ui.app").exception("crashed")
    assert "rahasia7" not in log.read_text(encoding="utf-8")


def test_started_twice_it_writes_once(log: Path, tmp_path: Path) -> None:
    start_log(tmp_path / "elsewhere")
    logging.getLogger("ui.app").error("once")
    assert log.read_text(encoding="utf-8").count("once") == 1


def test_an_old_log_makes_room_for_a_new_one(log: Path) -> None:
    for _ in range(12):
        logging.getLogger("ui.app").error("x" * 100_000)
    assert [each.name for each in sorted(log.parent.iterdir())] == [NAME, f"{NAME}.1"]


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    handler = start_log(tmp_path / "file" / "logs")
    logging.getLogger("ui.app").error("still told")
    stop_log(handler)
    assert "still told" in capfd.readouterr().err


def test_the_program_starts_its_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "logs", lambda: tmp_path / "logs")
    main.main(["list", "--workspace", str(tmp_path / "none")])
    stop_log(start_log(tmp_path))
    assert (tmp_path / "logs" / NAME).is_file()
