"""The office's logo at the size that paper has room for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Image

LOGO = 62.0  # points; the greatest height and width


def logo(content: bytes) -> Any:
    """The picture as a piece of a page."""
    wide, tall = ImageReader(BytesIO(content)).getSize()
    scale = min(LOGO / wide, (LOGO - 2) / tall)
    return Image(BytesIO(content), wide * scale, tall * scale)
