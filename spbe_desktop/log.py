"""The log: one rotating file on this machine, never sent anywhere, with no secret in it."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOGGERS = ("spbe_desktop", "ui")  # all that is ours, and nothing else
NAME = "spbe-desktop.log"
_SIZE, _KEPT = 1_000_000, 3  # bytes a file, old files
_SECRET = re.compile(r"(?i)\b(passphrase|password|sandi|pin|token|secret)\b(['\"]?\s*[=:]\s*)\S+")


class _Discreet(logging.Formatter):
    """Lines in which whatever is called a secret is left out, in tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and what follows it."""
        return _SECRET.sub(r"\1\2***", super().format(record))


def start_log(folder: Path) -> logging.Handler:
    """Write warnings and errors to `folder`; where it cannot be written, to standard error.

    Started twice, it goes on in the folder of the first time. `stop_log` ends it.
    """
    for handler in logging.getLogger(LOGGERS[0]).handlers:
        if isinstance(handler.formatter, _Discreet):
            return handler
    made = _handler(folder)
    made.setLevel(logging.WARNING)
    made.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in LOGGERS:
        logging.getLogger(name).addHandler(made)
    return made


def stop_log(handler: logging.Handler) -> None:
    """Let go of the file."""
    for name in LOGGERS:
        logging.getLogger(name).removeHandler(handler)
    handler.close()


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(
            folder / NAME, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        return logging.StreamHandler()
