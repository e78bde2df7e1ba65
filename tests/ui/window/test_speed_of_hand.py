"""Palette, jump, find, undo and redo: everything is a few keys away."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.evaluation import EvaluationView
from ui.finder import Finder
from ui.main_window import MainWindow
from ui.palette import Palette

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=20_000)


def press(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    window.activateWindow()  # another test's window may have been in front until now
    QTest.qWaitForWindowActive(window)
    target = QApplication.focusWidget()
    if target is None or target.window() is not window:
        target = window
    QTest.keyClick(target, key, held)


def palette_of(window: MainWindow) -> Palette:
    found = [each for each in window.findChildren(Palette) if each.isVisible()]
    assert found
    return found[-1]


def names(palette: Palette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def told(window: MainWindow) -> list[str]:
    wanted: list[str] = []
    window.desk.bus.indicator_wanted.connect(wanted.append)
    return wanted


def test_control_k_finds_an_indicator_by_its_number(window: MainWindow, qtbot: QtBot) -> None:
    wanted = told(window)
    press(window, Qt.Key.Key_K, CTRL)
    palette = palette_of(window)
    QTest.keyClicks(palette.search, "14")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert wanted == ["14"]


def test_control_k_finds_an_evaluation(
    window: MainWindow, sample: EvaluationView, qtbot: QtBot
) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    palette = palette_of(window)
    settle(window, qtbot)
    QTest.keyClicks(palette.search, "denpasar 2021")
    with qtbot.waitSignal(window.desk.bus.evaluation_opened) as opened:
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert opened.args == [sample.id]


def test_control_k_finds_a_screen(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    palette = palette_of(window)
    QTest.keyClicks(palette.search, "tabel")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.front == "grid"


def test_what_was_given_last_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    palette = palette_of(window)
    QTest.keyClicks(palette.search, "instrumen")
    given = names(palette)[0]
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_K, CTRL)
    assert names(palette_of(window))[0] == given


def test_the_palette_shows_shortcuts(window: MainWindow) -> None:
    window.commands.open_palette()
    palette = palette_of(window)
    hints = [
        palette.list.item(row).data(Qt.ItemDataRole.UserRole).hint
        for row in range(palette.list.count())
    ]
    assert "Ctrl+N" in hints
    palette.grab()


def test_nothing_found_is_said(window: MainWindow) -> None:
    window.commands.open_palette()
    palette = palette_of(window)
    palette.search.setText("qqqq")
    assert palette.state.isVisible()
    palette.give()
    assert palette.isVisible()


def test_control_g_jumps_to_a_number_from_any_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("report")
    press(window, Qt.Key.Key_G, CTRL)
    palette = palette_of(window)
    QTest.keyClicks(palette.search, "7")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.front == "score"


def test_control_g_stays_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("grid")
    settle(window, qtbot)
    press(window, Qt.Key.Key_G, CTRL)
    palette = palette_of(window)
    QTest.keyClicks(palette.search, "23")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.front == "grid"
    assert window.parts["grid"].presenter.cursor.code == "23"  # type: ignore[attr-defined]


def finder_of(window: MainWindow) -> Finder:
    found = window.findChildren(Finder)
    assert found
    return found[-1]


def test_control_f_finds_an_explanation_and_goes_there(
    window: MainWindow, sample: EvaluationView, qtbot: QtBot
) -> None:
    explain_rating(window.desk.context, sample.id, "33", fact="Ada zamrud di sini")
    wanted = told(window)
    press(window, Qt.Key.Key_F, CTRL)
    finder = finder_of(window)
    QTest.keyClicks(finder.search, "zamrud")
    qtbot.waitUntil(lambda: finder.list.count() == 1, timeout=20_000)
    finder.grab()
    assert "33" in finder.list.item(0).text()
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert wanted == ["33"]


def test_a_found_document_opens_where_documents_are_read(
    window: MainWindow, sample: EvaluationView, qtbot: QtBot
) -> None:
    asked: list[str] = []
    window.desk.bus.evidence_wanted.connect(lambda evidence, _page: asked.append(evidence))
    press(window, Qt.Key.Key_F, CTRL)
    finder = finder_of(window)
    document = sample.evidence[0]
    QTest.keyClicks(finder.search, document.name)
    qtbot.waitUntil(lambda: finder.list.count() > 0, timeout=20_000)
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert asked == [document.id]
    assert window.front == "evidence"


def test_nothing_is_found_in_words(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F, CTRL)
    finder = finder_of(window)
    finder.search.setText("kata-yang-tak-ada")
    finder.give()
    qtbot.waitUntil(lambda: finder.state.text().startswith("0 "), timeout=20_000)


def test_more_places_than_can_be_read_are_said(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F, CTRL)
    finder = finder_of(window)
    finder.search.setText("a")
    finder.give()
    qtbot.waitUntil(lambda: "pertama" in finder.state.text(), timeout=20_000)


def test_a_screen_with_a_search_of_its_own_keeps_the_keys(window: MainWindow) -> None:
    window.show_screen("instrument")
    assert window.commands.find.shortcut().isEmpty()
    window.show_screen("grid")
    assert not window.commands.find.shortcut().isEmpty()


def test_undo_and_redo_follow_what_was_done(
    window: MainWindow, sample: EvaluationView, qtbot: QtBot
) -> None:
    desk, undo = window.desk, window.commands.undoing.undo
    before = sample.indicator("5").value
    changed = rate_indicator(desk.context, sample.id, "5", Decimal(1))
    desk.bus.evaluation_changed.emit(changed)
    qtbot.waitUntil(lambda: "5" in undo.text() and undo.isEnabled(), timeout=20_000)
    press(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(window.commands.undoing.redo.isEnabled, timeout=20_000)
    assert view_evaluation(desk.context, sample.id).indicator("5").value == before
    assert "Diurungkan" in window.status.news.text()
    press(window, Qt.Key.Key_Z, CTRL | SHIFT)
    settle(window, qtbot)
    assert view_evaluation(desk.context, sample.id).indicator("5").value == 1


def test_nothing_to_undo_is_no_command(window: MainWindow) -> None:
    assert not window.commands.undoing.redo.isEnabled()
