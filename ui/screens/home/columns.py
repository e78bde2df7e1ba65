"""The columns of the list of evaluations: what each says and what it sorts by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spbe_desktop.views.listing import EvaluationRow, Sealed
from spbe_desktop.views.origin import origin_note
from spbe_desktop.words import Words
from ui.text import NOTHING, index_text, short_moment

_SIGNS = {Sealed.SEALED: "✓ ", Sealed.CHANGED: "△ ", Sealed.NEVER: ""}


@dataclass(frozen=True)
class Column:
    """A column: its catalogue key, width in px, what it says, what it sorts by."""

    key: str
    width: int
    say: Callable[[Words, EvaluationRow], str]
    sort: Callable[[EvaluationRow], Any]
    figures: bool = False


def share(row: EvaluationRow) -> float:
    """How complete an evaluation is, 0 to 1."""
    return row.rated / row.total if row.total else 0.0


def short_name(row: EvaluationRow) -> str:
    """The name of an agency as a list needs it: what most of them begin with says nothing."""
    return row.agency.removeprefix("Pemerintah ")


def sealed_text(words: Words, row: EvaluationRow) -> str:
    """Whether it was sealed, and changed since."""
    key = f"home.sealed_{row.sealed.value}"
    return _SIGNS[row.sealed] + words(key, revision=row.revision)


def instrument_text(words: Words, row: EvaluationRow) -> str:
    """The instrument, with a mark first where nothing speaks for its pack."""
    return f"⚠ {row.instrument_name}" if origin_note(row.origin, words) else row.instrument_name


COLUMNS = (
    Column("home.agency", 200, lambda _, r: short_name(r), lambda r: short_name(r).casefold()),
    Column("home.year", 66, lambda _, r: str(r.year), lambda r: r.year, figures=True),
    Column("home.instrument", 120, instrument_text, lambda r: r.instrument_name),
    Column("home.stage", 152, lambda _, r: r.stage_name, lambda r: r.stage_name),
    Column("home.complete", 118, lambda _, r: f"{r.rated}/{r.total}", share, figures=True),
    Column(
        "home.index",
        70,
        lambda w, r: index_text(w, r.index_shown),
        lambda r: -1.0 if r.index is None else float(r.index),
        figures=True,
    ),
    Column(
        "home.predicate",
        104,
        lambda _, r: r.predicate_name or NOTHING,
        lambda r: -1.0 if r.index is None else float(r.index),
    ),
    Column("home.signer", 122, lambda _, r: r.signer or NOTHING, lambda r: r.signer.casefold()),
    Column("home.sealed", 122, sealed_text, lambda r: (r.sealed.value, r.revision)),
    Column(
        "home.updated",
        144,
        lambda w, r: short_moment(w, r.updated_at),
        lambda r: r.updated_at.timestamp(),
    ),
)
AGENCY, YEAR, INSTRUMENT, COMPLETE, UPDATED = 0, 1, 2, 4, len(COLUMNS) - 1
