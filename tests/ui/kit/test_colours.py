"""Colours say nothing alone, and what they say is seen by everyone, on a screen and in grey."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist

import pytest
from PySide6.QtGui import QColor

from ui.kit.contrast import LEAST, contrast, luminance, readable_on
from ui.theme import Theme, load_theme

THEMES = {"light": load_theme(), "dark": load_theme(dark=True)}
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear sRGB.
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TEXT = ("ink", "muted", "accent", "good", "warning", "bad")
GROUNDS = ("paper", "ground")
APART, STEP = 15.0, 12.0  # CIE 1976: a difference seen at a glance; one of lightness


def lab(colour: QColor, sight: str = "usual") -> tuple[float, float, float]:
    """A colour in CIE L*a*b*, as that sight has it."""
    linear = [_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF())]
    seen = [sum(m * c for m, c in zip(row, linear, strict=True)) for row in SIGHTS[sight]]
    red, green, blue = (min(max(part, 0.0), 1.0) for part in seen)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@pytest.fixture(params=THEMES)
def look(request: pytest.FixtureRequest) -> Theme:
    """Each appearance."""
    return THEMES[request.param]


def test_both_appearances_have_the_same_tokens() -> None:
    assert THEMES["light"].colours.keys() == THEMES["dark"].colours.keys()


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXT)
def test_text_is_read_on_every_ground(look: Theme, text: str, ground: str) -> None:
    assert contrast(look.colour(text), look.colour(ground)) >= LEAST


@pytest.mark.parametrize("tone", ["accent", "good", "warning", "bad"])
@pytest.mark.parametrize("text", ["ink", "tone"])
def test_text_is_read_on_soft_grounds(look: Theme, tone: str, text: str) -> None:
    colour = look.colour(tone if text == "tone" else text)
    assert contrast(colour, look.colour(f"{tone}_soft")) >= LEAST


@pytest.mark.parametrize("button", ["accent", "accent_dark"])
def test_the_text_of_a_button_is_read(look: Theme, button: str) -> None:
    assert contrast(look.colour("paper"), look.colour(button)) >= LEAST


def test_a_frame_and_the_ring_of_the_keyboard_are_seen(look: Theme) -> None:
    assert contrast(look.colour("accent"), look.colour("paper")) >= 3


@pytest.mark.parametrize("sight", SIGHTS)
def test_levels_stay_apart_for_every_sight(look: Theme, sight: str) -> None:
    seen = [lab(QColor(each), sight) for each in look.levels]
    assert min(dist(a, b) for a, b in combinations(seen, 2)) >= APART


def test_in_grey_each_level_is_darker_than_the_one_below(look: Theme) -> None:
    light = [lab(QColor(each))[0] for each in look.levels]
    assert min(low - high for low, high in pairwise(light)) >= STEP


@pytest.mark.parametrize("place", [n / 20 for n in range(21)])
def test_a_digit_is_read_on_any_place_of_the_ramp(look: Theme, place: float) -> None:
    colour = look.level_colour(place)
    assert contrast(readable_on(colour, look), colour) >= LEAST


def test_lightness_runs_one_way_along_the_whole_ramp(look: Theme) -> None:
    light = [luminance(look.level_colour(n / 40)) for n in range(41)]
    assert light == sorted(light, reverse=True)
