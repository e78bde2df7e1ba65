"""A PDF made fit to be kept: PDF/A-2b, with the same bytes for the same paper."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

import pikepdf
from pikepdf import pdfa

FLAVOUR = "2b"


def archive(content: bytes, moment: str, target: BinaryIO) -> None:
    """Write the PDF to `target` as PDF/A-2b; `moment` is when what it tells was last changed."""
    with pikepdf.open(BytesIO(content)) as document:
        for page in document.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]  # how a slide show turns the page; the norm forbids it
        pdfa.prepare(document, FLAVOUR)
        told = document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        with told as metadata:
            metadata["xmp:MetadataDate"] = moment  # else the time of printing stood here
        settings = {**pdfa.resolve_save_kwargs(FLAVOUR), "deterministic_id": True}
        document.save(target, **settings)
