"""How values of the core are said on a screen: the same words in the list, header and papers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Protocol

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.views.document import shown_index
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import WIB, Words

NOTHING = "–"


class Sentences(Protocol):
    """All that a view knows of words: a key becomes a sentence."""

    def __call__(self, key: str, **details: object) -> str:
        """The sentence for `key` in the person's language."""
        ...

    def plural(self, key: str, count: int, **details: object) -> str:
        """The sentence for `key` with the form that `count` asks for."""
        ...


def time_of_day(words: Words, moment: datetime) -> str:
    """`10.41` in Indonesian, `10:41` in English, in Western Indonesia Time."""
    local = moment.astimezone(WIB)
    return local.strftime("%H.%M" if words.language == "id" else "%H:%M")


def short_moment(words: Words, moment: datetime) -> str:
    """Date and time of day as they fit a column, `25 Nov 2026 10.41`, in Western Indonesia Time."""
    day = words.short_day(moment)
    return f"{day} {time_of_day(words, moment)}"


def index_text(words: Words, shown: Decimal | None) -> str:
    """An index that was rounded by its instrument, or a dash while nothing is rated."""
    if shown is None:
        return NOTHING
    return words.number(shown, max(0, -int(shown.as_tuple().exponent)))


def value_text(words: Words, instrument: Instrument, value: Decimal) -> str:
    """A value as its instrument writes it: whole, or with all its decimals."""
    scale = instrument.scale
    return words.plain(value) if scale.step is not None else words.number(value, scale.decimals)


def share_of(instrument: Instrument, value: Decimal) -> float:
    """The place of a value on the instrument's scale, 0 to 1; what lies beyond is at its end."""
    scale = instrument.scale
    inside = min(max(value, scale.min), scale.max)
    return float((inside - scale.min) / (scale.max - scale.min))


def index_of(words: Words, view: EvaluationView) -> str:
    """The index of an evaluation as its instrument shows it."""
    return index_text(words, shown_index(view))


def stage_of(words: Words, view: EvaluationView) -> str:
    """The name of the stage an evaluation is at."""
    return view.instrument.stage(view.stage).name.of(words.language)


def predicate_text(predicate: str | None) -> str:
    """A predicate, or a dash while there is none."""
    return predicate or NOTHING


def predicate_in(words: Words, instrument: Instrument, predicate: str | None) -> str:
    """A predicate in the person's language, where its instrument has it."""
    rows = (row.name for row in instrument.predicates if row.name.id == predicate)
    return next((name.of(words.language) for name in rows), predicate_text(predicate))
