"""A paper's story told to a document: each piece becomes what a word processor has for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.run import Run
from reportlab.platypus import (
    HRFlowable,
    Image,
    KeepInFrame,
    KeepTogether,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from spbe_desktop.report.flowables import Area, Heading, Picture
from spbe_desktop.report.fonts import STRONG
from spbe_desktop.report.paper import UNPRINTABLE
from spbe_desktop.report.word.styles import colour_of, name_of
from spbe_desktop.report.word.tables import add_table

MOST_GAP = 24.0
SIGNED = 4  # empty lines where a signature goes


class Teller:
    """Adds pieces of a paper to a document or to a cell of it."""

    def __init__(self, document: Any, pictures: Mapping[int, bytes], width: float) -> None:
        self.document = document
        self.pictures = pictures
        self.width = width
        self.shapes = 0
        self._gap = 0.0  # points of empty room before the next paragraph

    def tell(self, parent: Any, story: Iterable[Any]) -> None:
        """Add every piece in order."""
        for each in story:
            self._piece(parent, each)

    def _piece(self, parent: Any, piece: Any) -> None:
        match piece:
            case Heading():
                self._heading(parent, piece)
            case Paragraph():
                self._paragraph(parent, piece)
            case Table():
                self._table(parent, piece)
            case Picture():
                self._picture(parent, self.pictures[id(piece)], piece.width, piece.said)
            case Image():
                self._picture(parent, piece._file.getvalue(), piece.drawWidth, "")
            case KeepTogether() | KeepInFrame():
                self._whole(parent, piece._content)
            case Spacer():
                self._gap = min(piece.height, MOST_GAP)
            case PageBreak():
                parent.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case HRFlowable():
                _rule(parent.add_paragraph())
            case Area():
                for _ in range(SIGNED):
                    parent.add_paragraph()
            case list() | tuple():
                self.tell(parent, piece)
            case str() if piece.strip():
                parent.add_paragraph(piece)

    def _whole(self, parent: Any, pieces: list[Any]) -> None:
        """Pieces that stay on one page: each paragraph goes where the next one goes."""
        for number, each in enumerate(pieces):
            self._piece(parent, each)
            if isinstance(each, Paragraph) and number + 1 < len(pieces):
                parent.paragraphs[-1].paragraph_format.keep_with_next = True

    def _heading(self, parent: Any, heading: Heading) -> None:
        made = parent.add_paragraph(style=f"Heading {heading.level + 1}")
        made.add_run(_clean(heading.label))
        if heading.facts:
            parent.add_paragraph(_clean(heading.facts), style=name_of("cell muted"))

    def _paragraph(self, parent: Any, piece: Any) -> None:
        made = parent.add_paragraph(style=name_of(piece.style.name))
        if self._gap:
            made.paragraph_format.space_before = Pt(piece.style.spaceBefore + self._gap)
            self._gap = 0.0
        if piece.bulletText:
            run = made.add_run(_clean(str(piece.bulletText)))
            run.bold = piece.style.bulletFontName == STRONG
            made.add_run("\t")
        elif piece.style.leftIndent:
            made.paragraph_format.first_line_indent = Pt(0)
        for frag in piece.frags:
            if getattr(frag, "lineBreak", False):
                made.add_run().add_break()
            text = _clean(getattr(frag, "text", ""))
            if text:
                _dress(made.add_run(text), frag, piece.style)

    def _table(self, parent: Any, piece: Any) -> None:
        self._gap = 0.0

        def fill(cell: Any, value: Any) -> None:
            self._piece(cell, value)
            self._gap = 0.0
            first = cell.paragraphs[0]
            if len(cell._tc) > 2 and not first.text and not first.runs:
                cell._tc.remove(first._p)  # the empty one that every cell begins with
            if cell._tc[-1].tag == qn("w:tbl"):
                cell.add_paragraph()  # a cell ends with a paragraph

        add_table(parent, piece, fill, self.width)

    def _picture(self, parent: Any, content: bytes, width: float, said: str) -> None:
        run = parent.add_paragraph().add_run()
        shape = run.add_picture(BytesIO(content), Pt(min(width, self.width)))
        self.shapes += 1
        told = shape._inline.docPr
        told.set("id", str(self.shapes))
        told.set("name", f"{self.shapes}")
        told.set("descr", _clean(said))


def _dress(run: Run, frag: Any, style: Any) -> None:
    """What sets a run off from its paragraph."""
    if frag.fontName == STRONG and style.fontName != STRONG:
        run.bold = True
    if frag.textColor != style.textColor:
        run.font.color.rgb = colour_of(frag.textColor)
    if frag.fontSize != style.fontSize:
        run.font.size = Pt(frag.fontSize)


def _rule(paragraph: Any) -> None:
    borders = OxmlElement("w:pBdr")
    under = OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "8"), ("space", "1"), ("color", "5C6773")):
        under.set(qn(f"w:{key}"), value)
    borders.append(under)
    paragraph._p.get_or_add_pPr().append(borders)
    paragraph.paragraph_format.space_after = Pt(4)


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text).replace("\xa0", " ")
