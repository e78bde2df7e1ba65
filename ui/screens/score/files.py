"""Documents on their way: chosen in the system's dialog or dropped, then copied in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.screens.score.courier import Courier
from ui.screens.score.values import Say
from ui.screens.score.view import ScoreView


def join_documents(say: Say, view: ScoreView, courier: Courier) -> None:
    """Join what the person does with documents to who carries them."""
    strip = view.judge.evidence
    view.judge.files_dropped.connect(courier.attach)
    view.commands.attach.triggered.connect(partial(choose_files, say, view, courier.attach))
    strip.add_wanted.connect(view.commands.attach.trigger)
    strip.cited.connect(courier.cite)
    strip.changed.connect(courier.move)
    strip.removed.connect(courier.remove)
    strip.progress.cancelled.connect(courier.cancel)
    courier.progressed.connect(strip.progress.tell)
    courier.finished.connect(strip.progress.hide)


def choose_files(
    say: Say, parent: QWidget, chosen: Callable[[list[Path]], None], _checked: bool = False
) -> QFileDialog:
    """Open the dialog; `chosen` hears of the files once there are any."""
    dialog = QFileDialog(parent, say("score.add_evidence"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(_Tell(chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class _Tell:
    """Turns the dialog's texts into paths."""

    def __init__(self, chosen: Callable[[list[Path]], None]) -> None:
        self._chosen = chosen

    def __call__(self, names: list[str]) -> None:
        self._chosen([Path(name) for name in names])
