"""A burst of typing is one entry of the journal, not one for every third of a second.

While a text is typed it is saved again and again; each save writes the entry of the burst
anew. Only the process that began a burst may go on with it, only while that entry is the
journal's last, and never after the journal's head was printed or sealed: what a paper or a
bundle tells of the journal stays true.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

PAUSE = timedelta(seconds=10)  # a longer one ends the burst
_KEY = "bursts"


@dataclass(frozen=True, slots=True)
class Burst:
    """What is being typed (`what`), the number of its entry, and when it was last saved."""

    what: tuple[str, ...]
    number: int
    at: datetime


Bursts = dict[str, Burst]  # by evaluation


def share_bursts(session: Session, bursts: Bursts) -> None:
    """Let the changes of a session go on with what earlier ones began."""
    session.info[_KEY] = bursts


def continued(
    session: Session, evaluation: str, what: tuple[str, ...], head: int, at: datetime
) -> bool:
    """Whether a save goes on with the burst whose entry is the journal's last."""
    burst = _bursts(session).get(evaluation)
    if burst is None or (burst.what, burst.number) != (what, head):
        return False
    return timedelta(0) <= at - burst.at <= PAUSE


def remember(session: Session, evaluation: str, burst: Burst) -> None:
    """Say that what comes next may go on with `burst`."""
    _bursts(session)[evaluation] = burst


def end_burst(session: Session, evaluation: str) -> None:
    """Let the journal's head be final: what comes next is a new entry."""
    _bursts(session).pop(evaluation, None)


def _bursts(session: Session) -> Bursts:
    bursts: Bursts = session.info[_KEY]
    return bursts
