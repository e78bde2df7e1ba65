"""The window of an upgrade, put together."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFileDialog, QWidget

from spbe_desktop.views.listing import EvaluationRow
from ui.desk import Desk
from ui.kit.table_window import TableWindow
from ui.screens.home.upgrade.model import WIDTHS
from ui.screens.home.upgrade.presenter import UpgradePresenter


def open_upgrade(desk: Desk, parent: QWidget, row: EvaluationRow) -> TableWindow:
    """Show what a newer version would do to this evaluation; nothing changes until it is asked."""
    words = desk.words
    window = TableWindow(words("upgrade_window.title", agency=row.agency, year=row.year), parent)
    presenter = UpgradePresenter(desk, row, window)
    window.setObjectName("upgrade")
    window.show_rows(presenter.model, WIDTHS)
    window.add_button(words("upgrade_window.file"), partial(_ask_for_file, window, presenter, desk))
    back = window.add_button(words("upgrade_window.undo"), presenter.undo)
    take = window.add_button(words("signed_packs.unproven_do"), presenter.take_unproven)
    take.hide()
    close = window.add_button(words("upgrade_window.close"), window.reject)
    do = window.add_button(words("upgrade_window.do"), presenter.do, "primary")
    do.setEnabled(False)
    presenter.about.connect(window.about.setText)
    presenter.told.connect(window.tell)
    presenter.planned.connect(do.setEnabled)
    presenter.undoable.connect(back.setEnabled)
    presenter.unproven.connect(take.setVisible)
    presenter.look()
    window.open()
    close.setFocus()
    return window


def _ask_for_file(window: TableWindow, presenter: UpgradePresenter, desk: Desk) -> None:
    dialog = QFileDialog(window, desk.words("upgrade_window.file"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(desk.words("upgrade_window.filter"))
    dialog.fileSelected.connect(presenter.read)
    dialog.open()
