"""A stick of two hundred documents, one day before the interview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.evaluation import EvidenceView as Document
from tests.evidence_files import a_pdf, mixed_files
from tests.factories import an_evaluation
from ui.app import compose
from ui.main_window import MainWindow
from ui.screens.evidence.outcomes import OutcomesDialog
from ui.screens.evidence.presenter import EvidencePresenter
from ui.screens.evidence.reason import ReasonDialog
from ui.screens.evidence.values import Line
from ui.screens.evidence.view import EvidenceView
from ui.theme import load_theme

MANY, PATIENCE = 200, 120_000  # documents, ms
POLICY = "1.a.Perwali arsitektur.pdf"


class Evaluator:
    """What a person does at the window, and what they then see."""

    def __init__(self, window: MainWindow, evaluation: str, qtbot: QtBot) -> None:
        self.window, self.evaluation, self.qtbot = window, evaluation, qtbot
        view, presenter = window.parts["evidence"].widget, window.parts["evidence"].presenter
        assert isinstance(view, EvidenceView)
        assert isinstance(presenter, EvidencePresenter)
        self.view, self.presenter = view, presenter

    def wait(self) -> None:
        """Until everything asked for is done and told."""
        calm = 0

        def rested() -> bool:
            nonlocal calm
            calm = 0 if self.window.desk.tasks.busy else calm + 1
            return calm > 3

        self.qtbot.waitUntil(rested, timeout=PATIENCE)

    def pick(self, command: str, path: Path) -> None:
        """Give a command that asks for a file or folder, and choose one."""
        self.view.commands[command].trigger()
        self.choose_in_dialog(path)

    def choose_in_dialog(self, path: Path) -> None:
        """Choose in the system's dialog."""
        dialog = self.view.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.wait()

    def choose(self, name: str) -> None:
        """Choose a document in the list."""
        model = self.presenter.lister.model
        rows = range(model.rowCount())
        titles = [line.title if (line := model.line(row)) else "" for row in rows]
        self.view.list.choose(titles.index(name))
        self.wait()

    @property
    def kept(self) -> EvaluationView:
        """The evaluation as it is on the disk."""
        return view_evaluation(self.window.desk.context, self.evaluation)


@pytest.fixture
def evaluator(
    qapp: object, workspace: Context, qtbot: QtBot, tmp_path: Path
) -> Iterator[Evaluator]:
    """At the evidence screen of a fresh evaluation."""
    load_theme()
    evaluation = an_evaluation(workspace)
    window = compose(workspace)
    window.show()
    window.desk.bus.evaluation_opened.emit(evaluation.id)
    window.show_screen("evidence")
    person = Evaluator(window, evaluation.id, qtbot)
    person.wait()
    yield person
    window.close()


def test_from_the_stick_to_sound_evidence(evaluator: Evaluator, tmp_path: Path) -> None:
    stick = tmp_path / "stik"
    mixed_files(stick, MANY - 1)
    a_pdf(stick / POLICY, "Arsitektur SPBE ditetapkan dengan peraturan wali kota", pages=40)
    takes_in_everything(evaluator, stick)
    accepts_suggestions(evaluator)
    cites_a_page_that_was_searched_for(evaluator)
    replaces_it(evaluator, tmp_path)
    finds_a_flipped_byte_and_heals_it(evaluator, tmp_path)


def takes_in_everything(evaluator: Evaluator, stick: Path) -> None:
    evaluator.pick("add_folder", stick)
    words = evaluator.window.desk.words
    told = words("evidence_screen.intake_new", new=MANY, total=MANY)
    assert evaluator.view.intake.sentence.text() == told
    assert len(evaluator.kept.evidence) == MANY


def accepts_suggestions(evaluator: Evaluator) -> None:
    hints = evaluator.presenter.finder.known.hints
    sure = {
        key: found[0].indicator for key, found in hints.items() if found[:1] and found[0].by_number
    }
    evaluator.view.commands["accept_numbered"].trigger()
    evaluator.wait()
    cited = {
        each.id: each.citations[0].indicator for each in evaluator.kept.evidence if each.citations
    }
    assert cited == sure
    assert len(sure) >= MANY // 2
    waiting = [line for line in lines(evaluator) if line.waiting and line.hints]
    evaluator.choose(waiting[0].title)
    evaluator.qtbot.keyClick(evaluator.view.list.list, Qt.Key.Key_Return)
    evaluator.wait()
    assert evaluator.kept.document(waiting[0].key).citations


def cites_a_page_that_was_searched_for(evaluator: Evaluator) -> None:
    view = evaluator.view
    view.top.search.setText('"halaman 37"')
    view.top.flush()
    evaluator.wait()
    view.list.to_list()
    evaluator.wait()
    evaluator.qtbot.waitUntil(lambda: bool(view.reader.viewer.text), timeout=PATIENCE)
    assert (view.reader.bar.title.text(), view.reader.viewer.page) == (POLICY, 37)
    view.side.form.choose("2")
    view.side.form.level.setCurrentIndex(1)
    view.commands["cite_now"].trigger()
    evaluator.wait()
    (cited,) = (c for c in policy(evaluator).citations if c.indicator == "2")
    assert (cited.opens_at, cited.quote) == (37, "Halaman 37. Pasal 37")
    view.top.search.clear()
    evaluator.wait()


def replaces_it(evaluator: Evaluator, folder: Path) -> None:
    newer = a_pdf(folder / POLICY, "Arsitektur SPBE, naskah bertanda tangan", pages=41)
    before = policy(evaluator)
    evaluator.choose(POLICY)
    evaluator.pick("replace", newer)
    dialog = evaluator.view.findChildren(ReasonDialog)[-1]
    dialog.reason.setText("naskah bertanda tangan menyusul")
    dialog.take.click()
    evaluator.wait()
    now = policy(evaluator)
    assert (now.id, now.digest != before.digest) == (before.id, True)
    assert [c.id for c in now.citations] == [c.id for c in before.citations]


def finds_a_flipped_byte_and_heals_it(evaluator: Evaluator, folder: Path) -> None:
    context = evaluator.window.desk.context
    (folder / "disk lain").mkdir()
    evaluator.pick("backup", folder / "disk lain")
    path = context.vault.path(policy(evaluator).digest)
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)
    evaluator.view.commands["scrub"].trigger()
    evaluator.wait()
    dialog = evaluator.view.findChildren(OutcomesDialog)[-1]
    named = dialog.table.model().index(0, 0).data()
    dialog.close()
    assert POLICY in named
    assert context.vault.check(path.name)


def lines(evaluator: Evaluator) -> list[Line]:
    model = evaluator.presenter.lister.model
    return [line for row in range(model.rowCount()) if (line := model.line(row)) is not None]


def policy(evaluator: Evaluator) -> Document:
    return next(each for each in evaluator.kept.evidence if each.name == POLICY)
