"""The indices of one agency over the years, saying where the ruler changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.text import Text
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.store.queries import evaluation_ids, evaluation_view
from spbe_desktop.views.evaluation import AgencyView, EvaluationView


class Ruler(Enum):
    """How the instrument of a point relates to that of the point before."""

    FIRST = "first"  # nothing before it
    SAME = "same"  # the very same pack
    VERSION = "version"  # another version of the same instrument
    OTHER = "other"  # another instrument: the two indices are not comparable


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One evaluation in the series; `index` is provisional until `complete`.

    `change` is the difference of the shown indices from the point before, and None where the
    instrument is another: what two rulers say is never subtracted.
    """

    evaluation: str
    year: int
    activity: str
    instrument: str
    version: int
    name: Text
    index: Decimal | None
    index_shown: Decimal | None
    predicate: str | None
    complete: bool
    ruler: Ruler
    change: Decimal | None
    least: Decimal  # of the instrument's scale
    most: Decimal
    predicate_name: Text | None

    @property
    def key(self) -> str:
        """The catalogue key of the sentence about the ruler; it names `name` and `version`."""
        return f"trend.ruler_{self.ruler.value}"


@dataclass(frozen=True, slots=True)
class Trend:
    """The evaluations of one agency in this workspace, oldest first."""

    agency: AgencyView
    points: tuple[TrendPoint, ...]

    @property
    def breaks(self) -> tuple[TrendPoint, ...]:
        """The points before which the instrument changed."""
        return tuple(point for point in self.points if point.ruler == Ruler.OTHER)


def compare_years(context: Context, agency: str) -> Trend:
    """The series of the agency of that name or code; AgencyUnknown where there is none."""
    wanted = resolve_agency(context, agency)
    with context.database.reading() as session:
        views = [evaluation_view(session, each) for each in evaluation_ids(session, wanted.id)]
    own = sorted(views, key=_order)
    first = [_point(view, None) for view in own[:1]]
    later = [_point(view, before) for before, view in pairwise(own)]
    return Trend(wanted, (*first, *later))


def _order(view: EvaluationView) -> tuple[int, str, str]:
    return view.year, _dated(view.instrument), view.id


def _dated(instrument: Instrument) -> str:
    legal = instrument.legal
    return str(legal.in_force_from or legal.promulgated or legal.enacted or "")


def _point(view: EvaluationView, before: EvaluationView | None) -> TrendPoint:
    ruler = _ruler(view, before)
    index, earlier = _shown(view), None if before is None else _shown(before)
    comparable = ruler in {Ruler.SAME, Ruler.VERSION}
    return TrendPoint(
        evaluation=view.id,
        year=view.year,
        activity=view.activity,
        instrument=view.instrument.id,
        version=view.instrument.version,
        name=view.instrument.short_title,
        index=view.score.index,
        index_shown=index,
        predicate=view.score.predicate,
        complete=view.score.complete,
        ruler=ruler,
        change=index - earlier
        if comparable and index is not None and earlier is not None
        else None,
        least=view.instrument.scale.min,
        most=view.instrument.scale.max,
        predicate_name=next(
            (r.name for r in view.instrument.predicates if r.name.id == view.score.predicate), None
        ),
    )


def _ruler(view: EvaluationView, before: EvaluationView | None) -> Ruler:
    if before is None:
        return Ruler.FIRST
    if view.instrument.id != before.instrument.id:
        return Ruler.OTHER
    return Ruler.SAME if view.pack.digest == before.pack.digest else Ruler.VERSION


def _shown(view: EvaluationView) -> Decimal | None:
    index = view.score.index
    return None if index is None else shown(index, view.instrument.rounding)
