"""The predicate band: stretches lie end to end, the needle stands at the index."""

from __future__ import annotations

from itertools import pairwise

import pytest

from spbe_desktop.charts.band import Needle, Stretch, band
from spbe_desktop.charts.scene import INK, Area, Label, Scene
from tests.core.charts.geometry import areas, collisions, measure, outside, rect, texts

NAMES = ("Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan")
BOUNDS = (0.0, 0.2, 0.4, 0.625, 0.8, 1.0)
STRETCHES = [
    Stretch(name, f"{1 + 4 * low:.2f}", low, high, low <= 0.55 < high)
    for name, low, high in zip(NAMES, BOUNDS, BOUNDS[1:], strict=False)
]


def drawn(
    share: float | None, width: float = 420, *, goal: float | None = None, gap: str = "+0,31"
) -> Scene:
    text = "–" if share is None else f"{1 + 4 * share:.2f}"
    return band(STRETCHES, Needle(share, text, goal, gap), "5,00", width, measure)


@pytest.mark.parametrize("width", [160.0, 300.0, 420.0, 900.0])
@pytest.mark.parametrize("share", [None, 0.0, 0.001, 0.39, 0.41, 0.55, 0.99, 1.0])
@pytest.mark.parametrize("goal", [None, 0.0, 0.56, 1.0])
def test_nothing_runs_into_anything(share: float | None, width: float, goal: float | None) -> None:
    scene = drawn(share, width, goal=goal)
    assert (collisions(scene), outside(scene)) == ([], [])


def test_stretches_lie_end_to_end_over_the_whole_width() -> None:
    boxes = [rect(area) for area in areas(drawn(None))]
    gaps = [b.left - a.right for a, b in pairwise(boxes)]
    assert [boxes[0].left, boxes[-1].right] == pytest.approx([0, 420], abs=2)
    assert all(0 <= gap <= 2 for gap in gaps)


@pytest.mark.parametrize("share", [0.0, 0.55, 1.0])
def test_the_needle_stands_at_the_index(share: float) -> None:
    tips = [m for m in drawn(share).marks if isinstance(m, Area) and m.colour == INK]
    assert tips[0].points[0][0] == pytest.approx(420 * share)


def test_nothing_rated_has_no_needle() -> None:
    assert [m for m in drawn(None).marks if isinstance(m, Area) and m.colour == INK] == []


def test_my_predicate_is_told_by_weight_and_not_by_colour_alone() -> None:
    strong = [m.text for m in drawn(0.55).marks if isinstance(m, Label) and m.strong]
    assert strong == ["Baik", "3.20"]


def test_at_the_highest_predicate_there_is_no_way_up() -> None:
    assert "+0,31" not in texts(drawn(0.9))


def test_one_predicate_alone_is_a_band() -> None:
    scene = band([Stretch("Satu", "0", 0, 1, True)], Needle(0.5, "0,5"), "1", 300, measure)
    assert (collisions(scene), outside(scene)) == ([], [])


def test_the_figure_is_told_as_text() -> None:
    assert drawn(0.55).said == (
        "3.20: Kurang 1.00, Cukup 1.80, Baik 2.60, Sangat Baik 3.50, Memuaskan 4.20 – 5,00"
    )
