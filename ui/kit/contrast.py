"""Which ink is read best on a colour (WCAG 2, relative luminance)."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.theme import Theme

LEAST = 4.5  # of text on its ground (WCAG 2, level AA)


def readable_on(colour: QColor, theme: Theme) -> QColor:
    """Ink or paper, whichever stands out more on `colour`; black or white where neither does."""
    soft = (theme.colour("ink"), theme.colour("paper"))
    best = max(soft, key=lambda each: contrast(each, colour))
    if contrast(best, colour) >= LEAST:
        return best
    return max(QColor("black"), QColor("white"), key=lambda each: contrast(each, colour))


def contrast(first: QColor, second: QColor) -> float:
    """From 1 for the same lightness to 21 for black on white."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    """How light a colour is to the eye, 0 to 1."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
