"""The report screen through its widgets: a true preview, a saved file, a way out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.changed import Changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import LANGUAGES, load_words
from ui.desk import Desk
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.screen import build
from ui.screens.report.view import ReportView

PATIENCE = 20_000  # ms


def opened(
    desk: Desk, evaluation: EvaluationView, qtbot: QtBot
) -> tuple[ReportView, ReportPresenter]:
    parts = build(desk)
    view, presenter = parts.widget, parts.presenter
    assert isinstance(view, ReportView)
    assert isinstance(presenter, ReportPresenter)
    qtbot.addWidget(view)
    desk.bus.evaluation_opened.emit(evaluation.id)
    view.show()
    return view, presenter


def test_looking_at_the_screen_shows_every_page(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert presenter.document.pageCount() > 3
    assert str(presenter.document.pageCount()) in view.state.text()


def test_what_is_saved_is_what_the_command_line_prints(
    desk: Desk, context: Context, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    presenter.save(tmp_path / "saved.pdf")
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    printed = print_report(context, sample.id, tmp_path / "printed.pdf")
    assert (tmp_path / "saved.pdf").read_bytes() == printed.read_bytes()


def test_a_file_that_cannot_be_written_is_told(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    (tmp_path / "file").touch()
    with qtbot.waitSignal(desk.problems.told, timeout=PATIENCE) as told:
        presenter.save(tmp_path / "file" / "report.pdf")
    assert str(tmp_path / "file") in told.args[0]


def test_saving_asks_where_to(
    desk: Desk, sample: EvaluationView, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(view.save, Qt.MouseButton.LeftButton)
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "laporan.pdf"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "laporan.pdf").exists, timeout=PATIENCE)


def test_cancelling_says_how_to_begin_again(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.cancel.isVisible, timeout=PATIENCE)
    with qtbot.waitSignal(presenter.stated, timeout=PATIENCE) as stated:
        qtbot.mouseClick(view.cancel, Qt.MouseButton.LeftButton)
    assert stated.args == [desk.words("report_screen.stopped")]


def test_a_change_is_printed_when_the_screen_is_looked_at_again(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    view.hide()
    desk.bus.evaluation_changed.emit(Changed(sample.id, ("1",), sample.updated_at))
    with qtbot.waitSignal(presenter.busy):
        view.show()
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)


def test_another_language_is_another_paper(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    first = presenter.paper
    view.language.setCurrentIndex(1 - view.language.currentIndex())
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=PATIENCE)
    assert presenter.paper != first


def test_a_language_chosen_while_printing_is_printed_in_the_end(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    other = 1 - view.language.currentIndex()
    view.language.setCurrentIndex(other)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    words = load_words(LANGUAGES[other])
    title = words("report.title.evaluation").upper()
    assert title in presenter.document.getAllText(0).text()


def test_the_name_offered_says_whose_report_it_is(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, presenter = opened(desk, sample, qtbot)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    assert presenter.proposed().name == "laporan-hasil-evaluasi-pemerintah-kota-denpasar-2021.pdf"


def test_pages_are_zoomed_from_the_size_they_have(
    desk: Desk, sample: EvaluationView, qtbot: QtBot
) -> None:
    view, _ = opened(desk, sample, qtbot)
    view.resize(1200, 700)
    qtbot.waitUntil(view.save.isEnabled, timeout=PATIENCE)
    view.paper.zoom_in()
    larger = view.paper.pages.zoomFactor()
    view.paper.zoom_out()
    assert view.paper.pages.zoomFactor() < larger


def choose(view: ReportView, paper: str) -> None:
    """Take the paper of that id in the list."""
    papers = view.choices.papers
    for row in range(papers.count()):
        if papers.item(row).data(Qt.ItemDataRole.UserRole).id == paper:
            papers.setCurrentRow(row)
            return
    raise AssertionError(paper)
