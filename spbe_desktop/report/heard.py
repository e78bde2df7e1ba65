"""A canvas that remembers the words of each page's body: what the page's mark is made of."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject


class HearingCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Remembers every text drawn between the edges of a page, in the order it was drawn."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        self._heard: dict[int, list[str]] = {}
        super().__init__(*arguments, **settings)

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:  # noqa: N802
        """A text object whose words are remembered."""
        return _Heard(self, x, y, direction)

    def hear(self, text: Any) -> None:
        """Remember one piece of text on the page at hand."""
        said = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
        self._heard.setdefault(self.getPageNumber(), []).append(said)

    def begin_body(self) -> None:
        """The edges of the page are drawn; what comes now is its own text."""
        self._heard[self.getPageNumber()] = []

    def text_of(self, page: int) -> str:
        """The text of a finished page without its edges."""
        return "\n".join(self._heard.get(page, ()))


class _Heard(PDFTextObject):  # type: ignore[misc]
    """Tells its canvas what it writes."""

    def _formatText(self, text: Any) -> Any:  # noqa: N802
        self._canvas.hear(text)
        return super()._formatText(text)
