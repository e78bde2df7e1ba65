"""`trend`: the indices of one agency over the years, and where the ruler changed."""

from __future__ import annotations

from spbe_desktop.canonical import Json
from spbe_desktop.cli.session import Session
from spbe_desktop.operations.compare_years import Trend, TrendPoint, compare_years


def run(session: Session) -> int:
    """Tell a line an evaluation, oldest first."""
    with session.workspace() as context:
        trend = compare_years(context, session.arguments.agency)
    lines = [trend.agency.name, *(_line(session, point) for point in trend.points)]
    if not trend.points:
        lines.append(session.words("trend.none"))
    if trend.breaks:
        lines.append(session.words("trend.warning"))
    session.tell("\n".join(lines), _document(trend))
    return 0


def _line(session: Session, point: TrendPoint) -> str:
    words = session.words
    index = "-" if point.index_shown is None else words.plain(point.index_shown)
    parts = [str(point.year), index, point.predicate or ""]
    if not point.complete:
        parts.append(words("trend.provisional"))
    if point.change is not None:
        parts.append(f"({'+' if point.change > 0 else ''}{words.plain(point.change)})")
    name = point.name.of(words.language)
    parts.append(words(point.key, name=name, version=point.version))
    return "  ".join(part for part in parts if part)


def _document(trend: Trend) -> Json:
    return {
        "agency": {"id": trend.agency.id, "name": trend.agency.name},
        "points": [
            {
                "evaluation": point.evaluation,
                "year": point.year,
                "activity": point.activity,
                "instrument": {"id": point.instrument, "version": point.version},
                "index": None if point.index is None else f"{point.index:f}",
                "index_shown": None if point.index_shown is None else str(point.index_shown),
                "predicate": point.predicate,
                "complete": point.complete,
                "ruler": point.ruler.value,
                "change": None if point.change is None else str(point.change),
            }
            for point in trend.points
        ],
    }
