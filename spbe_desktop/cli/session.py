"""What every command is handed: its arguments, its words, and where its output goes."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tqdm import tqdm

from spbe_desktop.canonical import Json
from spbe_desktop.paths import settings_file
from spbe_desktop.progress import Progress, silent
from spbe_desktop.settings import read_settings
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from spbe_desktop.operations.context import Context

# Names of variables, not secrets.
PASSPHRASE, NEW_PASSPHRASE = "SPBE_PASSPHRASE", "SPBE_NEW_PASSPHRASE"


class Bar:
    """A progress bar on standard error."""

    def __init__(self, bar: tqdm[NoReturn]) -> None:
        """Draw on `bar`."""
        self.bar = bar

    def step(self, done: int, total: int, what: str) -> None:
        """Move the bar."""
        self.bar.total = total or None
        self.bar.set_description_str(what[-40:], refresh=False)
        self.bar.update(done - self.bar.n)


@dataclass(frozen=True)
class Session:
    """One run of one command."""

    arguments: argparse.Namespace
    words: Words

    @property
    def as_json(self) -> bool:
        """Whether the output is for a program."""
        return bool(self.arguments.json)

    def tell(self, text: str, document: Json) -> None:
        """Print the result: `text` for a person, or `document` with `--json`."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2))
        else:
            print(text)

    @contextmanager
    def workspace(self, *, create: bool = False) -> Iterator[Context]:
        """The workspace named by `--workspace`, open for the length of the block."""
        from spbe_desktop.operations.open_workspace import close_workspace, open_workspace

        context = open_workspace(
            self.arguments.workspace,
            create=create,
            actor=read_settings(settings_file()).name or None,
            language=self.words.language,
        )
        try:
            yield context
        finally:
            close_workspace(context)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A bar on standard error where a person watches; silence otherwise."""
        if self.as_json or not sys.stderr.isatty():
            yield silent
            return
        with tqdm(unit="", leave=False, bar_format="{desc:40} {bar} {percentage:3.0f}%") as bar:
            yield Bar(bar)

    def new_passphrase(self) -> str:
        """Another passphrase beside the first: from its file, the environment or the keyboard."""
        file: Path | None = self.arguments.new_passphrase_file
        if file is not None:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        if NEW_PASSPHRASE in os.environ:
            return os.environ[NEW_PASSPHRASE]
        return getpass.getpass(self.words("cli.ask_new") + " ")

    def passphrase(self, *, new: bool = False) -> str:
        """The passphrase from a file, the environment or the keyboard; never an argument."""
        file: Path | None = self.arguments.passphrase_file
        if file is not None:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        if PASSPHRASE in os.environ:
            return os.environ[PASSPHRASE]
        return getpass.getpass(self.words("cli.ask_new" if new else "cli.ask") + " ")
