"""Reads the marks of pages from a picture or a scanned PDF, turned, small or grey as it may be."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_desktop.errors import PictureUnreadable
from spbe_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 256 << 20  # bytes of a file
PIXELS = 120_000_000  # of one picture: a page of A3 at 600 dots an inch has seventy million
PAGES = 1_000
SHARPNESS = 220  # dots an inch at which a page of a PDF is looked at
_PICTURES = ("PNG", "JPEG", "TIFF", "WEBP", "BMP")
_TRIES = (1, 2)  # a small or blurred code is found in the picture twice as large


@dataclass(frozen=True, slots=True)
class FoundCode:
    """The text of one code, and the page of the file that bears it, from 1."""

    page: int
    text: str


def read_codes_of(pdf: bytes, progress: Progress = silent) -> tuple[FoundCode, ...]:
    """Every code on every page of a PDF in memory."""
    return tuple(_found(_pdf_pages(pdf, "PDF"), "PDF", progress))


def read_codes(path: Path, progress: Progress = silent) -> tuple[FoundCode, ...]:
    """Every code on every page of a picture or PDF; PictureUnreadable where it is neither."""
    try:
        with path.open("rb") as file:
            if path.stat().st_size > LARGEST:
                raise PictureUnreadable(path=path.name)
            is_pdf = b"%PDF-" in file.read(1024)
        pages = _pdf_pages(path, path.name) if is_pdf else _pictures(path)
        return tuple(_found(pages, path.name, progress))
    except OSError as error:  # also what the picture library says of broken bytes
        raise PictureUnreadable(path=path.name) from error


def _found(pages: Iterator[tuple[int, Image]], name: str, progress: Progress) -> Iterator[Any]:
    for number, (total, picture) in enumerate(pages, start=1):
        progress.step(number, total, name)
        for text in codes_of(picture):
            yield FoundCode(number, text)


def codes_of(picture: Image) -> tuple[str, ...]:
    """The texts of the codes in a picture."""
    import zxingcpp

    grey = picture.convert("L")
    for times in _TRIES:
        if times > 1:
            if grey.width * grey.height * times**2 > PIXELS:
                break
            grey = grey.resize((grey.width * times, grey.height * times))
        found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)
        texts = tuple(dict.fromkeys(str(each.text) for each in found if each.valid))
        if texts:
            return texts
    return ()


def _pictures(path: Path) -> Iterator[tuple[int, Image]]:
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on sizes, which are checked before bytes are read
            with Image.open(path, formats=_PICTURES) as opened:
                total = min(getattr(opened, "n_frames", 1), PAGES)
                for number, frame in enumerate(ImageSequence.Iterator(opened)):
                    if number == PAGES:
                        return
                    if frame.width * frame.height > PIXELS:
                        raise PictureUnreadable(path=path.name)
                    yield total, ImageOps.exif_transpose(frame.convert("L"))
    except (UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise PictureUnreadable(path=path.name) from error


def _pdf_pages(source: Path | bytes, name: str) -> Iterator[tuple[int, Image]]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(source) as document:
            total = min(len(document), PAGES)
            for number in range(total):
                yield total, _page(document[number])
    except pypdfium2.PdfiumError as error:
        raise PictureUnreadable(path=name) from error


def _page(page: Any) -> Image:
    """A page as a grey picture; one of a monstrous size is looked at from further away."""
    scale = SHARPNESS / 72
    width, height = page.get_size()
    scale = min(scale, (PIXELS / max(width * height, 1.0)) ** 0.5)
    picture: Image = page.render(scale=scale, grayscale=True).to_pil()
    page.close()
    return picture
