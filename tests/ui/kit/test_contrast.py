"""Digits on every level colour can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.kit.contrast import contrast, readable_on
from ui.theme import Theme


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("share", [0, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 1])
def test_a_level_is_read_on_its_colour(theme: Theme, share: float) -> None:
    colour = theme.level_colour(share)
    assert contrast(readable_on(colour, theme), colour) >= 4.5
