"""The text of Word, Excel, PowerPoint and OpenDocument files: zipped XML, bounded and inert.

No formula, macro, link or entity is followed; a part is read only after its stated size was
checked, and never beyond it.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from spbe_desktop.evidence.reading.locked import is_locked
from spbe_desktop.evidence.reading.outcome import Outcome, Reading

PARTS, UNPACKED, PART = 10_000, 400_000_000, 100_000_000  # entries, bytes, bytes of one part
_BROKEN = (zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, EOFError, OSError)
_PARAGRAPHS = {"p", "h"}
_GAPS = {"tab", "br", "s", "line-break", "cr"}  # what stands for white space
# Where office programs note when a document was last written, and in which element.
_NOTES = (("docProps/core.xml", "modified"), ("meta.xml", "date"))
_CODES = {"instrText", "delText"}  # what is not shown


def read_word(path: Path) -> Reading:
    """The running text, the notes, and the heads and feet; a page where Word last broke one."""
    return _bounded(path, _word)


def read_sheets(path: Path) -> Reading:
    """The cells of every sheet, a sheet a page."""
    return _bounded(path, _sheets)


def read_slides(path: Path) -> Reading:
    """The text of every slide, a slide a page."""
    return _bounded(path, _slides)


def read_open(path: Path) -> Reading:
    """The text of an OpenDocument file; sheets and slides are pages."""
    return _bounded(path, _open)


def _bounded(path: Path, read: Callable[[zipfile.ZipFile], Iterator[str]]) -> Reading:
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            total = sum(part.file_size for part in parts)
            if len(parts) > PARTS or total > UNPACKED or any(p.file_size > PART for p in parts):
                return Reading(Outcome.REFUSED)
            if is_locked(packed):
                return Reading(Outcome.ENCRYPTED)
            return replace(Reading.of(list(read(packed))), made=_made(packed))
    except DefusedXmlException:
        return Reading(Outcome.REFUSED)
    except (*_BROKEN, NotImplementedError, RuntimeError):
        return Reading(Outcome.DAMAGED)


def _made(packed: zipfile.ZipFile) -> str:
    """The ISO date on which it was last written; empty where it is not said."""
    for name, wanted in _NOTES:
        if name in packed.namelist():
            with packed.open(name) as part:
                return next((str(each.text or "")[:10] for each in _elements(part, wanted)), "")
    return ""


def _word(packed: zipfile.ZipFile) -> Iterator[str]:
    with packed.open("word/document.xml") as part:
        yield from _flow(part, breaks={"lastRenderedPageBreak"})
    for name in _named(packed, r"word/(footnotes|endnotes|header\d*|footer\d*)\.xml"):
        with packed.open(name) as part:
            yield from _flow(part)


def _slides(packed: zipfile.ZipFile) -> Iterator[str]:
    for name in _named(packed, r"ppt/slides/slide\d+\.xml"):
        with packed.open(name) as part:
            yield "\n".join(_flow(part))


def _open(packed: zipfile.ZipFile) -> Iterator[str]:
    with packed.open("content.xml") as part:
        yield from _flow(part, breaks={"soft-page-break"}, pages={"table", "page"})


def _sheets(packed: zipfile.ZipFile) -> Iterator[str]:
    shared: list[str] = []
    if "xl/sharedStrings.xml" in packed.namelist():
        with packed.open("xl/sharedStrings.xml") as part:
            for each in _elements(part, "si"):
                shared.append("".join(t.text or "" for t in each.iter() if _tag(t) == "t"))
    for name in _named(packed, r"xl/worksheets/sheet\d+\.xml"):
        with packed.open(name) as part:
            rows = ("\t".join(_cells(row, shared)) for row in _elements(part, "row"))
            yield "\n".join(row for row in rows if row.strip())


def _cells(row: Element, shared: list[str]) -> Iterator[str]:
    for cell in row:
        kind = cell.get("t", "n")
        texts = {_tag(each): each.text or "" for each in cell.iter()}
        if kind == "s" and texts.get("v", "").isdigit():
            place = int(texts["v"])
            yield shared[place] if place < len(shared) else ""
        else:
            yield texts.get("t", "") if kind == "inlineStr" else texts.get("v", "")


def _flow(
    part: IO[bytes], breaks: Collection[str] = (), pages: Collection[str] = ()
) -> Iterator[str]:
    """Text a paragraph at a time; a page ends after what holds one of `breaks`, or is a page."""
    told: list[str] = []
    for _, element in iterparse(part, forbid_dtd=True):
        tag = _tag(element)
        if tag in _PARAGRAPHS:
            told.append("".join(_runs(element)))
            if any(_tag(each) in breaks for each in element.iter()):
                yield "\n".join(told).strip()
                told = []
            element.clear()
        elif tag in pages:
            yield "\n".join(told).strip()
            told = []
            element.clear()
    if any(told):
        yield "\n".join(told).strip()


def _runs(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph in the order it is read."""
    tag = _tag(paragraph)
    if tag in _GAPS:
        yield " "
    elif tag not in _CODES:
        yield paragraph.text or ""
    for child in paragraph:
        yield from _runs(child)
        yield child.tail or ""


def _elements(part: IO[bytes], wanted: str) -> Iterator[Element]:
    for _, element in iterparse(part, forbid_dtd=True):
        if _tag(element) == wanted:
            yield element
            element.clear()


def _named(packed: zipfile.ZipFile, pattern: str) -> list[str]:
    """The parts of that name, in the order of the numbers in them."""
    found = [name for name in packed.namelist() if re.fullmatch(pattern, name)]
    return sorted(found, key=lambda name: [int(n) for n in re.findall(r"\d+", name)] or [0])


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
