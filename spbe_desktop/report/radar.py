"""The radar of aspects on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spbe_desktop.charts import radar as drawing
from spbe_desktop.charts.series import Series
from spbe_desktop.report.flowables import Picture
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.scenes import measure, picture


@dataclass(frozen=True, slots=True)
class Axis:
    """One aspect: its name, its value, and the value of the first stage if compared."""

    name: str
    value: Decimal | None
    first: Decimal | None


def radar(paper: Paper, axes: Sequence[Axis], width: float, height: float) -> Picture:
    """Rings for the scale, a filled shape for the values, dashes for the first stage."""
    scale = paper.view.instrument.scale
    span = float(scale.max - scale.min)

    def share(value: Decimal | None) -> float | None:
        return None if value is None else max(0.0, float(value - scale.min)) / span

    series = [Series("now", "", tuple(share(axis.value) for axis in axes))]
    if all(axis.first is not None for axis in axes):
        series.append(Series("stage", "", tuple(share(axis.first) for axis in axes)))
    spokes = [drawing.Axis(axis.name, paper.shown(axis.value)) for axis in axes]
    scene = drawing.radar(spokes, series, _figures(paper), (width, height), measure)
    return picture(scene, paper.look)


def _figures(paper: Paper) -> list[str]:
    """A figure for every whole step of a short scale, else at its quarters."""
    scale = paper.view.instrument.scale
    span = scale.max - scale.min
    rings = int(span) if span == span.to_integral_value() and 2 <= span <= 6 else 4
    return [paper.words.plain(scale.min + span * ring / rings) for ring in range(rings + 1)]
