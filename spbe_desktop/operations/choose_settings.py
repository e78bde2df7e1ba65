"""Keep what a person chose for this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from spbe_desktop.settings import Choice, Settings, read_settings, write_settings


def choose_settings(path: Path, choices: Mapping[str, Choice]) -> Settings:
    """Keep `choices` in `path` beside those made before; raises FileNotWritable.

    Gives back all that is now kept.
    """
    settings = replace(read_settings(path), **choices)  # type: ignore[arg-type]
    write_settings(path, settings)
    return settings
