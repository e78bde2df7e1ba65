"""An evaluation moved to a newer version of its pack, and back.

Nothing is deleted: ratings, citations and findings of an indicator that the newer pack has not
stay in their rows and out of every view. A value that the newer scale has not is set aside in
the journal, from where undoing returns it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlmodel import col, select

from spbe_desktop.canonical import Json
from spbe_desktop.errors import UpgradeUndone
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.store.chain import Entry
from spbe_desktop.store.changes import Change
from spbe_desktop.store.columns import decimal_text
from spbe_desktop.store.journal import journal_entries
from spbe_desktop.store.packs import keep_pack, pack_of
from spbe_desktop.store.tables import Rating

UPGRADED, RESTORED = "instrument.upgraded", "instrument.restored"


def put_instrument(change: Change, pack: Pack) -> None:
    """Score the evaluation with `pack` from now on; the pack before stays in the workspace."""
    keep_pack(change.session, pack)
    _move(change, pack, UPGRADED, {"set_aside": _set_aside(change, pack.instrument)})


def upgraded_from(change: Change) -> Pack:
    """The pack before the last upgrade that was not undone; UpgradeUndone without one."""
    payload: Any = _standing(change).payload
    return pack_of(change.session, payload["from"]["sha256"])


def put_instrument_back(change: Change) -> None:
    """Undo the last upgrade: its pack from before, and the values that it set aside."""
    entry = _standing(change)
    payload: Any = entry.payload
    pack = upgraded_from(change)
    aside = _set_aside(change, pack.instrument)
    returned = _return(change, payload["set_aside"])
    _move(
        change, pack, RESTORED, {"undoes": entry.number, "set_aside": aside, "returned": returned}
    )


def _move(change: Change, pack: Pack, verb: str, told: Mapping[str, Json]) -> None:
    before = change.pack
    change.row.instrument_digest = pack.digest
    change.record(verb, {"from": _named(before), "to": _named(pack), **told})


def _named(pack: Pack) -> Json:
    return {"id": pack.instrument.id, "version": pack.instrument.version, "sha256": pack.digest}


def _standing(change: Change) -> Entry:
    """The entry of the last upgrade that was not undone."""
    upgrades: list[Entry] = []
    for entry in journal_entries(change.session, change.id):
        if entry.verb == UPGRADED:
            upgrades.append(entry)
        elif entry.verb == RESTORED:
            upgrades.pop()
    if not upgrades:
        raise UpgradeUndone(evaluation=change.id)
    return upgrades[-1]


def _set_aside(change: Change, instrument: Instrument) -> list[Json]:
    """Clear the values that the scale of `instrument` has not, and say which they were."""
    rows = change.session.exec(
        select(Rating)
        .where(col(Rating.evaluation_id) == change.id, col(Rating.value).is_not(None))
        .order_by(col(Rating.stage), col(Rating.indicator))
    )
    aside: list[Json] = []
    for row in rows:
        if row.value is not None and _lost(row, row.value, instrument):
            aside.append(
                {"stage": row.stage, "indicator": row.indicator, "value": decimal_text(row.value)}
            )
            row.value = None  # unsigned: nobody judged, and undoing returns it as it was
            change.session.add(row)
    return aside


def _lost(row: Rating, value: Decimal, instrument: Instrument) -> bool:
    return instrument.has(row.indicator) and not instrument.scale.accepts(value)


def _return(change: Change, aside: Sequence[Mapping[str, Any]]) -> list[Json]:
    """Give back the values set aside wherever nobody judged again since."""
    returned: list[Json] = []
    for each in aside:
        row = change.session.get(Rating, (change.id, each["stage"], each["indicator"]))
        if row is not None and row.value is None:
            row.value = Decimal(each["value"])
            change.session.add(row)
            returned.append(dict(each))
    return returned
