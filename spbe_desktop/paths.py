"""Where things lie: the program's own data, and the places inside a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

# Frozen or from source, `resources/` and the guide lie beside the package.
PROGRAM = Path(__file__).resolve().parent.parent
RESOURCES = PROGRAM / "resources"
GUIDE = PROGRAM / "docs" / "guide"


@dataclass(frozen=True, slots=True)
class WorkspacePaths:
    """The places inside one workspace folder."""

    root: Path

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.root / "spbe.sqlite"

    @property
    def texts(self) -> Path:
        """The index of texts; it can be made anew from everything else."""
        return self.root / "texts.sqlite"

    @property
    def lock(self) -> Path:
        """The file whose lock keeps a second process out."""
        return self.root / "spbe.lock"

    @property
    def evidence(self) -> Path:
        """Evidence bytes by their SHA-256."""
        return self.root / "evidence"

    @property
    def identity(self) -> Path:
        """The signing key (encrypted) and its certificate."""
        return self.root / "identity"

    @property
    def trust(self) -> Path:
        """Certificates this workspace believes, one PEM file each."""
        return self.root / "trust"

    @property
    def backups(self) -> Path:
        """Copies of the database made before each migration."""
        return self.root / "backups"

    @property
    def output(self) -> Path:
        """Where reports and bundles go unless told otherwise."""
        return self.root / "out"


def default_workspace() -> Path:
    """The folder used when nobody names one."""
    return Path(platformdirs.user_data_dir("SPBE Desktop", appauthor=False)) / "workspace"


def settings_file() -> Path:
    """Where a person's choices for this machine are kept."""
    return Path(platformdirs.user_config_dir("SPBE Desktop", appauthor=False)) / "settings.json"


def logs() -> Path:
    """The folder of the rotating log."""
    return Path(platformdirs.user_log_dir("SPBE Desktop", appauthor=False))
