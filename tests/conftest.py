"""What every test may ask for, and what no test may do: log a warning unseen."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

# Before Qt is loaded anywhere: no test needs a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What the program logs while it is tested is not this person's log.
os.environ["XDG_STATE_HOME"] = mkdtemp(prefix="spbe-test-state-")

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_workspace


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log: this test means to cause a warning or error")


@pytest.fixture(autouse=True, scope="session")
def _no_settings_of_mine(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whoever runs the tests has settings; they stay as they are, and say nothing here."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


@pytest.fixture(autouse=True)
def _no_unexpected_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that logs a warning or error without saying so by `expects_log`."""
    yield
    if request.node.get_closest_marker("expects_log") is None:
        told = [
            f"{record.name}: {record.getMessage()}"
            for phase in ("setup", "call")
            for record in caplog.get_records(phase)
            if record.levelno >= logging.WARNING
        ]
        assert told == []


@pytest.fixture(scope="session")
def _empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    close_workspace(a_workspace(folder))
    return folder


@pytest.fixture(scope="session")
def _sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    context = a_workspace(folder)
    load_sample(context)
    close_workspace(context)
    return folder


@pytest.fixture
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Context]:
    """A workspace of this test's own, closed after it: empty, or with the sample if asked for."""
    # Copies of one made before: each costs milliseconds, and the sample is loaded once.
    made = "_sample_folder" if "sample" in request.fixturenames else "_empty_folder"
    folder = tmp_path / "workspace"
    shutil.copytree(request.getfixturevalue(made), folder)
    context = a_workspace(folder)
    yield context
    close_workspace(context)


@pytest.fixture
def sample(workspace: Context) -> EvaluationView:
    """The sample evaluation, all 47 indicators rated, in `workspace`."""
    return view_evaluation(workspace, find_evaluation(workspace, ""))
