"""Read a crosswalk, and lay out what an assessor by the new instrument may start from."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.instrument.crosswalk import Crosswalk, CrosswalkLine, find_crosswalk
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.paths import RESOURCES
from spbe_desktop.views.evaluation import EvaluationView, EvidenceView, IndicatorView

FOLDER = RESOURCES / "crosswalks"


@dataclass(frozen=True, slots=True)
class Material:
    """What an earlier evaluation has at one indicator: its view and the documents cited there.

    `view` shows the rating by the old ruler, for reading; nothing makes a new rating of it.
    """

    line: CrosswalkLine
    view: IndicatorView
    documents: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """One indicator of the new instrument: material to start from, and why other has none."""

    indicator: Indicator
    material: tuple[Material, ...]
    underivable: tuple[CrosswalkLine, ...]

    @property
    def derivable(self) -> bool:
        """Whether there is anything to start from."""
        return bool(self.material)


@dataclass(frozen=True, slots=True)
class StartingPoints:
    """The starting points for every indicator of `target`, with the crosswalk they rest on."""

    crosswalk: Crosswalk
    target: Instrument
    evaluation: EvaluationView
    points: tuple[StartingPoint, ...]


def read_crosswalk(source: str, target: str) -> Crosswalk:
    """The crosswalk between the shipped packs of those ids, checked against both.

    Raises InstrumentUnknown, CrosswalkUnknown or CrosswalkDefective.
    """
    packs = read_instrument(source), read_instrument(target)
    return find_crosswalk(packs[0].instrument, packs[1].instrument, FOLDER)


def list_crosswalks() -> tuple[tuple[str, str], ...]:
    """The ids of source and target of every crosswalk the program ships."""
    pairs = (path.stem.partition("--") for path in FOLDER.glob("*.yaml"))
    return tuple(sorted((source, target) for source, _, target in pairs))


def starting_points(context: Context, evaluation: str, target: str) -> StartingPoints:
    """What an assessor by the instrument `target` finds in `evaluation`; never a score.

    Raises EvaluationUnknown, InstrumentUnknown, CrosswalkUnknown or CrosswalkDefective.
    """
    view = view_evaluation(context, evaluation)
    instrument = read_instrument(target).instrument
    crosswalk = find_crosswalk(view.instrument, instrument, FOLDER)
    points = (_point(view, crosswalk, each) for each in instrument.indicators)
    return StartingPoints(crosswalk, instrument, view, tuple(points))


def _point(view: EvaluationView, crosswalk: Crosswalk, indicator: Indicator) -> StartingPoint:
    lines = crosswalk.to(indicator.code)
    material = (_material(view, each, each.source) for each in lines if each.serves and each.source)
    return StartingPoint(
        indicator, tuple(material), tuple(each for each in lines if not each.serves)
    )


def _material(view: EvaluationView, line: CrosswalkLine, source: str) -> Material:
    found = view.indicator(source)
    cited = dict.fromkeys(citation.evidence_id for citation in found.citations)
    return Material(line, found, tuple(view.document(each) for each in cited))
