"""Whether a bag is what its own tag files say it is; asked once they are known to be signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.fetch import FETCH
from spbe_desktop.bundle.verdict import Problem, What

OXUM, FORMAT = "Payload-Oxum", "SPBE-Bundle-Format"


@dataclass(frozen=True, slots=True)
class Payload:
    """The payload as it was found; `later` are the bytes that are said to follow."""

    digests: Mapping[str, str]
    size: int
    later: int


def tag_problems(declaration: bytes, info: bytes, payload: Payload) -> Iterator[Problem]:
    """What `bagit.txt` and `bag-info.txt` say that is not so."""
    if declaration.replace(b"\r\n", b"\n").rstrip() != bag.BAGIT.rstrip():
        yield Problem(What.TAG, bag.DECLARATION)
    fields = _fields(info)
    size, count = _count(fields.get(OXUM, []))
    if fields.get(FORMAT) != [bag.FORMAT] or count != str(len(payload.digests)):
        yield Problem(What.TAG, bag.INFO)
    elif size != str(payload.size + payload.later):  # sizes to follow are told by nobody's hand
        yield Problem(What.FETCH, FETCH) if payload.later else Problem(What.TAG, bag.INFO)


def listing_problems(payload: Mapping[str, str], tags: Mapping[str, str]) -> Iterator[Problem]:
    """A list that names what belongs into the other one."""
    if not all(each.startswith(bag.PAYLOAD) for each in payload):
        yield Problem(What.LISTING, bag.MANIFEST)
    if any(each.startswith(bag.PAYLOAD) or each == bag.TAG_MANIFEST for each in tags):
        yield Problem(What.LISTING, bag.TAG_MANIFEST)


def place_problems(payload: Mapping[str, str]) -> Iterator[Problem]:
    """Documents that do not lie under their own digest, where readers look for them."""
    for path, digest in payload.items():
        if path.startswith(bag.EVIDENCE):
            folder, slash, name = path.removeprefix(bag.EVIDENCE).partition("/")
            if folder != digest or not slash or "/" in name:
                yield Problem(What.PLACE, path)


def _fields(info: bytes) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in info.decode(errors="replace").splitlines():
        key, _, text = line.partition(":")
        fields.setdefault(key.strip(), []).append(text.strip())
    return fields


def _count(told: list[str]) -> tuple[str, str]:
    """The one count there is, of bytes and of files; empty where there is none, or several."""
    size, _, count = told[0].partition(".") if len(told) == 1 else ("", "", "")
    return size, count
