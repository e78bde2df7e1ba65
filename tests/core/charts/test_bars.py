"""Bars: the length is the value, the name fits, what is compared is marked."""

from __future__ import annotations

import pytest

from spbe_desktop.charts.bars import VALUE_ROOM, Bar, bars
from spbe_desktop.charts.scene import Label
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

ROWS = [Bar("Kebijakan", "3,00", 0.5), Bar("Tata Kelola", "5,00", 1.0), Bar("Layanan", "–", None)]


@pytest.mark.parametrize("width", [180.0, 420.0, 900.0])
@pytest.mark.parametrize("count", [1, 20])
def test_names_bars_and_values_keep_apart(count: int, width: float) -> None:
    marks = (("stage", 0.0), ("year", 1.0))
    scene = bars([Bar(LONG, "10,00", 0.9, marks)] * count, width, measure)  # type: ignore[arg-type]
    assert (collisions(scene), outside(scene)) == ([], [])


def test_no_bar_reaches_into_its_name_or_value() -> None:
    scene = bars(ROWS, 300, measure)
    names = [rect(m).right for m in scene.marks if isinstance(m, Label) and m.align == "left"]
    values = [rect(m).left for m in scene.marks if isinstance(m, Label) and m.align == "right"]
    boxes = [rect(area) for area in areas(scene)]
    assert max(names) < min(r.left for r in boxes)
    assert max(r.right for r in boxes) < min(values)


def test_the_length_is_the_share_of_the_scale() -> None:
    ground, half, _, whole, _ = (
        rect(area).right - rect(area).left for area in areas(bars(ROWS, 300, measure))
    )
    assert [half / ground, whole / ground] == pytest.approx([0.5, 1])


def test_what_is_not_rated_has_no_bar() -> None:
    assert len(areas(bars([ROWS[2]], 300, measure))) == 1  # the ground alone


def test_what_is_compared_stands_at_its_place() -> None:
    row = Bar("A", "3,00", 0.5, (("year", 0.25),))
    scene = bars([row], 300, measure)
    ground = rect(areas(scene)[0])
    (tick,) = paths(scene)
    assert tick.points[0][0] == pytest.approx(ground.left + 0.25 * (ground.right - ground.left))


def test_values_stand_in_one_column_at_the_right() -> None:
    ends = {m.at[0] for m in bars(ROWS, 300, measure).marks if isinstance(m, Label) and m.strong}
    assert ends == {300}
    assert measure("10,00", 10, True) < VALUE_ROOM


def test_a_row_answers_where_it_stands() -> None:
    rows = [
        Bar("A", "1", 0.1, target="1"),
        Bar("B", "2", 0.2, said="B: 2. Terlemah: 7", target="7"),
    ]
    scene = bars(rows, 300, measure)
    spot = scene.spot_at((150, scene.height * 0.75))
    assert spot is not None
    assert (spot.target, spot.said) == ("7", "B: 2. Terlemah: 7")


def test_the_figure_is_told_as_text() -> None:
    assert bars(ROWS, 300, measure).said == "Kebijakan 3,00; Tata Kelola 5,00; Layanan –"


def test_no_bars_are_no_height() -> None:
    assert (bars([], 300, measure).height, texts(bars([], 300, measure))) == (0, [])
