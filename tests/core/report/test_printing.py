"""The operation: from an open workspace to a PDF file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from spbe_desktop.errors import EvaluationUnknown, FileNotWritable
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.print_report import print_report, report_bytes
from spbe_desktop.operations.view_evaluation import view_evaluation
from tests.core.report.reading import Printed


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Context]:
    context = open_workspace(tmp_path / "work", create=True, actor="Asesor")
    yield context
    close_workspace(context)


def test_the_sample_prints_its_published_index(workspace: Context, tmp_path: Path) -> None:
    view = load_sample(workspace)
    path = print_report(workspace, view.id, tmp_path / "report.pdf")
    assert "3,19" in Printed(path.read_bytes()).pages[0]


def test_printing_twice_gives_the_same_file(workspace: Context, tmp_path: Path) -> None:
    view = load_sample(workspace)
    first = print_report(workspace, view.id, tmp_path / "first.pdf").read_bytes()
    assert print_report(workspace, view.id, tmp_path / "second.pdf").read_bytes() == first


def test_the_file_is_the_bytes_that_a_bundle_seals(workspace: Context, tmp_path: Path) -> None:
    view = load_sample(workspace)
    path = print_report(workspace, view.id, tmp_path / "report.pdf")
    sealed = report_bytes(view_evaluation(workspace, view.id), workspace.words)
    assert path.read_bytes() == sealed


def test_another_language_may_be_asked_for(workspace: Context, tmp_path: Path) -> None:
    view = load_sample(workspace)
    path = print_report(workspace, view.id, tmp_path / "report.pdf", language="en")
    assert "EVALUATION REPORT" in Printed(path.read_bytes()).pages[0]


def test_an_unknown_evaluation_is_refused(workspace: Context, tmp_path: Path) -> None:
    with pytest.raises(EvaluationUnknown):
        print_report(workspace, "0" * 32, tmp_path / "report.pdf")


def test_a_place_that_cannot_be_written_is_told(workspace: Context, tmp_path: Path) -> None:
    view = load_sample(workspace)
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(FileNotWritable):
        print_report(workspace, view.id, blocked / "report.pdf")
