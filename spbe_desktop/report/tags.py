"""What each mark on a page is, for who cannot see it: a tree of headings, texts, tables, figures.

ReportLab writes no such tree. Here every piece is wrapped in marked content as it is drawn, and
the tree is kept beside the canvas until the file is made fit to be kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

TAGS = "tags"  # the attribute of a canvas that keeps them
_ARTIFACT = "/Artifact BMC"


@dataclass(slots=True)
class Element:
    """A node: its kind, what is below it (marked content as page and number), what it says."""

    tag: str
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    said: str = ""


@dataclass(slots=True)
class Tags:
    """The tree of one paper while it is drawn."""

    root: Element = field(default_factory=lambda: Element("Document"))
    owners: dict[int, list[Element]] = field(default_factory=dict)  # by page, in order of number
    _open: list[Element] = field(default_factory=list)
    _inside: bool = False  # within marked content, which holds no other

    def start(self, tag: str) -> None:
        """Open a node that groups what follows."""
        made = Element(tag)
        self._above().kids.append(made)
        self._open.append(made)

    def end(self) -> None:
        """Close the node opened last."""
        self._open.pop()

    @contextmanager
    def content(self, canvas: Any, tag: str, said: str = "") -> Iterator[None]:
        """Whatever is drawn meanwhile is one node's; inside another's it stays that one's."""
        if self._inside:
            yield
            return
        page = canvas.getPageNumber()
        made = Element(tag, said=said)
        owners = self.owners.setdefault(page, [])
        made.kids.append((page, len(owners)))
        with self._marked(canvas, f"/{tag} <</MCID {len(owners)}>> BDC"):
            owners.append(made)
            self._above().kids.append(made)
            yield

    @contextmanager
    def artifact(self, canvas: Any) -> Iterator[None]:
        """Whatever is drawn meanwhile tells nothing: rules, grounds, the edges of a page."""
        if self._inside:
            yield
            return
        with self._marked(canvas, _ARTIFACT):
            yield

    def begin_artifact(self, canvas: Any) -> None:
        """The beginning of an artifact, where a library calls us at both its ends."""
        canvas._code.append(_ARTIFACT)
        self._inside = True

    def end_artifact(self, canvas: Any) -> None:
        """Its end."""
        canvas._code.append("EMC")
        self._inside = False

    @contextmanager
    def _marked(self, canvas: Any, operator: str) -> Iterator[None]:
        canvas._code.append(operator)
        self._inside = True
        yield
        canvas._code.append("EMC")
        self._inside = False

    def _above(self) -> Element:
        return self._open[-1] if self._open else self.root


def tags_of(canvas: Any) -> Tags | None:
    """The tags of a canvas that keeps some."""
    return getattr(canvas, TAGS, None)


@contextmanager
def drawn_as(canvas: Any, tag: str, said: str = "") -> Iterator[None]:
    """Draw as a node of that kind; without a kind, as an artifact."""
    tags = tags_of(canvas)
    if tags is None:
        yield
    elif tag:
        with tags.content(canvas, tag, said):
            yield
    else:
        with tags.artifact(canvas):
            yield


def tag_table(table: Any, event: str, *details: Any) -> None:
    """Follow ReportLab through a table: its rows, its cells, and the lines that tell nothing."""
    tags = tags_of(table.canv)
    if tags is None:
        return
    if event == "startTable":
        tags.start("Table")
        table.header = table.bare = False
    elif event == "startRow":
        tags.start("TR")
        table.header = details[0] < table.repeatRows
    elif event == "startCell":
        tags.start("TH" if table.header else "TD")
        if isinstance(details[2], str):  # a text that ReportLab draws itself: always empty here
            tags.begin_artifact(table.canv)
            table.bare = True
    elif event == "endCell":
        if table.bare:
            tags.end_artifact(table.canv)
            table.bare = False
        tags.end()
    elif event in ("startBG", "startLines"):
        tags.begin_artifact(table.canv)
    elif event in ("endBG", "endLines"):
        tags.end_artifact(table.canv)
    elif event in ("endRow", "endTable"):
        tags.end()
