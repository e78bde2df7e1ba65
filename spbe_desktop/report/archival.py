"""A PDF made fit to be kept: tagged, PDF/A-2b, with the same bytes for the same paper."""

from __future__ import annotations

from io import BytesIO
from typing import Any, BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String, pdfa

from spbe_desktop.report.tags import Element, Tags

FLAVOUR = "2b"


def archive(content: bytes, moment: str, tags: Tags, target: BinaryIO) -> None:
    """Write the PDF to `target` as PDF/A-2b; `moment` is when what it tells was last changed."""
    with pikepdf.open(BytesIO(content)) as document:
        for page in document.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]  # how a slide show turns the page; the norm forbids it
        _add_structure(document, tags)
        pdfa.prepare(document, FLAVOUR)
        told = document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        with told as metadata:
            metadata["xmp:MetadataDate"] = moment  # else the time of printing stood here
        settings = {**pdfa.resolve_save_kwargs(FLAVOUR), "deterministic_id": True}
        document.save(target, **settings)


def _add_structure(document: Pdf, tags: Tags) -> None:
    """Write the tree, and where each page's marked content hangs in it."""
    root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    written: dict[int, Any] = {}
    pages = [page.obj for page in document.pages]
    root.K = _node(document, tags.root, root, pages, written)
    numbers = Array()
    for at, page in enumerate(pages):
        page.StructParents = at
        page.Tabs = Name.S
        owners = Array(written[id(each)] for each in tags.owners.get(at + 1, ()))
        numbers.append(at)
        numbers.append(document.make_indirect(owners))
    root.ParentTree = document.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = len(pages)
    document.Root.StructTreeRoot = root
    document.Root.MarkInfo = Dictionary(Marked=True)


def _node(
    document: Pdf, element: Element, above: Any, pages: list[Any], written: dict[int, Any]
) -> Any:
    made = document.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=above)
    )
    written[id(element)] = made
    if element.said:
        made.Alt = String(element.said)
    kids = Array()
    for each in element.kids:
        if isinstance(each, tuple):
            made.Pg = pages[each[0] - 1]
            kids.append(each[1])
        else:
            kids.append(_node(document, each, made, pages, written))
    if len(kids):
        made.K = kids
    return made
