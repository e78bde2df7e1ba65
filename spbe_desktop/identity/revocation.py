"""The list of certificates that nobody should believe any more; it only grows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from spbe_desktop.canonical import canonical
from spbe_desktop.errors import CertificateUnreadable
from spbe_desktop.files import write_whole
from spbe_desktop.views.mission import Revocation

__all__ = ["Revocation", "RevocationList"]

NAME = "revoked.json"


_LIST = TypeAdapter(tuple[Revocation, ...])


class RevocationList:
    """The revocations a workspace was told of, in its trust folder."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`, made when the first one is added."""
        self.path = folder / NAME

    def entries(self) -> tuple[Revocation, ...]:
        """Every revocation; CertificateUnreadable where the list is damaged.

        A list that cannot be read must not pass for an empty one.
        """
        try:
            return _LIST.validate_json(self.path.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, ValidationError) as error:
            raise CertificateUnreadable(path=str(self.path)) from error

    def serials(self) -> frozenset[str]:
        """The serial numbers of all of them."""
        return frozenset(each.serial for each in self.entries())

    def add(self, more: Iterable[Revocation]) -> None:
        """Take these in; the first word on a serial number stays."""
        known = {each.serial: each for each in self.entries()}
        merged = {**{each.serial: each for each in more}, **known}
        if merged.keys() != known.keys():
            ordered = [merged[serial] for serial in sorted(merged)]
            write_whole(self.path, canonical([each.model_dump() for each in ordered]))
