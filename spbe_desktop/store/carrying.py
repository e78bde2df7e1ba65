"""What an evaluation starts from besides the regulation: last year's units, services, texts.

Never a level: what was judged then is shown beside, and judged anew. Nothing that is there
already is touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from enum import StrEnum

from sqlmodel import Session, col, select

from spbe_desktop.canonical import Json
from spbe_desktop.store.changes import Change, put_service_name, rating_of, rewrite, sign
from spbe_desktop.store.packs import pack_of
from spbe_desktop.store.stages import counting_stages
from spbe_desktop.store.tables import Evaluation, Rating, ServiceName
from spbe_desktop.store.working import put_unit
from spbe_desktop.store.working_tables import Unit
from spbe_desktop.views.carried import carried, is_carried

_TEXTS = ("fact", "analysis")  # the justification is an assessor's, of that year's stages


class Part(StrEnum):
    """What may be brought from an earlier year."""

    UNITS = "units"
    SERVICES = "services"
    EXPLANATIONS = "explanations"


def carry(change: Change, parts: Collection[str], line: str) -> bool:
    """Bring those parts of the baseline that are lacking here; `line` marks each explanation."""
    earlier = change.session.get(Evaluation, change.row.baseline_id)
    if earlier is None:
        return False
    units = _units(change, earlier) if Part.UNITS in parts else []
    names = _services(change, earlier) if Part.SERVICES in parts else {}
    texts = _texts(change, earlier, line) if Part.EXPLANATIONS in parts else {}
    if not (units or names or texts):
        return False
    told: dict[str, Json] = {"baseline": earlier.id}
    counts = ((Part.UNITS, units), (Part.SERVICES, names), (Part.EXPLANATIONS, texts))
    change.record("baseline.copied", told | {part.value: len(found) for part, found in counts})
    for name in units:
        put_unit(change, name)
    for indicator, name in names.items():
        put_service_name(change, indicator, name)
    for indicator, given in texts.items():
        _explain(change, indicator, given)
    return True


def _units(change: Change, earlier: Evaluation) -> list[str]:
    here = {name.casefold() for name in _unit_names(change.session, change.id)}
    return [n for n in _unit_names(change.session, earlier.id) if n.casefold() not in here]


def _unit_names(session: Session, evaluation: str) -> list[str]:
    of_evaluation = select(Unit.name).where(col(Unit.evaluation_id) == evaluation)
    return list(session.exec(of_evaluation.order_by(col(Unit.position))))


def _services(change: Change, earlier: Evaluation) -> dict[str, str]:
    chosen, here = (_names(change.session, each) for each in (earlier.id, change.id))
    open_ones = (i.code for i in change.instrument.indicators if i.named_slot is not None)
    return {code: chosen[code] for code in open_ones if code in chosen and code not in here}


def _names(session: Session, evaluation: str) -> dict[str, str]:
    rows = session.exec(select(ServiceName).where(col(ServiceName.evaluation_id) == evaluation))
    return {row.indicator: row.name for row in rows if row.name}


def _texts(change: Change, earlier: Evaluation, line: str) -> dict[str, dict[str, str]]:
    """For each indicator the texts that stood last, where this evaluation says nothing yet."""
    told, here = (
        _standing_texts(change.session, earlier),
        _standing_texts(change.session, change.row),
    )
    found: dict[str, dict[str, str]] = {}
    for each in change.instrument.indicators:
        said = here.get(each.code, {})
        fresh = {
            name: carried(earlier.year, line, text)
            for name, text in told.get(each.code, {}).items()
            if name not in said and not is_carried(text)
        }
        if fresh:
            found[each.code] = fresh
    return found


def _standing_texts(session: Session, row: Evaluation) -> Mapping[str, dict[str, str]]:
    instrument = pack_of(session, row.instrument_digest).instrument
    counting = counting_stages(instrument, row.activity, row.stage)
    rows = session.exec(
        select(Rating).where(col(Rating.evaluation_id) == row.id, col(Rating.stage).in_(counting))
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for each in sorted(rows, key=lambda rating: counting.index(rating.stage)):
        said = ((name, getattr(each, name)) for name in _TEXTS)
        found[each.indicator].update((name, text) for name, text in said if text.strip())
    return found


def _explain(change: Change, indicator: str, texts: Mapping[str, str]) -> None:
    """Not a burst of typing: what is typed next is a change of its own."""
    row = rating_of(change, indicator, change.stage)
    fresh = rewrite(row, texts)
    sign(change, row)
    stage = {"indicator": indicator, "stage": change.stage}
    change.record("rating.explained", {**stage, **fresh})
