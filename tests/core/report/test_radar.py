"""The radar holds with any number of axes and any scale."""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.report.fonts import REGULAR
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.radar import Axis, radar
from spbe_desktop.report.style import read_look
from spbe_desktop.words import load_words
from tests.core.report.builders import make_view, small_pack


def draw(axes: list[Axis]) -> bytes:
    paper = Paper(make_view(small_pack(), {}), load_words("id"), read_look())
    target = BytesIO()
    canvas = Canvas(target, invariant=1, initialFontName=REGULAR)
    radar(paper, axes, 450, 300).drawOn(canvas, 0, 0)
    canvas.save()
    contents = PdfReader(target).pages[0].get_contents()
    assert contents is not None
    return contents.get_data()


def unrated(axes: list[Axis]) -> list[Axis]:
    return [Axis(axis.name, None, None) for axis in axes]


@pytest.mark.parametrize("count", [3, 4, 7, 8, 12])
def test_each_rated_axis_has_a_dot_of_four_curves(count: int) -> None:
    axes = [Axis(f"Aspek {n} dengan nama panjang", Decimal(n % 11), None) for n in range(count)]
    drawn, bare = (len(re.findall(rb" c\b", draw(each))) for each in (axes, unrated(axes)))
    assert (drawn, bare) == (4 * count, 0)


def test_values_outside_the_scale_do_not_break_the_drawing() -> None:
    axes = [Axis("A", Decimal(-3), None), Axis("B", Decimal(99), None), Axis("C", None, None)]
    assert re.findall(rb" c\b", draw(axes)) == [b" c"] * 8


def test_the_first_stage_is_dashed() -> None:
    axes = [Axis(name, Decimal(4), Decimal(6)) for name in "ABC"]
    assert b"[3 2] 0 d" in draw(axes)
