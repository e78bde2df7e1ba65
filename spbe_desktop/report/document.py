"""Pages: templates, header and footer, outline, and page numbers known only at the end.

The text is laid out once. What needs the number of pages (`page x of y`) or the page of a
heading (the contents list) is drawn as a PDF form that is filled when the last page is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC
from functools import partial
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, NextPageTemplate, PageTemplate

from spbe_desktop.progress import Progress
from spbe_desktop.report.flowables import Heading
from spbe_desktop.report.fonts import REGULAR, STRONG, shortened, width_of
from spbe_desktop.report.paper import DOT, Paper
from spbe_desktop.report.style import (
    BOTTOM,
    HEIGHT,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TOP,
    WIDTH,
)

SMALL = 8.0
rl_config.useA85 = 0  # streams as bytes, not as text: a fifth smaller and faster


@dataclass(slots=True)
class Found:
    """Where headings were drawn, and how many were expected."""

    expected: int
    pages: dict[str, int] = field(default_factory=dict)
    listed: list[str] = field(default_factory=list)


def page_form(key: str) -> str:
    """The name of the form that holds the page number of a heading."""
    return f"page-of-{key}"


class ReportCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas that remembers headings and fills the open forms before it is saved."""

    def __init__(self, *arguments: Any, paper: Paper, places: Found, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.paper = paper
        self.places = places
        moment = f"{paper.view.updated_at.astimezone(UTC):D:%Y%m%d%H%M%S}+00'00'"
        self.setDateFormatter(lambda *_: moment)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    def found(self, key: str, listed: bool) -> None:
        """Remember the page of a heading, and whether the contents list tells it."""
        self.places.pages[key] = self.getPageNumber()
        if listed:
            self.places.listed.append(key)

    def save(self) -> None:
        """Fill every open form, now that all pages are known, and write the file."""
        total = self.getPageNumber() - 1
        for page in range(2, total + 1):
            text = self.paper.words("report.page", page=page, total=total)
            self._right_aligned(f"footer-{page}", text, SMALL, self.paper.look.muted)
        for key in self.places.listed:
            number = str(self.places.pages[key])
            self._right_aligned(page_form(key), number, 9, self.paper.look.ink)
        super().save()

    def _right_aligned(self, form: str, text: str, size: float, colour: Any) -> None:
        self.beginForm(
            form, lowerx=-width_of(text, REGULAR, size) - 1, lowery=-4, upperx=1, uppery=12
        )
        self.setFont(REGULAR, size)
        self.setFillColor(colour)
        self.drawRightString(0, 0, text)
        self.endForm()


def build(paper: Paper, story: list[Any], target: BinaryIO, progress: Progress) -> None:
    """Lay `story` out and write the PDF to `target`; `progress` hears of every page."""
    places = Found(sum(1 for _ in headings_of(story)))
    words, view = paper.words, paper.view
    regulation = view.instrument.legal.regulation
    document = BaseDocTemplate(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        title=f"{paper.title}{DOT}{paper.agency}{DOT}{view.year}",
        author=paper.agency,
        subject=f"{paper.say(view.instrument.title)} ({regulation})",
        creator=words("report.creator"),
        lang={"id": "id-ID", "en": "en-GB"}.get(words.language, words.language),
        initialFontName=REGULAR,
        initialFontSize=10,
    )
    frame = partial(
        Frame, LEFT, BOTTOM, WIDTH, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
    turn = partial(_turn, paper, places, progress)
    document.addPageTemplates(
        [
            PageTemplate("cover", [frame(HEIGHT)], onPageEnd=turn),
            PageTemplate("body", [frame(HEIGHT)], onPage=partial(_edges, paper), onPageEnd=turn),
        ]
    )
    maker = partial(ReportCanvas, paper=paper, places=places)
    document.build([NextPageTemplate("body"), *story], canvasmaker=maker)


def titled(title: Heading, body: list[Any]) -> list[Any]:
    """`body` under its title, which joins a first piece that is kept together.

    ReportLab's keepWithNext does not hold a title to such a piece: it would stay behind alone.
    """
    if body and isinstance(body[0], KeepTogether):
        return [KeepTogether([title, *body[0]._content]), *body[1:]]
    return [title, *body]


def headings_of(story: Iterable[Any]) -> Iterator[Heading]:
    """Every heading of a story, those kept together with what follows them too."""
    for each in story:
        if isinstance(each, Heading):
            yield each
        elif isinstance(each, KeepTogether):
            yield from headings_of(each._content)


def _turn(paper: Paper, places: Found, progress: Progress, canvas: Any, _: Any) -> None:
    what = paper.words("report.progress.page", page=canvas.getPageNumber())
    progress.step(len(places.pages), places.expected, what)


def _edges(paper: Paper, canvas: Any, _: Any) -> None:
    """Draw header and footer of an inner page."""
    look, view = paper.look, paper.view
    right = PAGE_WIDTH - RIGHT
    canvas.saveState()
    canvas.setFont(REGULAR, SMALL)
    canvas.setFillColor(look.muted)
    top = PAGE_HEIGHT - TOP + 18
    room = WIDTH - width_of(paper.title, REGULAR, SMALL) - 20
    year = f"{DOT}{view.year}"
    agency = shortened(paper.agency, REGULAR, SMALL, room - width_of(year, REGULAR, SMALL))
    canvas.drawString(LEFT, top, agency + year)
    canvas.drawRightString(right, top, paper.title)
    canvas.setStrokeColor(look.hairline)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, top - 6, right, top - 6)
    bottom = BOTTOM - 30
    note = paper.words(
        "report.footer", revision=view.revision, day=paper.words.day(view.updated_at)
    )
    canvas.drawString(LEFT, bottom, note)
    if paper.provisional:
        canvas.setFont(STRONG, SMALL)
        canvas.setFillColor(look.warning)
        canvas.drawString(LEFT + width_of(note, REGULAR, SMALL) + 12, bottom, paper.provisional)
    canvas.translate(right, bottom)
    canvas.doForm(f"footer-{canvas.getPageNumber()}")
    canvas.restoreState()
