"""What Qt says of itself is said in the window's language too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from spbe_desktop.words import LANGUAGES, load_words
from ui.qt_words import speak

Button = QDialogButtonBox.StandardButton


@pytest.fixture(autouse=True)
def _english_after(qapp: QApplication) -> Iterator[None]:
    yield
    speak(load_words("en"))


@pytest.mark.parametrize(("language", "said"), [("id", "Batal"), ("en", "Cancel")])
def test_a_dialogs_buttons_speak_the_windows_language(
    language: str, said: str, qtbot: QtBot
) -> None:
    speak(load_words(language))
    box = QDialogButtonBox(Button.Cancel)
    qtbot.addWidget(box)
    assert box.button(Button.Cancel).text().replace("&", "") == said


def test_a_fields_menu_speaks_it_as_well(qtbot: QtBot) -> None:
    speak(load_words("id"))
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [each.text().replace("&", "").partition("\t")[0] for each in menu.actions()]
    menu.deleteLater()
    assert ("Urungkan" in said, "Salin" in said, "Undo" in said) == (True, True, False)


def test_the_last_language_chosen_counts(qtbot: QtBot) -> None:
    for language in (*LANGUAGES, "id"):
        speak(load_words(language))
    box = QDialogButtonBox(Button.Yes)
    qtbot.addWidget(box)
    assert box.button(Button.Yes).text().replace("&", "") == "Ya"


def test_what_the_catalogue_has_not_stays_qts_own(qapp: QApplication) -> None:
    speak(load_words("id"))
    assert QApplication.translate("QShortcut", "Media Play") == "Media Play"
