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
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
)

from spbe_desktop.progress import Progress
from spbe_desktop.report.flowables import LISTED, Heading
from spbe_desktop.report.fonts import REGULAR, STRONG, escaped, shortened, width_of
from spbe_desktop.report.heard import HearingCanvas
from spbe_desktop.report.paper import DOT, Paper
from spbe_desktop.report.sheet import LEAST_BELOW
from spbe_desktop.report.tags import Tags
from spbe_desktop.views.papers import SignatureArea

SMALL = 8.0
BOOK = "book"  # the shape that begins with a cover
rl_config.useA85 = 0  # streams as bytes, not as text: a fifth smaller and faster


@dataclass(slots=True)
class Found:
    """Where headings and signature areas were drawn, and how many headings were expected."""

    expected: int
    pages: dict[str, int] = field(default_factory=dict)
    listed: list[str] = field(default_factory=list)
    numbered: list[int] = field(default_factory=list)  # pages whose foot tells their number
    areas: list[SignatureArea] = field(default_factory=list)
    total: int = 0
    tags: Tags = field(default_factory=Tags)
    base: int | None = None  # the level of the first heading


def page_form(key: str) -> str:
    """The name of the form that holds the page number of a heading."""
    return f"page-of-{key}"


def mark_form(page: int) -> str:
    """The name of the form that holds the mark of a page."""
    return f"mark-{page}"


