"""Every paper of the evaluation is in the list, and what is chosen is what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.list_papers import list_papers
from spbe_desktop.operations.print_paper import preview_paper
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PaperOptions
from tests.factories import an_evaluation
from tests.ui.report.test_report_screen import PATIENCE, choose, opened
from ui.desk import Desk

PACKS = sorted(pack.instrument.id for pack in list_instruments())


def test_every_paper_is_listed_by_its_title(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, _ = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    papers = view.choices.papers
    listed = [papers.item(row).text() for row in range(papers.count())]
    assert listed == [desk.words(kind.title) for kind in list_papers(desk.context, sample.id)]


def test_another_paper_is_shown_as_it_would_be_printed(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    choose(view, "self-assessment-minutes")
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert (
        presenter.paper == preview_paper(desk.context, sample.id, "self-assessment-minutes").content
    )


def test_paper_chosen_meanwhile_wins(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.cancel.isVisible, timeout=PATIENCE)
    choose(view, "visit-minutes")
    choose(view, "executive-summary")
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert presenter.paper == preview_paper(desk.context, sample.id, "executive-summary").content


def test_word_is_offered_only_where_it_can_be(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, _ = opened(desk, sample, qtbot)
    offered = {}
    for kind in list_papers(desk.context, sample.id)[:5]:
        qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
        choose(view, kind.id)
        qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
        offered[kind.id] = (view.word.isEnabled(), "docx" in kind.formats)
    assert all(shown == can for shown, can in offered.values())
    assert len({can for _, can in offered.values()}) == 2


def test_a_word_file_is_saved_from_the_screen(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    choose(view, "self-assessment-minutes")
    qtbot.waitUntil(view.word.isEnabled, timeout=PATIENCE)
    presenter.save(tmp_path / presenter.proposed("docx").name)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert [path.suffix for path in tmp_path.glob("berita*")] == [".docx"]


def test_the_options_reach_the_paper(desk: Desk, sample: EvaluationView, qtbot: QtBot) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    choose(view, "self-assessment-minutes")
    view.choices.sheet.setCurrentIndex(view.choices.sheet.findData("F4"))
    qtbot.mouseClick(view.choices.grey, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.choices.blank, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    wanted = PaperOptions(sheet="F4", grey=True, blank=True)
    paper = preview_paper(desk.context, sample.id, "self-assessment-minutes", options=wanted)
    assert presenter.paper == paper.content


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_has_its_report(desk: Desk, qtbot: QtBot, pack: str) -> None:
    view, presenter = opened(desk, an_evaluation(desk.context, instrument=pack), qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert presenter.document.pageCount() > 1
