"""Start an evaluation: an agency, a year, an instrument, an activity."""

from __future__ import annotations

from collections.abc import Collection

from spbe_desktop.canonical import digest
from spbe_desktop.errors import ActivityUnknown, AgencyUnknown
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.adopt_instrument import bring_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_agencies import find_agency
from spbe_desktop.operations.set_baseline import measure
from spbe_desktop.store.changes import insert_evaluation
from spbe_desktop.store.queries import agency_rows, evaluation_view
from spbe_desktop.views.evaluation import AgencyView, EvaluationView

OWN = "own"  # the kind of an agency that the country's list has not


def start_evaluation(
    context: Context,
    *,
    agency: str,
    year: int,
    instrument: str,
    activity: str = "evaluasi",
    own_agency: bool = False,
    baseline: str = "",
    bring: Collection[str] = (),
    unproven: bool = False,
) -> EvaluationView:
    """Start the evaluation of an agency (name or code) in a year, at the activity's first stage.

    `instrument` is the id or digest of a pack that is shipped or was taken in, or the path of a
    pack's file, which is taken in first (`unproven`: even where nobody known signed it).
    `own_agency` allows a name that the country's list has not; `baseline` is the evaluation of an
    earlier year that it is measured against, `bring` what is copied from it (set_baseline).
    Raises AgencyUnknown, InstrumentUnknown, ActivityUnknown, EvaluationExists, BaselineRefused,
    and of a file whatever `adopt_instrument` raises.
    """
    pack = bring_pack(context, instrument, unproven=unproven)
    _known_activity(pack.instrument, activity)
    wanted = resolve_agency(context, agency, own_agency=own_agency)
    now = context.clock.now()
    with context.database.writing() as session:
        change = insert_evaluation(
            session, wanted, year, pack, activity, at=now, actor=context.actor
        )
        if baseline:
            measure(context, change, baseline, bring)
        return evaluation_view(session, change.id)


def resolve_agency(context: Context, text: str, *, own_agency: bool = False) -> AgencyView:
    """The agency meant by `text`: of the country's list, of this workspace, or an own entry."""
    try:
        entry = find_agency(text)
    except AgencyUnknown:
        with context.database.reading() as session:
            known = {_plain(each.name): each for each in agency_rows(session)}
        if _plain(text) in known:
            return known[_plain(text)]
        if not own_agency or not _plain(text):
            raise
        return AgencyView(id=_id("", text), code="", name=text.strip(), kind=OWN, province="")
    return AgencyView(
        id=_id(entry.code, entry.name),
        code=entry.code,
        name=entry.name,
        kind=entry.kind,
        province=entry.province,
    )


def _id(code: str, name: str) -> str:
    """The same agency has the same id in every workspace, so that a centre can match them."""
    return code or digest(_plain(name).encode("utf-8", "replace"))[:32]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _known_activity(instrument: Instrument, activity: str) -> None:
    known = [each.code for each in instrument.activities]
    if activity not in known:
        raise ActivityUnknown(activity=activity, known=", ".join(known))
