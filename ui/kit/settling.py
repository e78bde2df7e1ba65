"""When typing is saved: shortly after the last key, and soon after the first in any case."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

QUIET, LATEST = 250, 350  # ms after the last key; ms after the first key that is not saved


class Settling(QObject):
    """Says `due` once typing rests, or has gone on so long that it must not be lost."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = _timer(self, QUIET)
        self._latest = _timer(self, LATEST)

    @property
    def pending(self) -> bool:
        """Whether something was typed that nobody was told of."""
        return self._latest.isActive()

    def touch(self) -> None:
        """Something was typed."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def forget(self) -> None:
        """What was typed does not matter any more."""
        self._quiet.stop()
        self._latest.stop()

    def flush(self) -> None:
        """Say `due` now if anything is pending."""
        if self.pending:
            self._ring()

    def _ring(self) -> None:
        self.forget()
        self.due.emit()


def _timer(owner: Settling, milliseconds: int) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(owner._ring)
    return timer
