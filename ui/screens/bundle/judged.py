"""A file and what was found of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spbe_desktop.operations.place_bundle import Place
from spbe_desktop.operations.verify_bundle import Verdict


@dataclass(frozen=True)
class Judged:
    """A bundle's file, the verdict on it, and where it stands among those known here."""

    path: Path
    verdict: Verdict
    place: Place | None = None
