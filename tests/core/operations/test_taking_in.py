"""Many files at once: each is told, none keeps another out."""

from __future__ import annotations

from pathlib import Path

import pytest

from spbe_desktop.errors import Cancelled, IndicatorUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.take_in import Arrival, files_of, take_in
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_document, an_evaluation


@pytest.fixture
def evaluation(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


class StopsAt:
    """Cancels once a file of that name is begun."""

    def __init__(self, name: str) -> None:
        self.name = name

    def step(self, _done: int, _total: int, what: str) -> None:
        if what.endswith(self.name):
            raise Cancelled


class Hears:
    """Keeps every step."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, what))


def test_a_folder_is_taken_in_with_all_below_it(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    a_document(tmp_path / "in" / "b", "2.txt", "dua")
    a_document(tmp_path / "in", "1.txt", "satu")
    a_document(tmp_path / "in" / ".tersembunyi", "3.txt", "tiga")
    take_in(workspace, evaluation.id, [tmp_path / "in"])
    names = [each.name for each in view_evaluation(workspace, evaluation.id).evidence]
    assert names == ["1.txt", "2.txt"]


def test_a_file_that_is_gone_keeps_no_other_out(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    sound = a_document(tmp_path, "1.txt", "satu")
    taken = take_in(workspace, evaluation.id, [tmp_path / "gone.txt", sound])
    assert [each.arrival for each in taken.files] == [Arrival.REFUSED, Arrival.NEW]


def test_the_same_file_and_the_same_content_are_told_apart(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    first = a_document(tmp_path, "1.txt", "satu")
    twin = a_document(tmp_path, "2.txt", "satu")
    taken = take_in(workspace, evaluation.id, [first, first, twin])
    assert [each.arrival for each in taken.files] == [Arrival.NEW, Arrival.KNOWN, Arrival.TWIN]


def test_a_cancel_leaves_each_file_whole_or_untouched(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    files = [a_document(tmp_path, f"{n}.txt", str(n)) for n in range(4)]
    taken = take_in(workspace, evaluation.id, files, progress=StopsAt("2.txt"))
    assert (taken.cancelled, taken.count(Arrival.NEW), taken.count(Arrival.LEFT)) == (True, 2, 2)


def test_with_an_indicator_each_is_cited_for_it(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    path = a_document(tmp_path)
    take_in(workspace, evaluation.id, [path], indicator="7")
    (document,) = view_evaluation(workspace, evaluation.id).evidence
    assert [each.indicator for each in document.citations] == ["7"]


def test_an_unknown_indicator_keeps_nothing(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    path = a_document(tmp_path)
    with pytest.raises(IndicatorUnknown):
        take_in(workspace, evaluation.id, [path], indicator="999")
    assert view_evaluation(workspace, evaluation.id).evidence == ()


def test_the_progress_counts_all_bytes(
    workspace: Context, evaluation: EvaluationView, tmp_path: Path
) -> None:
    files = [a_document(tmp_path, f"{n}.txt", "x" * 1000 + str(n)) for n in range(3)]
    hears = Hears()
    take_in(workspace, evaluation.id, files, progress=hears)
    assert hears.steps[-1] == (3003, 3003, "3/3 · 2.txt")


def test_a_single_file_is_itself(tmp_path: Path) -> None:
    assert files_of([tmp_path / "a.pdf"]) == [tmp_path / "a.pdf"]
