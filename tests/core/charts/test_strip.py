"""The heat strip: every indicator has its cell, its figure, and answers a click."""

from __future__ import annotations

import pytest

from spbe_desktop.charts.scene import Area, Label, Scene
from spbe_desktop.charts.strip import LEAST, Cell, Group, strip
from tests.core.charts.geometry import (
    LONG,
    areas,
    collisions,
    measure,
    outside,
    paths,
    rect,
    texts,
)


def group(name: str, count: int, *, share: float | None = 0.5, text: str = "3") -> Group:
    said = "i: 3 Terdefinisi"
    return Group(name, tuple(Cell(f"{n + 1}", text, share, said, f"i{n}") for n in range(count)))


def drawn(sizes: tuple[int, ...], width: float = 860, **cell: object) -> Scene:
    return strip([group(LONG, size, **cell) for size in sizes], width, measure)  # type: ignore[arg-type]


SIZES = [(1,), (47,), (10, 4, 4, 2, 8, 3, 10, 6), (1,) * 20, (100,)]


@pytest.mark.parametrize("width", [120.0, 560.0, 860.0])
@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("text", ["3", "3,25", ""])
def test_cells_names_and_codes_keep_apart(sizes: tuple[int, ...], width: float, text: str) -> None:
    scene = drawn(sizes, width, text=text)
    assert (collisions(scene), outside(scene)) == ([], [])


@pytest.mark.parametrize("sizes", SIZES)
def test_every_indicator_has_one_cell(sizes: tuple[int, ...]) -> None:
    scene = drawn(sizes)
    assert len(areas(scene)) == len(scene.spots) == sum(sizes)


def test_cells_do_not_lie_upon_each_other() -> None:
    boxes = [rect(area) for area in areas(drawn((10, 4, 4, 2, 8, 3, 10, 6)))]
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_a_cell_is_wide_enough_to_be_hit() -> None:
    assert min(spot.width for spot in drawn((47,), 860).spots) >= LEAST


def test_a_cell_leads_to_its_indicator() -> None:
    scene = drawn((3,))
    third = scene.spots[2]
    assert scene.spot_at((third.x + 1, third.y + 1)) is third
    assert third.target == "i2"


def test_the_level_is_a_figure_and_not_a_colour_alone() -> None:
    figures = [m.text for m in drawn((3,)).marks if isinstance(m, Label) and m.strong]
    assert figures == ["3", "3", "3"]


def test_what_is_not_rated_is_an_empty_frame() -> None:
    scene = drawn((5,), share=None, text="")
    assert (areas(scene), len(paths(scene))) == ([], 5)


def test_levels_have_their_place_on_the_ramp() -> None:
    places = [m.colour.at for m in drawn((2,), share=0.25).marks if isinstance(m, Area)]
    assert places == [0.25, 0.25]


def test_no_indicators_are_no_drawing() -> None:
    scene = strip([], 800, measure)
    assert (scene.height, texts(scene)) == (0, [])


def test_the_figure_is_told_as_text() -> None:
    assert drawn((2,)).said == "i: 3 Terdefinisi; i: 3 Terdefinisi"
