"""The tag files of a BagIt bag (RFC 8493): written, and read back with suspicion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spbe_desktop import __version__
from spbe_desktop.bundle.names import is_safe
from spbe_desktop.bundle.verdict import Lineage
from spbe_desktop.bundle.writer import Written
from spbe_desktop.clock import stamp
from spbe_desktop.views.evaluation import EvaluationView

FORMAT = "spbe-bundle/1"
DECLARATION, INFO = "bagit.txt", "bag-info.txt"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
PAYLOAD, SIGNATURES, EVIDENCE = "data/", "signatures/", "data/evidence/"
EVALUATION, INSTRUMENT = "data/evaluation.json", "data/instrument.yaml"
JOURNAL, REPORT = "data/journal.jsonl", "data/report.pdf"
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_LINE = re.compile(r"([0-9a-f]{64})[ \t]+\*?([^\r\n\ufffd]+)")
_ESCAPES = {"%0A": "\n", "%0D": "\r", "%25": "%"}


@dataclass(frozen=True, slots=True)
class Listing:
    """What a manifest says: SHA-256 by path; not `sound` when a line is not understood."""

    digests: dict[str, str]
    sound: bool


def manifest(files: Iterable[Written]) -> bytes:
    """The manifest of `files`, whether their bytes lie in this bag or are still to come."""
    ordered = sorted(files, key=lambda each: each.path.encode())
    return "".join(f"{each.digest}  {each.path}\n" for each in ordered).encode()


def read_manifest(content: bytes) -> Listing:
    """The listing in a manifest or tag manifest from outside."""
    digests: dict[str, str] = {}
    sound = True
    for line in lines(content):
        match = _LINE.fullmatch(line)
        path = plain_path(match[2]) if match else ""
        if match is None or path in digests or not path:
            sound = False
        else:
            digests[path] = match[1]
    return Listing(digests, sound)


def plain_path(text: str) -> str:
    """A path as a list from outside writes it, undone; empty where it is not a safe one."""
    path = re.sub("%0A|%0D|%25", lambda m: _ESCAPES[m[0]], text)
    return path if is_safe(path) else ""


def lines(content: bytes) -> list[str]:
    """The lines of a list from outside, where `sha256sum` sees them end, and nowhere else."""
    text = content.decode(errors="replace").replace("\r\n", "\n")
    return text.removesuffix("\n").split("\n") if text else []


def bag_info(view: EvaluationView, payload: Sequence[Written], parent: str) -> bytes:
    """The bag's description; its date is that of the evaluation, not of the sealing."""
    size = sum(each.size for each in payload)
    fields = {
        "Source-Organization": view.agency.name,
        "External-Description": f"{view.instrument.index_name.id} {view.year}, {view.agency.name}",
        "Bagging-Date": stamp(view.updated_at)[:10],
        "External-Identifier": view.id,
        "Payload-Oxum": f"{size}.{len(payload)}",
        "Bag-Software-Agent": f"SPBE Desktop {__version__}",
        "SPBE-Bundle-Format": FORMAT,
        "SPBE-Revision": str(view.revision),
        "SPBE-Parent-SHA256": parent,
    }
    lines = [f"{key}: {' '.join(text.split())}\n" for key, text in fields.items() if text]
    return "".join(lines).encode()


def read_lineage(info: bytes) -> Lineage:
    """What a `bag-info.txt`, whose digest held, says of the revision and the one before."""
    lines = (line.partition(":") for line in info.decode(errors="replace").splitlines())
    told = {key: text.strip() for key, _, text in lines}
    number, parent = told.get("SPBE-Revision", ""), told.get("SPBE-Parent-SHA256", "")
    return Lineage(
        told.get("External-Identifier", ""),
        int(number) if re.fullmatch("[0-9]{1,6}", number) else 0,
        parent if re.fullmatch("[0-9a-f]{64}", parent) else "",
    )
