"""The radar keeps its names apart and its shape true, for few aspects and for many."""

from __future__ import annotations

from math import hypot

import pytest

from spbe_desktop.charts.radar import Axis, radar
from spbe_desktop.charts.scene import Scene
from spbe_desktop.charts.series import Kind, Series
from tests.core.charts.geometry import (
    LONG,
    areas,
    collisions,
    labels,
    measure,
    outside,
    paths,
    texts,
)

COUNTS = [1, 2, 3, 5, 7, 8, 12, 20]
WIDTHS = [260.0, 430.0, 640.0]
FIGURES = ("1", "2", "3", "4", "5")


def drawn(
    count: int,
    width: float = 430.0,
    *,
    name: str = "Layanan Administrasi",
    share: float | None = 0.5,
    kinds: tuple[Kind, ...] = ("now", "stage", "year", "target"),
) -> Scene:
    """A radar with every axis alike and a series of each kind."""
    axes = [Axis(name, "2,33", f"i{n}") for n in range(count)]
    series = [Series(kind, f"Seri {kind}", (share,) * count) for kind in kinds]
    return radar(axes, series, FIGURES, (width, 250.0), measure, named=True)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", COUNTS)
def test_names_and_values_keep_out_of_each_others_way(count: int, width: float) -> None:
    scene = drawn(count, width)
    assert (collisions(scene), outside(scene)) == ([], [])


@pytest.mark.parametrize("count", COUNTS)
def test_even_very_long_names_fit(count: int) -> None:
    scene = drawn(count, name=LONG)
    assert (collisions(scene), outside(scene)) == ([], [])


@pytest.mark.parametrize("count", COUNTS)
def test_every_aspect_answers_and_leads_somewhere(count: int) -> None:
    assert [spot.target for spot in drawn(count).spots] == [f"i{n}" for n in range(count)]


def test_the_figure_is_told_as_text() -> None:
    axes = [Axis("Kebijakan", "3,00"), Axis("Data", "–"), Axis("TIK", "5,00")]
    scene = radar(axes, [Series("now", "", (0.5, None, 1.0))], FIGURES, (400, 250), measure)
    assert scene.said == "Kebijakan 3,00; Data –; TIK 5,00"


@pytest.mark.parametrize("count", COUNTS)
def test_nothing_rated_leaves_the_grid_alone(count: int) -> None:
    scene = drawn(count, share=None, kinds=("now",))
    legend = 1  # the sample of the series
    assert (len(paths(scene)) - legend, areas(scene)) == (len(FIGURES) - 1 + count, [])


def test_one_missing_value_opens_the_shape() -> None:
    axes = [Axis("A", "1")] * 4
    scene = radar(axes, [Series("now", "", (1, 1, None, 1))], FIGURES, (400, 250), measure)
    lines = [path for path in paths(scene) if path.width > 1]
    assert (len(lines), areas(scene)) == (2, [])


def test_half_of_the_scale_is_half_of_the_way() -> None:
    axes = [Axis("A", "3")] * 4
    scene = radar(axes, [Series("now", "", (0.5,) * 4)], FIGURES, (400, 250), measure)
    (shape,) = areas(scene)
    ring = paths(scene)[len(FIGURES) - 2]  # the outermost
    assert reach(shape.points) == pytest.approx(reach(ring.points) / 2)


def test_the_scale_is_written_along_the_first_spoke() -> None:
    scene = drawn(6, kinds=("now",))
    assert [text for text in texts(scene) if text in FIGURES] == list(FIGURES)


def test_more_series_than_the_width_has_room_for_are_named_on_two_lines() -> None:
    names = ("Saat ini", "Penilaian Dokumen", "Tahun 2024", "Setelah rencana")
    kinds: tuple[Kind, ...] = ("now", "stage", "year", "target")
    series = [Series(k, n, (0.5,) * 5) for k, n in zip(kinds, names, strict=True)]
    axes = [Axis("Data", "3")] * 5
    scene = radar(axes, series, FIGURES, (240, 250), measure, named=True)
    assert (set(names) <= set(texts(scene)), collisions(scene), outside(scene)) == (True, [], [])


def test_what_is_now_lies_above_everything_else() -> None:
    last = paths(drawn(5))[-len(("now", "stage", "year", "target")) - 1]
    assert last.dash == ()


def test_labels_stay_on_their_side() -> None:
    right = [each for each in labels(drawn(4)) if each.align == "left" and each.at[0] > 215]
    assert [each.text for each in right if each.strong] == ["2,33"]


def reach(points: tuple[tuple[float, float], ...]) -> float:
    """How far the corners of a regular shape are from its middle."""
    x = sum(p[0] for p in points) / len(points)
    y = sum(p[1] for p in points) / len(points)
    return hypot(points[0][0] - x, points[0][1] - y)
