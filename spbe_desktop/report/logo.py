"""The office's logo at the size that paper has room for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Image

from spbe_desktop.report.tags import drawn_as

LOGO = 62.0  # points; the greatest height and width


class Logo(Image):  # type: ignore[misc]  # ReportLab has no types
    """The picture; the lines beside it tell whose it is."""

    def draw(self) -> None:
        """Draw it as an artifact."""
        with drawn_as(self.canv, ""):
            super().draw()


def logo(content: bytes) -> Any:
    """The picture as a piece of a page."""
    wide, tall = ImageReader(BytesIO(content)).getSize()
    scale = min(LOGO / wide, (LOGO - 2) / tall)
    return Logo(BytesIO(content), wide * scale, tall * scale)
