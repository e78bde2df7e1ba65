"""What a person chose for this machine: language, appearance, name, link. One small file.

It belongs to the person, not to a workspace. A file that is damaged or from another program
says nothing, and the defaults hold: settings never keep the program from starting.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from spbe_desktop.files import write_whole
from spbe_desktop.words import LANGUAGES

APPEARANCES = ("system", "light", "dark")
Choice = str | bool | int
LONGEST_OPEN = 480  # minutes
_log = logging.getLogger("spbe.settings")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; each has a default."""

    language: str = LANGUAGES[0]
    appearance: str = APPEARANCES[0]
    name: str = ""  # of the evaluator, as the journal shall have it; empty: the account's
    welcomed: bool = False  # whether the first steps were shown
    lock_after: int = 5  # minutes without a touch until the signing key is locked; 0: at once
    link: int = 2_000  # kilobits a second that go out: how long evidence takes


DEFAULTS = Settings()


def read_settings(path: Path) -> Settings:
    """The choices kept in `path`; a default for each that is not there or makes no sense."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return DEFAULTS
    except (OSError, ValueError) as error:
        _log.info("settings are not read: %s", error)
        return DEFAULTS
    return _sound(found) if isinstance(found, dict) else DEFAULTS


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the choices; raises FileNotWritable."""
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    write_whole(path, f"{text}\n".encode())


def _sound(found: dict[str, Any]) -> Settings:
    settings = DEFAULTS
    if found.get("language") in LANGUAGES:
        settings = replace(settings, language=found["language"])
    if found.get("appearance") in APPEARANCES:
        settings = replace(settings, appearance=found["appearance"])
    if isinstance(found.get("name"), str):
        settings = replace(settings, name=found["name"].strip())
    link = found.get("link")
    if isinstance(link, int) and not isinstance(link, bool) and link > 0:
        settings = replace(settings, link=link)
    minutes = found.get("lock_after")
    if isinstance(minutes, int) and not isinstance(minutes, bool) and 0 <= minutes <= LONGEST_OPEN:
        settings = replace(settings, lock_after=minutes)
    return replace(settings, welcomed=found.get("welcomed") is True)
