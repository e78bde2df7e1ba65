"""The paragraph styles of all papers, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from spbe_desktop.report.fonts import LIGHT, REGULAR, STRONG

LABEL = 82.0  # points of the label column beside an explanation
Make = Callable[..., Any]


def styles_of(colours: Mapping[str, Any]) -> dict[str, Any]:
    """Every style, in these colours."""

    def style(name: str, size: float, leading: float, font: str = REGULAR, **more: Any) -> Any:
        settings: dict[str, Any] = {
            "textColor": colours["ink"],
            "bulletFontName": font,
            "splitLongWords": 1,
            "allowWidows": 0,
            "allowOrphans": 0,
            "underlineWidth": "",
            **more,
        }
        return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **settings)

    made = [*_titles(style, colours), *_texts(style, colours), *_letters(style)]
    made += _labelled(style, colours["muted"])
    return {each.name: each for each in made}


def _titles(style: Make, colours: Mapping[str, Any]) -> list[Any]:
    muted, accent = colours["muted"], colours["accent"]
    return [
        style("kicker", 11, 15, STRONG, textColor=accent),
        style("cover", 34, 39, LIGHT),
        style("cover small", 24, 29, LIGHT),
        style("cover smaller", 15, 19, LIGHT),
        style("cover year", 16, 22, textColor=muted),
        style("predicate", 25, 30, STRONG, textColor=accent),
        style("brief agency", 17, 21, STRONG),
        style("lead", 13, 19, LIGHT, spaceAfter=8),
        style("heading 0", 19, 24, STRONG, spaceBefore=22, spaceAfter=12),
        style("heading 1", 13, 17, STRONG, spaceBefore=16, spaceAfter=6),
        style("heading 2", 10.5, 14, STRONG),
    ]


def _texts(style: Make, colours: Mapping[str, Any]) -> list[Any]:
    muted, accent = colours["muted"], colours["accent"]
    return [
        style("warning small", 9, 12, STRONG, textColor=colours["warning"]),
        style("body", 10, 14.5, spaceAfter=6),
        style("note", 8.5, 12, textColor=muted, spaceBefore=6, spaceAfter=6),
        style("point", 10, 14.5, leftIndent=14, bulletColor=accent, spaceAfter=3),
        style("warning", 10, 14, STRONG, textColor=colours["warning"]),
        style("cell", 9, 12),
        style("cell strong", 9, 12, STRONG),
        style("cell muted", 8.5, 12, textColor=muted),
        style("digest", 7.6, 10.5),
        style("number", 9, 12, alignment=TA_RIGHT),
        style("number strong", 9, 12, STRONG, alignment=TA_RIGHT),
        style("number muted", 9, 12, alignment=TA_RIGHT, textColor=muted),
        style("head", 8, 10.5, STRONG, textColor=muted),
        style("head right", 8, 10.5, STRONG, textColor=muted, alignment=TA_RIGHT),
        style("big right", 19, 20, LIGHT, alignment=TA_RIGHT),
    ]


def _letters(style: Make) -> list[Any]:
    return [
        style("head line", 12, 15, alignment=TA_CENTER),
        style("head office", 16, 19, STRONG, alignment=TA_CENTER),
        style("head address", 9, 11.5, alignment=TA_CENTER),
        style("letter", 11.5, 16.5, alignment=TA_JUSTIFY, spaceAfter=8),
        style("letter title", 13, 17, STRONG, alignment=TA_CENTER),
        style("letter subtitle", 12, 16, STRONG, spaceAfter=8),
        style("letter centre", 11.5, 16, alignment=TA_CENTER),
        style("letter point", 11.5, 16.5, leftIndent=20, spaceAfter=4, bulletFontSize=11.5),
        style("letter cell", 11.5, 17),
        style("letter block", 11.5, 15, alignment=TA_CENTER),
        style("letter name", 11.5, 15, STRONG, alignment=TA_CENTER),
    ]


def _labelled(style: Make, muted: Any) -> list[Any]:
    label = {"bulletFontName": STRONG, "bulletFontSize": 8.5, "bulletColor": muted}
    return [
        style("labelled", 9.5, 13.5, leftIndent=LABEL, spaceAfter=4, **label),
        style("labelled small", 8.5, 12, leftIndent=LABEL, spaceAfter=2, **label),
        style("labelled muted", 9, 12.5, leftIndent=LABEL, spaceAfter=4, textColor=muted, **label),
    ]
