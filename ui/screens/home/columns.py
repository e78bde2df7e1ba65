"""The columns of the list of evaluations: what each says and what it sorts by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spbe_desktop.views.listing import EvaluationRow
from spbe_desktop.words import Words
from ui.text import index_text, predicate_text


@dataclass(frozen=True)
class Column:
    """A column: its catalogue key, what it says, what it sorts by."""

    key: str
    say: Callable[[Words, EvaluationRow], str]
    sort: Callable[[EvaluationRow], Any]
    figures: bool = False


def share(row: EvaluationRow) -> float:
    """How complete an evaluation is, 0 to 1."""
    return row.rated / row.total if row.total else 0.0


COLUMNS = (
    Column("home.agency", lambda _, r: r.agency, lambda r: r.agency.casefold()),
    Column("home.year", lambda _, r: str(r.year), lambda r: r.year, figures=True),
    Column("home.instrument", lambda _, r: r.instrument, lambda r: r.instrument),
    Column("home.stage", lambda _, r: r.stage_name, lambda r: r.stage_name),
    Column("home.complete", lambda _, r: f"{r.rated}/{r.total}", share, figures=True),
    Column(
        "home.index",
        lambda w, r: index_text(w, r.index_shown),
        lambda r: -1.0 if r.index is None else float(r.index),
        figures=True,
    ),
    Column(
        "home.predicate",
        lambda _, r: predicate_text(r.predicate),
        lambda r: r.predicate or "",
    ),
    Column("home.updated", lambda w, r: w.moment(r.updated_at), lambda r: r.updated_at.timestamp()),
)
AGENCY, YEAR, COMPLETE, UPDATED = 0, 1, 4, 7
