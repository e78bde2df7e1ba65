"""The keys that bundles are encrypted to: one's own made, and those of others checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spbe_desktop.errors.bundles import OpeningKeyUnreadable
from spbe_desktop.operations.context import Context


def create_opening_key(context: Context, passphrase: str) -> str:
    """Make the workspace's own key; the recipient that others encrypt to.

    Raises PassphraseWeak, OpeningKeyExists (none is overwritten) or FileNotWritable.
    """
    from spbe_desktop.identity.opening_key import KEY
    from spbe_desktop.identity.opening_key import create_opening_key as create

    return create(context.paths.identity / KEY, passphrase)


def own_recipient(context: Context) -> str:
    """What others encrypt to so that this workspace can open it; empty without a key."""
    from spbe_desktop.identity.opening_key import recipient_of

    return recipient_of(context.paths.identity)


def own_opening_key(context: Context) -> Path:
    """The file of the workspace's own key."""
    from spbe_desktop.identity.opening_key import KEY

    return context.paths.identity / KEY


def read_recipients(given: Sequence[str]) -> tuple[str, ...]:
    """Recipients out of what was typed: `age1…`, or a file with one a line (`#` begins a remark).

    Raises RecipientUnknown or OpeningKeyUnreadable.
    """
    found: list[str] = []
    for text in given:
        lines = [text] if text.strip().lower().startswith("age1") else _lines(Path(text))
        found += [each for each in (line.partition("#")[0].strip() for line in lines) if each]
    check_recipients(found)
    return tuple(dict.fromkeys(found))


def check_recipients(recipients: Sequence[str]) -> None:
    """RecipientUnknown where one of them is none, before any work is done."""
    from spbe_desktop.bundle.envelope import read_recipient

    for each in recipients:
        read_recipient(each)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise OpeningKeyUnreadable(path=str(path)) from error
