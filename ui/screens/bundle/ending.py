"""What a person is told of work that ended before its end."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance

from spbe_desktop.errors import Cancelled, UserError
from ui.desk import Desk


def tell_why(refused: SignalInstance, error: Exception, desk: Desk) -> None:
    """Say it through `refused`; what is neither a mishap nor a wish to stop is told elsewhere."""
    if isinstance(error, UserError):
        refused.emit(desk.words.problem(error))
    elif isinstance(error, Cancelled):
        refused.emit(desk.words("bundle_screen.stopped"))
