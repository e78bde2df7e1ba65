"""What could not be saved, told where it is: the fields by name, and the cause."""

from __future__ import annotations

from collections.abc import Mapping

from spbe_desktop.errors import UserError
from spbe_desktop.words import Words
from ui.screens.score.drafts import FLAG, NOTE, SERVICE, TICK, VALUE, Key
from ui.screens.score.proposals import ABSENCE, INDEX, ITEM
from ui.screens.score.standing import DIFFERENCE, OVERRIDE, VALIDITY

_NAMES = {
    VALUE: "score_desk.place_value",
    TICK: "score_desk.place_tick",
    SERVICE: "score_desk.place_service",
    FLAG: "score_desk.flag",
    NOTE: "score_desk.note",
    OVERRIDE: "score_desk.place_override",
    DIFFERENCE: "score_desk.place_difference",
    VALIDITY: "score_desk.validity",
    ITEM: "score_desk.place_item",
    INDEX: "score_desk.place_index",
    ABSENCE: "score_desk.place_absence",
    "finding": "score_desk.place_finding",
    "fact": "score.fact",
    "analysis": "score.analysis",
    "justification": "score.justification",
}


def unsaved_text(troubles: Mapping[Key, Exception], words: Words) -> str:
    """One sentence: these fields are not saved, for this cause; empty where all are."""
    if not troubles:
        return ""
    names = dict.fromkeys(words(_NAMES[key[0]]) for key in troubles)
    cause = next((e for e in troubles.values() if isinstance(e, UserError)), None)
    why = words("score_desk.unsaved_bug") if cause is None else words.problem(cause)
    return words("score_desk.unsaved", fields=", ".join(names), why=why)
