"""Asks which file holds a pack."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from spbe_desktop.words import Words
from ui.screens.instrument.presenter import InstrumentPresenter


def ask_for_pack(
    words: Words, view: QWidget, presenter: InstrumentPresenter, _checked: bool = False
) -> QFileDialog:
    """Open the question; the pack that is chosen is read beside the others."""
    dialog = QFileDialog(view, words("instrument_screen.open"), str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(words("instrument_screen.filter"))
    dialog.fileSelected.connect(lambda name: presenter.open_file(Path(name)))
    dialog.open()
    return dialog
