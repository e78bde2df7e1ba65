"""The styles of a DOCX: real headings, and every style of the paper under its own name."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from spbe_desktop.report.fonts import LIGHT, STRONG
from spbe_desktop.report.paper import Paper

FACE = "Arial"  # what the rules for official letters ask for, and every office has
HEADINGS = ("heading 0", "heading 1", "heading 2")
_ALIGNED = {
    0: WD_ALIGN_PARAGRAPH.LEFT,
    1: WD_ALIGN_PARAGRAPH.CENTER,
    2: WD_ALIGN_PARAGRAPH.RIGHT,
    4: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def add_styles(document: Any, paper: Paper) -> None:
    """Give the document every style that a paper uses, in the paper's language."""
    normal = document.styles["Normal"]
    _face(normal)
    normal.font.size = Pt(10)
    _language(normal, {"id": "id-ID", "en": "en-GB"}.get(paper.words.language, "id-ID"))
    for level, name in enumerate(HEADINGS, 1):
        _dress(document.styles[f"Heading {level}"], paper.look[name])
    for name, style in paper.look.styles.items():
        if name not in HEADINGS:
            made = document.styles.add_style(name_of(name), WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = normal
            _dress(made, style)


def name_of(style: str) -> str:
    """The name of a paper's style in the document."""
    if style in HEADINGS:
        return f"Heading {HEADINGS.index(style) + 1}"
    return f"SPBE {style}"


def colour_of(colour: Any) -> RGBColor:
    """A colour of the paper."""
    return RGBColor(*(round(part * 255) for part in (colour.red, colour.green, colour.blue)))


def _dress(made: Any, style: Any) -> None:
    _face(made)
    made.font.size = Pt(round(style.fontSize * 2 * 0.93) / 2)  # Arial runs wider than Source Sans
    made.font.bold = style.fontName == STRONG
    made.font.italic = False
    made.font.color.rgb = colour_of(style.textColor)
    shape = made.paragraph_format
    shape.alignment = _ALIGNED.get(style.alignment)
    shape.space_before = Pt(style.spaceBefore)
    shape.space_after = Pt(style.spaceAfter)
    shape.line_spacing = 1.15 if style.fontName == LIGHT else style.leading / style.fontSize / 1.15
    shape.widow_control = True
    if style.leftIndent:
        shape.left_indent = Pt(style.leftIndent)
        shape.first_line_indent = Pt(-style.leftIndent)
        shape.tab_stops.add_tab_stop(Pt(style.leftIndent), WD_TAB_ALIGNMENT.LEFT)


def _face(made: Any) -> None:
    """One face for every script: the template's theme would give another."""
    made.font.name = FACE
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for part in list(fonts.attrib):
        if "Theme" in part:
            del fonts.attrib[part]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FACE)


def _language(made: Any, language: str) -> None:
    properties = made.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), language)
    properties.append(told)
