"""The dashboard: where the evaluation stands, and one click from there to any indicator."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.working import BaselineView
from spbe_desktop.words import load_words
from tests.factories import an_evaluation
from tests.ui.dashboard.conftest import PACKS, Enter, Room, judged
from tests.ui.stalls import no_stalls
from ui.chart import ZOOM, Chart, measure
from ui.desk import Desk
from ui.screens.dashboard.drawings import drawings_of
from ui.screens.dashboard.facts import comparisons_of, headline_of
from ui.screens.dashboard.planning import plan_of

WORDS = load_words("id")


def click(room: Room, chart: Chart, number: int) -> None:
    """Press the mouse on one of the spots of a chart."""
    spot = chart.spots[number]
    at = QPoint(round((spot.x + spot.width / 2) * ZOOM), round((spot.y + spot.height / 2) * ZOOM))
    room.qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)


def last_year(view: EvaluationView, index: str = "3.50") -> EvaluationView:
    """The same evaluation with last year's beside it."""
    instrument, value = view.instrument, Decimal(index)
    return replace(
        view,
        baseline=BaselineView(
            id="old",
            year=view.year - 1,
            index=value,
            index_shown=value,
            predicate=None,
            aspects={a.code: value for a in instrument.aspects},
            domains={d.code: value for d in instrument.domains},
        ),
    )


def test_the_index_stands_large_with_its_predicate(enter: Enter, sample: EvaluationView) -> None:
    card = enter(sample).view.headline
    assert (card.index.text(), card.predicate.text()) == ("3,19", "Baik")
    assert card.index.font().pixelSize() >= 48


def test_the_way_to_the_next_predicate_is_told(enter: Enter, sample: EvaluationView) -> None:
    text = enter(sample).view.headline.distance.text()
    assert text == "Kurang 0,31 untuk predikat Sangat Baik (3,50)."


def test_the_index_is_held_against_stage_year_and_target(sample: EvaluationView) -> None:
    view = replace(last_year(sample), target=Decimal("3.50"))
    rows = [(each.value, each.difference) for each in comparisons_of(view, WORDS)]
    minus = "\N{MINUS SIGN}"
    assert rows == [("3,75", f"{minus}0,56"), ("3,50", f"{minus}0,31"), ("3,50", f"{minus}0,31")]


def test_the_radar_compares_stage_year_and_plan(sample: EvaluationView) -> None:
    build = drawings_of(last_year(sample), WORDS, plan_of(sample)).radar
    assert build is not None
    names = [getattr(mark, "text", "") for mark in build(430, measure).marks]
    wanted = ["Saat ini", "Penilaian Mandiri", f"Tahun {sample.year - 1}", "Setelah rencana"]
    assert [name for name in names if name in wanted] == wanted


@pytest.mark.parametrize("instrument", PACKS)
def test_every_instrument_has_its_dashboard(enter: Enter, desk: Desk, instrument: str) -> None:
    room = enter(judged(desk, instrument))
    indicators = room.now.instrument.indicators
    assert [spot.target for spot in room.view.strip.spots] == [each.code for each in indicators]
    groups = room.now.instrument.domains or room.now.instrument.aspects
    assert len(room.view.bars.scene.spots) == len(groups)
    assert room.presenter.model.rowCount() > 0
    assert [text for text in room.said() if "⟦" in text] == []


def test_a_click_on_the_heat_strip_goes_to_the_indicator(
    enter: Enter, sample: EvaluationView
) -> None:
    room = enter(sample)
    click(room, room.view.strip, 16)
    assert room.wanted == ["17", "score"]


def test_enter_on_the_heat_strip_goes_to_the_indicator(
    enter: Enter, sample: EvaluationView
) -> None:
    room = enter(sample)
    room.view.strip.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Return):
        room.qtbot.keyClick(room.view.strip, key)
    assert room.wanted == ["46", "score"]


@pytest.mark.parametrize(
    ("chart", "number", "weakest"), [("radar", 0, "2"), ("bars", 2, "21"), ("themes", 1, "25")]
)
def test_a_figure_of_many_goes_to_the_weakest_of_them(
    enter: Enter, sample: EvaluationView, chart: str, number: int, weakest: str
) -> None:
    room = enter(sample)
    click(room, getattr(room.view, chart), number)
    assert room.wanted == [weakest, "score"]


def test_what_is_missing_is_one_click_from_its_indicator(
    enter: Enter, sample: EvaluationView
) -> None:
    room = enter(sample)
    room.view.missing.chosen.emit("13")
    assert room.wanted == ["13", "score"]


def test_what_is_missing_is_counted_and_named(enter: Enter, desk: Desk) -> None:
    room = enter(judged(desk, PACKS[0]))
    links = [each for each in room.view.missing.findChildren(QWidget) if each.accessibleName()]
    assert links[0].accessibleName() == "Belum dinilai: 9, 18, 27, 36, 45"


def test_a_change_is_drawn_while_it_is_looked_at(enter: Enter, sample: EvaluationView) -> None:
    room = enter(sample)
    changed = rate_indicator(room.desk.context, sample.id, "2", Decimal(5))
    room.desk.bus.evaluation_changed.emit(changed)
    room.rest()
    assert "2  Arsitektur" not in room.view.strip.scene.said
    assert room.view.headline.index.text() == "3,24"


def test_an_evaluation_without_ratings_says_where_to_begin(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    room.qtbot.mouseClick(room.view.empty.button, Qt.MouseButton.LeftButton)
    assert (room.view.radar.isVisible(), room.wanted) == (False, ["score"])


def test_the_first_rating_brings_the_drawings(enter: Enter, desk: Desk) -> None:
    room = enter(an_evaluation(desk.context))
    changed = rate_indicator(desk.context, room.evaluation, "1", Decimal(3))
    desk.bus.evaluation_changed.emit(changed)
    room.rest()
    assert (room.view.radar.isVisible(), room.view.empty.isVisible()) == (True, False)
    assert headline_of(room.now, WORDS).note == "Sementara: 1 dari 47 indikator dinilai"


@pytest.mark.parametrize("name", ["band", "course", "radar", "bars", "themes", "strip"])
def test_every_drawing_is_told_to_a_screen_reader(
    enter: Enter, sample: EvaluationView, name: str
) -> None:
    chart: Chart = getattr(enter(sample).view, name)
    assert chart.accessibleName()
    assert chart.accessibleDescription() == chart.scene.said != ""


def test_more_aspects_than_can_be_read_are_no_radar(sample: EvaluationView) -> None:
    many = sample.instrument.model_copy(update={"aspects": sample.instrument.aspects * 2})
    view = replace(sample, pack=replace(sample.pack, instrument=many))
    assert drawings_of(view, WORDS, None).radar is None


def test_the_window_never_stands_still_while_the_dashboard_is_drawn(
    enter: Enter, sample: EvaluationView
) -> None:
    room = enter(sample)
    changed = rate_indicator(room.desk.context, sample.id, "2", Decimal(5))
    with no_stalls():
        room.desk.bus.evaluation_changed.emit(changed)
        room.rest()
    assert room.view.headline.index.text() == "3,24"
