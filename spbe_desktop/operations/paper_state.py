"""What a paper was printed from, as one digest: the same one says that nothing changed since."""

from __future__ import annotations

from spbe_desktop.canonical import Json, canonical, digest
from spbe_desktop.views.document import as_document
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead
from spbe_desktop.views.state import state_digest


def paper_state(view: EvaluationView, head: Letterhead, paper: str, said: str = "") -> str:
    """The digest of evaluation, letterhead, and the meeting that the paper tells of.

    `said` is the state digest of the evaluation, where it is known already.
    """
    office: list[Json] = [*head.lines, "", *head.address, digest(head.logo), head.numbering]
    office += [head.city, head.sheet]
    signers: list[Json] = [
        [each.role, each.position, each.name, each.rank, each.nip] for each in head.signers
    ]
    meeting: list[Json] = []
    for each in view.meetings:
        if each.paper == paper:
            day = "" if each.day is None else each.day.isoformat()
            meeting += [day, each.place, *each.people, "", *each.agenda]
    said = said or state_digest(as_document(view))
    return digest(canonical([said, office, signers, meeting]))
