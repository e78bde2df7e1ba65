"""How the paper looks: measures, colours from the one colour file, paragraph styles."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reportlab.lib.colors import Color, HexColor, linearlyInterpolatedColor

from spbe_desktop.paths import RESOURCES
from spbe_desktop.report.fonts import register_fonts
from spbe_desktop.report.paragraph_styles import styles_of


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
    return Look(**colours, ramp=ramp, styles=MappingProxyType(styles_of(colours)))


def _grey(colour: Any) -> Any:
    light = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
    return Color(light, light, light)


def hex_of(colour: Any) -> str:
    """A colour as paragraph markup writes it."""
    return f"#{colour.hexval()[2:]}"
