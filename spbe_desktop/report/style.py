"""How the paper looks: measures, colours from the one colour file, paragraph styles."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reportlab.lib.colors import Color, HexColor, linearlyInterpolatedColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from spbe_desktop.paths import RESOURCES
from spbe_desktop.report.fonts import LIGHT, REGULAR, STRONG, register_fonts

LABEL = 82.0  # points of the label column beside an explanation


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and paragraph styles of one paper."""

    accent: Any
    ink: Any
    muted: Any
    ground: Any
    hairline: Any
    warning: Any
    good: Any
    ramp: tuple[Any, ...]
    styles: Mapping[str, Any]

    def __getitem__(self, style: str) -> Any:
        """The paragraph style of that name."""
        return self.styles[style]

    def token(self, name: str) -> Any:
        """The colour of that name, as a drawing asks for it."""
        return getattr(self, name)

    def level(self, place: float) -> Any:
        """The level colour at `place` (0 lowest, 1 highest) of the ramp."""
        steps = len(self.ramp) - 1
        at = min(max(place, 0.0), 1.0) * steps
        low = min(int(at), steps - 1)
        return linearlyInterpolatedColor(self.ramp[low], self.ramp[low + 1], 0, 1, at - low)

    def tint(self, colour: Any, strength: float) -> Any:
        """`colour` thinned towards white paper: a fill under text, without transparency."""
        return linearlyInterpolatedColor(Color(1, 1, 1), colour, 0, 1, strength)


def read_look(grey: bool = False) -> Look:
    """The look of this program's papers, from resources/style/colours.toml; or all in grey."""
    register_fonts()
    with (RESOURCES / "style" / "colours.toml").open("rb") as file:
        raw = tomllib.load(file)
    names = ("accent", "ink", "muted", "ground", "hairline", "warning", "good")
    colours = {name: HexColor(raw[name]) for name in names}
    ramp = tuple(HexColor(each) for each in raw["levels"])
    if grey:  # the higher the level the darker: told apart on any printer
        colours = {name: _grey(colour) for name, colour in colours.items()}
        ramp = tuple(Color(*[0.86 - 0.6 * at / (len(ramp) - 1)] * 3) for at in range(len(ramp)))
    return Look(**colours, ramp=ramp, styles=MappingProxyType(_styles(colours)))


def _grey(colour: Any) -> Any:
    light = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
    return Color(light, light, light)


def hex_of(colour: Any) -> str:
    """A colour as paragraph markup writes it."""
    return f"#{colour.hexval()[2:]}"


def _styles(colours: Mapping[str, Any]) -> dict[str, Any]:
    ink, muted, accent = colours["ink"], colours["muted"], colours["accent"]

    def style(name: str, size: float, leading: float, font: str = REGULAR, **more: Any) -> Any:
        settings: dict[str, Any] = {
            "textColor": ink,
            "bulletFontName": font,
            "splitLongWords": 1,
            "allowWidows": 0,
            "allowOrphans": 0,
            "underlineWidth": "",
            **more,
        }
        return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **settings)

    label = {"bulletFontName": STRONG, "bulletFontSize": 8.5, "bulletColor": muted}
    made = [
        style("kicker", 11, 15, STRONG, textColor=accent),
        style("cover", 34, 39, LIGHT),
        style("cover small", 24, 29, LIGHT),
        style("cover smaller", 15, 19, LIGHT),
        style("cover year", 16, 22, textColor=muted),
        style("predicate", 25, 30, STRONG, textColor=accent),
        style("lead", 13, 19, LIGHT, spaceAfter=8),
        style("heading 0", 19, 24, STRONG, spaceBefore=22, spaceAfter=12),
        style("heading 1", 13, 17, STRONG, spaceBefore=16, spaceAfter=6),
        style("heading 2", 10.5, 14, STRONG),
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
        style("labelled", 9.5, 13.5, leftIndent=LABEL, spaceAfter=4, **label),
        style("labelled small", 8.5, 12, leftIndent=LABEL, spaceAfter=2, **label),
        style("labelled muted", 9, 12.5, leftIndent=LABEL, spaceAfter=4, textColor=muted, **label),
    ]
    return {each.name: each for each in made}
