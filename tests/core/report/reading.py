"""Reading a printed report back, with a reader that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader


class Printed:
    """The bytes of a report and what pypdf sees in them."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.reader = PdfReader(BytesIO(content))

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, white space made single."""
        return [re.sub(r"\s+", " ", page.extract_text()) for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        """The text of the whole report."""
        return " ".join(self.pages)

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """Every bookmark: its level, its title, its page from 1."""
        return list(self._outline(self.reader.outline, 0))

    def _outline(self, items: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from self._outline(item, level + 1)
            else:
                page = self.reader.get_destination_page_number(item)
                yield level, str(item.title), (-1 if page is None else page) + 1

    def fonts(self) -> dict[str, bool]:
        """Every font that a page or a form names, and whether its file is inside."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            self._fonts(page["/Resources"], found)
        return found

    def _fonts(self, resources: Any, found: dict[str, bool]) -> None:
        for font in resources.get_object().get("/Font", {}).get_object().values():
            shape = font.get_object()
            description = shape.get("/FontDescriptor")
            found[str(shape["/BaseFont"])] = (
                description is not None and "/FontFile2" in description.get_object()
            )
        for form in resources.get_object().get("/XObject", {}).values():
            self._fonts(form.get_object().get("/Resources", {}), found)