class ReportCanvas(HearingCanvas):
    """A canvas that remembers headings and fills the open forms before it is saved."""

    def __init__(self, *arguments: Any, paper: Paper, places: Found, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.paper = paper
        self.places = places
        self.tags = places.tags
        self._escape = escaped
        moment = f"{paper.view.updated_at.astimezone(UTC):D:%Y%m%d%H%M%S}+00'00'"
        self.setDateFormatter(lambda *_: moment)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    def found(self, key: str, level: int) -> int:
        """Remember the page of a heading; the level that this paper's headings begin with."""
        self.places.pages[key] = self.getPageNumber()
        if level <= LISTED:
            self.places.listed.append(key)
        self.places.base = level if self.places.base is None else self.places.base
        return self.places.base

    def signed_here(self, role: str, width: float, height: float) -> None:
        """Remember the place of a signature: a rectangle from the current origin."""
        x, y = self.absolutePosition(0, 0)
        page = self.getPageNumber()
        self.places.areas.append(
            SignatureArea(role=role, page=page, x=x, y=y, width=width, height=height)
        )

    def save(self) -> None:
        """Fill every open form, now that all pages are known, and write the file."""
        total = self.places.total = self.getPageNumber() - 1
        for page in self.places.numbered:
            text = self.paper.words("report.page", page=page, total=total)
            self._right_aligned(f"footer-{page}", text, SMALL, self.paper.look.muted)
        self._draw_marks(total)
        for key in self.places.listed:
            number = str(self.places.pages[key])
            self._right_aligned(page_form(key), number, 9, self.paper.look.ink)
        super().save()

    def _draw_marks(self, total: int) -> None:
        mark = self.paper.options.mark
        if mark is None:
            return
        for page in range(1, total + 1):
            self.beginForm(mark_form(page), 0, 0, mark.size, mark.size)
            mark.draw(self, page, total)
            self.endForm()

    def _right_aligned(self, form: str, text: str, size: float, colour: Any) -> None:
        self.beginForm(
            form, lowerx=-width_of(text, REGULAR, size) - 1, lowery=-4, upperx=1, uppery=12
        )
        self.setFont(REGULAR, size)
        self.setFillColor(colour)
        self.drawRightString(0, 0, text)
        self.endForm()


def build(
    paper: Paper, story: list[Any], target: BinaryIO, progress: Progress, shape: str = BOOK
) -> Found:
    """Lay `story` out and write the PDF to `target`; `progress` hears of every page."""
    places = Found(sum(1 for _ in headings_of(story)))
    sheet = paper.sheet
    document = BaseDocTemplate(
        target,
        pagesize=(sheet.page_width, sheet.page_height),
        invariant=1,
        pageCompression=0,  # done once, when the file is made fit to be kept
        initialFontName=REGULAR,
        initialFontSize=10,
        **described(paper),
    )
    frame = Frame(
        *(sheet.left, sheet.bottom, sheet.width, sheet.height),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    turn = partial(_turn, paper, places, progress)
    first = partial(_first, paper, places, shape)
    inner = partial(_inner, paper, places)
    document.addPageTemplates(
        [
            PageTemplate("first", [frame], onPage=first, onPageEnd=turn),
            PageTemplate("inner", [frame], onPage=inner, onPageEnd=turn),
        ]
    )
    maker = partial(ReportCanvas, paper=paper, places=places)
    document.build([NextPageTemplate("inner"), *story], canvasmaker=maker)
    return places


def described(paper: Paper) -> dict[str, str]:
    """What the file says of itself."""
    view, words = paper.view, paper.words
    return {
        "title": f"{paper.title}{DOT}{paper.agency}{DOT}{view.year}",
        "author": paper.agency,
        "subject": f"{paper.say(view.instrument.title)} ({view.instrument.legal.regulation})",
        "creator": words("report.creator"),
        "lang": {"id": "id-ID", "en": "en-GB"}.get(words.language, words.language),
    }


def titled(title: Heading, body: list[Any]) -> list[Any]:
    """`body` under its title, which joins a first piece that is kept together.

    ReportLab's keepWithNext does not hold a title to such a piece: it would stay behind alone.
    """
    if body and isinstance(body[0], KeepTogether):
        return [KeepTogether([title, *body[0]._content]), *body[1:]]
    return [title, *body]


def held(story: Iterable[Any]) -> Iterator[Any]:
    """The story, each paragraph that belongs to a piece kept together made part of it."""
    waiting: Any = None
    for each in story:
        if waiting is not None and isinstance(each, KeepTogether):
            yield KeepTogether([waiting, *each._content])
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        kept = isinstance(each, Paragraph) and getattr(each, "keepWithNext", False)
        waiting = each if kept else None
        if not kept:
            yield each
    if waiting is not None:
        yield waiting


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


def _first(paper: Paper, places: Found, shape: str, canvas: Any, _: Any) -> None:
    """The edges of a first page: a cover has none, a letter has a foot."""
    canvas.saveState()
    with places.tags.artifact(canvas):
        if shape != BOOK:
            _foot(paper, places, canvas)
        _mark(paper, canvas)
    canvas.restoreState()
    canvas.begin_body()


def _inner(paper: Paper, places: Found, canvas: Any, _: Any) -> None:
    canvas.saveState()
    with places.tags.artifact(canvas):
        _head(paper, canvas)
        _foot(paper, places, canvas)
        _mark(paper, canvas)
    canvas.restoreState()
    canvas.begin_body()


def _head(paper: Paper, canvas: Any) -> None:
    """Agency and year at the left, the paper's name at the right, a hairline below."""
    look, sheet = paper.look, paper.sheet
    canvas.setFont(REGULAR, SMALL)
    canvas.setFillColor(look.muted)
    right = sheet.page_width - sheet.right
    top = sheet.page_height - sheet.top + 18
    room = sheet.width - width_of(paper.title, REGULAR, SMALL) - 20
    year = f"{DOT}{paper.view.year}"
    agency = shortened(paper.agency, REGULAR, SMALL, room - width_of(year, REGULAR, SMALL))
    canvas.drawString(sheet.left, top, agency + year)
    canvas.drawRightString(right, top, paper.title)
    canvas.setStrokeColor(look.hairline)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.left, top - 6, right, top - 6)


def _foot(paper: Paper, places: Found, canvas: Any) -> None:
    """Revision and day at the left, the page of all pages at the right, before any mark."""
    look, sheet, view = paper.look, paper.sheet, paper.view
    bottom = sheet.bottom - 30
    canvas.setFont(REGULAR, SMALL)
    canvas.setFillColor(look.muted)
    day = paper.words.day(view.updated_at)
    note = paper.words("report.footer", revision=view.revision, day=day)
    canvas.drawString(sheet.left, bottom, note)
    if paper.provisional:
        canvas.setFont(STRONG, SMALL)
        canvas.setFillColor(look.warning)
        left = sheet.left + width_of(note, REGULAR, SMALL) + 12
        canvas.drawString(left, bottom, paper.provisional)
    mark = paper.options.mark
    room = 0.0 if mark is None else mark.size + 8
    canvas.saveState()
    canvas.translate(sheet.page_width - sheet.right - room, bottom)
    places.numbered.append(canvas.getPageNumber())
    canvas.doForm(f"footer-{canvas.getPageNumber()}")
    canvas.restoreState()


def _mark(paper: Paper, canvas: Any) -> None:
    """The place of the page's mark, in the lower right corner of the text."""
    mark, sheet = paper.options.mark, paper.sheet
    if mark is not None:
        canvas.translate(sheet.page_width - sheet.right - mark.size, LEAST_BELOW)
        canvas.doForm(mark_form(canvas.getPageNumber()))
