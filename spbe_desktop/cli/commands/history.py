"""`history`: who changed what, when, from what to what, and why."""

from __future__ import annotations

from spbe_desktop.cli.session import Session
from spbe_desktop.clock import stamp
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.view_evaluation import find_evaluation, view_evaluation
from spbe_desktop.views.telling import told
from spbe_desktop.views.working import HistoryEntry


def run(session: Session) -> int:
    """Tell the history, newest first."""
    with session.workspace() as context:
        evaluation = find_evaluation(context, session.arguments.evaluation)
        instrument = view_evaluation(context, evaluation).instrument
        entries = read_history(context, evaluation, session.arguments.indicator)
    session.tell(
        "\n".join(_line(session, instrument, each) for each in entries),
        [
            {
                "number": each.number,
                "at": stamp(each.at),
                "actor": each.actor,
                "verb": each.verb,
                "indicator": each.indicator or None,
                "aspect": each.aspect or None,
                "stage": each.stage or None,
                "field": each.field or None,
                "before": each.before,
                "after": each.after,
                "reason": each.reason or None,
            }
            for each in entries
        ],
    )
    return 0


def _line(session: Session, instrument: Instrument, entry: HistoryEntry) -> str:
    words = session.words
    said = told(entry, instrument, words)
    sides = f": {said.before or '–'} → {said.after or '–'}" if said.before or said.after else ""
    why = f" ({entry.reason})" if entry.reason else ""
    of = f"{entry.indicator} " if entry.indicator else ""
    return f"{words.moment(entry.at)}  {entry.actor}  {of}{said.what}{sides}{why}"
