"""What came of an intake, in words: nothing is hidden."""

from __future__ import annotations

from spbe_desktop.operations.take_in import Arrival, Intake, TakenFile
from spbe_desktop.words import Words
from ui.screens.evidence.values import Outcome

_TONES = {
    Arrival.NEW: "good",
    Arrival.KNOWN: "muted",
    Arrival.TWIN: "muted",
    Arrival.REFUSED: "bad",
    Arrival.LEFT: "warning",
}
_ORDER = (Arrival.REFUSED, Arrival.LEFT, Arrival.TWIN, Arrival.KNOWN, Arrival.NEW)


def outcomes_of(taken: Intake, words: Words) -> list[Outcome]:
    """Every file with what came of it; what needs a look comes first."""
    files = sorted(taken.files, key=lambda each: _ORDER.index(each.arrival))
    outcomes = [Outcome(each.path.name, _told(each, words), _tone(each)) for each in files]
    passed = words("evidence_screen.arrival_passed")
    return [*outcomes, *(Outcome(each.name, passed, "muted") for each in taken.passed)]


def summary_of(taken: Intake, words: Words) -> tuple[str, str]:
    """One sentence that adds up to every file, and its tone."""
    new, refused = taken.count(Arrival.NEW), taken.count(Arrival.REFUSED)
    known, left = taken.count(Arrival.KNOWN, Arrival.TWIN), taken.count(Arrival.LEFT)
    if not taken.files:
        return words("evidence_screen.intake_nothing"), "warning"
    parts = [words("evidence_screen.intake_new", new=new, total=len(taken.files))]
    for key, count in (("known", known), ("refused", refused), ("left", left)):
        if count:
            parts.append(words(f"evidence_screen.intake_{key}", count=count))
    whole = not (refused or left or taken.cancelled)
    tone = "good" if whole else "bad" if refused == len(taken.files) else "warning"
    return " · ".join(parts), tone


def duration(seconds: float, words: Words) -> str:
    """A time in the unit a person would use."""
    if seconds < 60:
        return words("evidence_screen.seconds", count=max(round(seconds), 1))
    if seconds < 5400:
        return words("evidence_screen.minutes", count=round(seconds / 60))
    return words("evidence_screen.hours", count=round(seconds / 3600))


def _tone(each: TakenFile) -> str:
    return "warning" if each.remarks else _TONES[each.arrival]


def _told(each: TakenFile, words: Words) -> str:
    if each.error is not None:
        return words.problem(each.error)
    told = [words(f"evidence_screen.arrival_{each.arrival.value}")]
    told += [words(f"evidence_screen.remark_{remark.value}") for remark in each.remarks]
    return ". ".join(told)
