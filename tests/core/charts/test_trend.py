"""The trend joins what one ruler measured, and nothing across a change of the ruler."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from spbe_desktop.charts.scene import Dot, Label, Path, Scene
from spbe_desktop.charts.trend import Moment, trend

SIZE = (400.0, 150.0)
MOMENTS = some.lists(
    some.builds(
        Moment,
        name=some.just("2024"),
        text=some.just("3,00"),
        share=some.none() | some.floats(-1, 2),
        said=some.text(max_size=5),
        ruler=some.sampled_from(["", "Pemdi 8/2026"]),
        whole=some.booleans(),
    ),
    max_size=12,
)


def measured(text: str, size: float, _strong: bool) -> float:
    return 0.5 * size * len(text)


def drawn(*moments: Moment) -> Scene:
    return trend(moments, ("1", "5"), SIZE, measured)


def moment(year: int, share: float | None = 0.5, *, ruler: str = "", whole: bool = True) -> Moment:
    return Moment(str(year), "3,00", share, f"{year}", ruler, whole, f"e{year}")


def lines(scene: Scene) -> list[Path]:
    return [mark for mark in scene.marks if isinstance(mark, Path) and mark.width > 1.2]


def test_years_by_one_ruler_are_joined() -> None:
    assert len(lines(drawn(moment(2021), moment(2022), moment(2023)))) == 2


def test_nothing_is_joined_across_a_change_of_the_ruler() -> None:
    scene = drawn(moment(2021), moment(2022, ruler="Pemdi 8/2026"), moment(2023))
    assert len(lines(scene)) == 1
    assert any(isinstance(m, Label) and m.text == "Pemdi 8/2026" for m in scene.marks)


def test_a_year_without_an_index_has_no_point() -> None:
    assert lines(drawn(moment(2021), moment(2022, None), moment(2023))) == []


def test_a_provisional_index_is_a_ring() -> None:
    dots = [m for m in drawn(moment(2021, whole=False)).marks if isinstance(m, Dot)]
    assert len(dots) == 2


def test_each_year_leads_to_its_evaluation() -> None:
    scene = drawn(moment(2021), moment(2022))
    assert [spot.target for spot in scene.spots] == ["e2021", "e2022"]


@given(MOMENTS)
def test_whatever_was_measured_stays_in_the_drawing(moments: list[Moment]) -> None:
    scene = drawn(*moments)
    dots = [mark for mark in scene.marks if isinstance(mark, Dot)]
    assert all(0 <= dot.at[0] <= SIZE[0] and 0 <= dot.at[1] <= SIZE[1] for dot in dots)
    assert len(scene.spots) == len(moments)
