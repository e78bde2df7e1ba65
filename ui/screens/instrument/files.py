"""Asks which file holds a pack, and where a signed one goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from spbe_desktop.words import Words
from ui.screens.instrument.presenter import InstrumentPresenter


def ask_for_pack(
    words: Words, view: QWidget, presenter: InstrumentPresenter, _checked: bool = False
) -> QFileDialog:
    """Open the question; the pack that is chosen is read beside the others."""
    title = words("instrument_screen.open")
    return _existing(words, view, title, "instrument_screen.filter", presenter.open_file)


def ask_for_file(
    words: Words, view: QWidget, what: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask for the pack to adopt or to sign."""
    kinds = "instrument_screen.filter" if what == "adopt" else "signed_packs.filter_plain"
    return _existing(words, view, words(f"signed_packs.{what}"), kinds, chosen)


def ask_for_target(
    words: Words, view: QWidget, named: Path, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask where the signed pack goes."""
    dialog = QFileDialog(view, words("signed_packs.sign"), str(named.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(words("signed_packs.filter_signed"))
    dialog.setDefaultSuffix("p7m")
    dialog.selectFile(named.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def _existing(
    words: Words, view: QWidget, title: str, kinds: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    dialog = QFileDialog(view, title, str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(words(kinds))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog
