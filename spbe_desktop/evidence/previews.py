"""How a document looks, small: the first page of a PDF, or a picture."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

PIXELS = 120_000_000  # of a picture that is looked at: a larger one would fill the memory
_PAPER = (255, 255, 255)


def draw_preview(path: Path, media_type: str, side: int) -> bytes | None:
    """A PNG no larger than `side`; None where the kind has no look, or it does not open."""
    if media_type == "application/pdf":
        return _first_page(path, side)
    if media_type.startswith("image/"):
        return _picture(path, side)
    return None


def _first_page(path: Path, side: int) -> bytes | None:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as document:
            page = document[0]
            scale = side / max(*page.get_size(), 1.0)
            drawn = page.render(scale=scale).to_pil()
            page.close()
    except (pypdfium2.PdfiumError, IndexError, ValueError, OSError):
        return None
    return _png(drawn)


def _picture(path: Path, side: int) -> bytes | None:
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > PIXELS:
                return None
            opened.draft("RGB", (2 * side, 2 * side))  # a JPEG is read no larger than needed
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((side, side))
            return _png(upright.convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _png(picture: object) -> bytes:
    from PIL import Image

    assert isinstance(picture, Image.Image)  # noqa: S101 (for the type checker)
    target = BytesIO()
    if picture.mode == "RGBA":
        paper = Image.new("RGB", picture.size, _PAPER)
        paper.paste(picture, mask=picture.getchannel("A"))
        picture = paper
    picture.convert("RGB").save(target, "PNG")
    return target.getvalue()
