"""A paper of the catalogue as a DOCX; the same view gives the same bytes."""

from __future__ import annotations

import zipfile
from datetime import UTC
from io import BytesIO
from typing import Any, BinaryIO

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.catalogue import Template
from spbe_desktop.report.document import BOOK, described
from spbe_desktop.report.paper import DOT, Paper
from spbe_desktop.report.sections.cover import cover
from spbe_desktop.report.word.pictures import drawn, pictures_of
from spbe_desktop.report.word.story import Teller
from spbe_desktop.report.word.styles import add_styles, name_of
from spbe_desktop.report.write import body_of

STRIDE = 25  # pieces between two words to whoever waits
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can tell


def write_word(
    template: Template, paper: Paper, target: BinaryIO, progress: Progress = silent
) -> None:
    """Write the paper; `progress` hears of every part, and may raise Cancelled."""
    body = body_of(template, paper, progress)
    front = cover(paper) if template.shape == BOOK else []
    document = Document()
    add_styles(document, paper)
    _page(document, paper)
    teller = Teller(document, drawn(pictures_of([*front, *body])), paper.sheet.width)
    teller.tell(document, front)
    if template.shape == BOOK:
        _contents(document, paper)
    for told, piece in enumerate(body):
        if told % STRIDE == 0:
            progress.step(told, len(body), paper.title)
        teller.tell(document, [piece])
    _describe(document, paper)
    kept = BytesIO()
    document.save(kept)
    _settled(kept, target)


def _page(document: Any, paper: Paper) -> None:
    """The sheet, its margins, and the lines above and below the text."""
    part, sheet = document.sections[0], paper.sheet
    part.page_width, part.page_height = Pt(sheet.page_width), Pt(sheet.page_height)
    part.top_margin, part.bottom_margin = Pt(sheet.top), Pt(sheet.bottom)
    part.left_margin, part.right_margin = Pt(sheet.left), Pt(sheet.right)
    part.different_first_page_header_footer = True
    year = paper.view.year
    _edge(part.header, paper, f"{paper.agency}{DOT}{year}", paper.title)
    day = paper.words.day(paper.view.updated_at)
    note = paper.words("report.footer", revision=paper.view.revision, day=day)
    if paper.provisional:
        note = f"{note}{DOT}{paper.provisional}"
    made = _edge(part.footer, paper, note, "")
    before, between, after = paper.words("report.page", page="|", total="|").split("|")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        made.add_run(text)
        if field:
            _field(made, field, "1")


def _edge(edge: Any, paper: Paper, left: str, right: str) -> Any:
    made = edge.paragraphs[0]
    made.style = name_of("cell muted")
    made.paragraph_format.tab_stops.add_tab_stop(Pt(paper.sheet.width), WD_TAB_ALIGNMENT.RIGHT)
    made.add_run(f"{left}\t{right}")
    return made


def _contents(document: Any, paper: Paper) -> None:
    """A list of contents that the word processor fills, with the line that says how."""
    document.add_paragraph(paper.words("report.contents"), style=name_of("brief agency"))
    made = document.add_paragraph()
    _field(made, 'TOC \\o "1-2" \\h \\z \\u', paper.words("paper.update_contents"))
    document.add_page_break()


def _field(paragraph: Any, code: str, shown: str) -> None:
    run = paragraph.add_run()
    for kind in ("begin", "", "separate"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.set(qn("xml:space"), "preserve")
            part.text = f" {code} "
        run._r.append(part)
    paragraph.add_run(shown)
    last = OxmlElement("w:fldChar")
    last.set(qn("w:fldCharType"), "end")
    paragraph.add_run()._r.append(last)


def _describe(document: Any, paper: Paper) -> None:
    told, facts = document.core_properties, described(paper)
    told.title, told.author = facts["title"][:255], facts["author"][:255]
    told.subject, told.language = facts["subject"][:255], facts["lang"]
    told.comments, told.last_modified_by, told.revision = "", "", 1
    told.created = told.modified = paper.view.updated_at.astimezone(UTC).replace(tzinfo=None)


def _settled(kept: BytesIO, target: BinaryIO) -> None:
    """The same parts with no moment of writing in them."""
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(target, "w") as new:
        for each in old.infolist():
            entry = zipfile.ZipInfo(each.filename, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(each), compresslevel=6)
