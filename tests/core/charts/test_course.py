"""The index over the stages: higher is better, and what is not reached is not drawn."""

from __future__ import annotations

import pytest

from spbe_desktop.charts.course import Across, Stop, course
from spbe_desktop.charts.scene import Dot, Scene
from tests.core.charts.geometry import LONG, collisions, measure, outside, paths, texts

LINES = [Across("year", "Tahun 2022 2,84", 0.46), Across("target", "Sasaran 3,50", 0.625)]


def drawn(
    shares: list[float | None],
    *,
    width: float = 430,
    name: str = "Penilaian Dokumen",
    lines: list[Across] | None = None,
) -> Scene:
    stops = [Stop(name, "–" if s is None else f"{1 + 4 * s:.2f}", s) for s in shares]
    return course(stops, lines or [], ("1", "5"), (width, 126), measure)


@pytest.mark.parametrize("width", [240.0, 430.0, 800.0])
@pytest.mark.parametrize("count", [1, 5])
def test_names_and_values_keep_apart(count: int, width: float) -> None:
    scene = drawn([n / 5 for n in range(count)], width=width, name=LONG)
    assert (collisions(scene), outside(scene)) == ([], [])


@pytest.mark.parametrize("share", [0.0, 0.44, 0.5, 0.6, 0.625, 0.7, 1.0])
@pytest.mark.parametrize("count", [1, 5])
def test_a_value_is_read_beside_any_line(share: float, count: int) -> None:
    scene = drawn([share] * count, lines=LINES)
    assert collisions(scene) == []


@pytest.mark.parametrize("places", [(0.5, 0.5), (0.5, 0.52), (0.0, 0.01), (0.99, 1.0)])
def test_lines_that_lie_close_keep_their_names_apart(places: tuple[float, float]) -> None:
    year, target = places
    lines = [Across("year", "Tahun 2022 2,84", year), Across("target", "Sasaran 3,50", target)]
    scene = drawn([0.2, None], lines=lines)
    assert (collisions(scene), outside(scene)) == ([], [])


def test_higher_is_better() -> None:
    low, high = (m.at[1] for m in drawn([0.2, 0.8]).marks if isinstance(m, Dot))
    assert high < low


def test_what_is_not_reached_has_no_point_and_no_line() -> None:
    scene = drawn([0.5, None, None])
    dots = [m for m in scene.marks if isinstance(m, Dot)]
    assert (len(dots), [p for p in paths(scene) if p.width > 1]) == (1, [])


def test_nothing_rated_leaves_the_axis() -> None:
    scene = drawn([None] * 5)
    assert (len(paths(scene)), "–" in texts(scene)) == (2, False)


def test_no_stages_are_an_empty_axis() -> None:
    assert len(paths(drawn([]))) == 2


def test_lines_are_told_apart_by_dash() -> None:
    dashes = {path.dash for path in paths(drawn([0.5], lines=LINES)) if path.dash}
    assert len(dashes) == 2


def test_the_figure_is_told_as_text() -> None:
    assert drawn([0.5, None], lines=LINES).said == (
        "Penilaian Dokumen: 3.00; Penilaian Dokumen: –; Tahun 2022 2,84; Sasaran 3,50"
    )
