"""Keep what minutes tell of their meeting: day, place, people present, agenda."""

from __future__ import annotations

from dataclasses import replace

from spbe_desktop.errors import MeetingRefused, PaperNotOffered
from spbe_desktop.operations.changed import Changed, changed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_papers import read_paper
from spbe_desktop.store.meetings import put_meeting
from spbe_desktop.views.papers import Meeting

MOST_LINES, MOST_LETTERS = 100, 500


def record_meeting(context: Context, evaluation: str, meeting: Meeting) -> Changed:
    """Keep the meeting of `meeting.paper` in place of what was known of it.

    A closed stage does not stand in the way: minutes are written when all is over. Raises
    PaperUnknown, PaperNotOffered for a paper that tells of no meeting, or MeetingRefused.
    """
    kind = read_paper(meeting.paper)
    if "meeting" not in kind.options:
        raise PaperNotOffered(paper=kind.id, format="pdf")
    told = replace(
        meeting,
        place=" ".join(meeting.place.split()),
        people=_lines(meeting.people),
        agenda=_lines(meeting.agenda),
    )
    _check(told)
    with context.changing(evaluation, finalised=True) as change:
        put_meeting(change, told, kind.stage)
    return changed(change)


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in (" ".join(each.split()) for each in texts) if line)


def _check(meeting: Meeting) -> None:
    for lines in (meeting.people, meeting.agenda):
        if len(lines) > MOST_LINES:
            raise MeetingRefused(what=str(len(lines)), expected=f"≤ {MOST_LINES}")
    for text in (meeting.place, *meeting.people, *meeting.agenda):
        if len(text) > MOST_LETTERS:
            raise MeetingRefused(what=f"{text[:40]}…", expected=f"≤ {MOST_LETTERS}")
