"""What a core bundle leaves to follow (`fetch.txt`, RFC 8493), each file named by its digest."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spbe_desktop.bundle.manifest import EVALUATION, PAYLOAD, lines, plain_path
from spbe_desktop.bundle.verdict import Awaited, Problem, What

FETCH = "fetch.txt"
# RFC 6920: the name is the digest itself, so it can be had from anywhere. It is the form in hex
# (section 7): the path beside it holds the same digits, which then cost nothing once compressed.
_NAME = "nih:sha-256;"
_LINE = re.compile(rf"{_NAME}([0-9a-f]{{64}})[ \t]+([0-9]{{1,15}})[ \t]+([^\r\n]+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a `fetch.txt` names, by path; not `sound` when a line is not understood."""

    files: dict[str, Awaited]
    sound: bool


def fetch_file(files: Iterable[Awaited]) -> bytes:
    """The `fetch.txt` that names these files."""
    ordered = sorted(files, key=lambda each: each.path.encode())
    return "".join(f"{_NAME}{e.digest} {e.size} {e.path}\n" for e in ordered).encode()


def read_fetch(content: bytes) -> Wanted:
    """The files named in a `fetch.txt` from outside."""
    files: dict[str, Awaited] = {}
    sound = True
    for line in lines(content):
        match = _LINE.fullmatch(line)
        path = plain_path(match[3]) if match else ""
        if match is None or not path or path in files:
            sound = False
        else:
            files[path] = Awaited(path, match[1], int(match[2]))
    return Wanted(files, sound)


def fetch_problems(wanted: Wanted, payload: Mapping[str, str]) -> Iterator[Problem]:
    """Where `fetch.txt`, which nobody signed, says other than the manifest, which is signed."""
    foreign = any(payload.get(path) != each.digest for path, each in wanted.files.items())
    if foreign or not wanted.sound or EVALUATION in wanted.files:
        yield Problem(What.FETCH, FETCH)


def awaited(wanted: Wanted, payload: Mapping[str, str], found: Collection[str]) -> list[Awaited]:
    """The files that are still to follow: named in both lists, and not there."""
    return [
        each
        for path, each in sorted(wanted.files.items())
        if path not in found and payload.get(path) == each.digest
    ]


def follows(path: str) -> bool:
    """Whether a core bundle leaves out this file: all of the payload but the evaluation."""
    return path.startswith(PAYLOAD) and path != EVALUATION
