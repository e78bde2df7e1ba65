"""The log: one rotating file on this machine, never sent anywhere."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOGGER = "spbe"
_SIZE, _KEPT = 1_000_000, 3  # bytes a file, old files


def start_log(folder: Path) -> logging.Logger:
    """Write warnings and errors to `folder`; where it cannot be written, to standard error."""
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    if logger.handlers:
        return logger
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "spbe-desktop.log"
        handler = RotatingFileHandler(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    return logger
