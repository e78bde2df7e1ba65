"""What is kept of a meeting is printed on its minutes, told in the history, and taken back."""

from __future__ import annotations

from datetime import date

import pytest

from spbe_desktop.errors import MeetingRefused, PaperNotOffered
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.finalise_stage import finalise_stage
from spbe_desktop.operations.print_paper import preview_paper
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.record_meeting import record_meeting
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Meeting, PaperOptions
from tests.core.operations.test_stages import a_ready_evaluation
from tests.core.report.reading import Printed
from tests.factories import an_evaluation

MINUTES = "interview-minutes"
MEETING = Meeting(
    paper=MINUTES,
    day=date(2026, 11, 23),
    place="Ruang Rapat Diskominfos",
    people=("Ni Made Contoh; Kepala Bidang", "I Wayan Contoh"),
    agenda=("Klarifikasi indikator 7", "Jadwal visitasi"),
)


@pytest.fixture
def view(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_the_minutes_tell_what_is_kept(
    workspace: Context, view: EvaluationView, format: str
) -> None:
    record_meeting(workspace, view.id, MEETING)
    options = PaperOptions(format=format)  # type: ignore[arg-type]
    made = preview_paper(workspace, view.id, MINUTES, options=options)
    text = Printed(made.content).text if format == "pdf" else _word(made.content)
    told = ("dua puluh tiga", "Ruang Rapat Diskominfos", "Ni Made Contoh", "Jadwal visitasi")
    assert [each for each in told if each not in text] == []


def test_a_blank_form_tells_nothing_of_it(workspace: Context, view: EvaluationView) -> None:
    record_meeting(workspace, view.id, MEETING)
    made = preview_paper(workspace, view.id, MINUTES, options=PaperOptions(blank=True))
    assert "Ni Made Contoh" not in Printed(made.content).text


def test_each_kind_of_minutes_has_its_own_meeting(workspace: Context, view: EvaluationView) -> None:
    record_meeting(workspace, view.id, MEETING)
    text = Printed(preview_paper(workspace, view.id, "visit-minutes").content).text
    assert "Ni Made Contoh" not in text


def test_the_history_tells_each_fact(workspace: Context, view: EvaluationView) -> None:
    record_meeting(workspace, view.id, MEETING)
    told = {each.field: each.after for each in read_history(workspace, view.id)}
    assert (told["place"], told["day"]) == ("Ruang Rapat Diskominfos", "2026-11-23")


def test_it_is_taken_back_like_any_change(workspace: Context, view: EvaluationView) -> None:
    record_meeting(workspace, view.id, MEETING)
    undo_change(workspace, view.id)
    assert view_evaluation(workspace, view.id).meetings == ()


def test_a_closed_stage_does_not_stand_in_its_way(workspace: Context) -> None:
    view = a_ready_evaluation(workspace)
    finalise_stage(workspace, view.id)
    record_meeting(workspace, view.id, MEETING)
    assert view_evaluation(workspace, view.id).meetings == (MEETING,)


def test_a_paper_without_meeting_takes_none(workspace: Context, view: EvaluationView) -> None:
    with pytest.raises(PaperNotOffered):
        record_meeting(workspace, view.id, Meeting(paper="executive-summary"))


def test_what_no_paper_could_hold_is_refused(workspace: Context, view: EvaluationView) -> None:
    with pytest.raises(MeetingRefused):
        record_meeting(workspace, view.id, Meeting(paper=MINUTES, people=("x",) * 101))
    assert view_evaluation(workspace, view.id).meetings == ()


def _word(content: bytes) -> str:
    from io import BytesIO

    from docx import Document

    document = Document(BytesIO(content))
    cells = (c.text for t in document.tables for row in t.rows for c in row.cells)
    return " ".join([*(p.text for p in document.paragraphs), *cells])
