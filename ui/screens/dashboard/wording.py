"""How the dashboard says a value."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal, InvalidOperation

from spbe_desktop.instrument.model import Indicator
from spbe_desktop.scoring.predicate import shown
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.kit.link_line import Link
from ui.text import NOTHING, index_text, value_text

MINUS = "\N{MINUS SIGN}"
_MOST = Decimal(1_000_000)  # far above any index or effort


def shown_text(view: EvaluationView, words: Words, value: Decimal | None) -> str:
    """An index, or a mean of ratings, with the digits of the instrument."""
    if value is None:
        return NOTHING
    return index_text(words, shown(value, view.instrument.rounding))


def level_text(view: EvaluationView, words: Words, value: Decimal | None) -> str:
    """A rating as the instrument writes it: whole, or with all its decimals."""
    return NOTHING if value is None else value_text(words, view.instrument, value)


def signed(words: Words, value: Decimal, places: int) -> str:
    """A difference with its sign."""
    sign = "+" if value > 0 else MINUS if value < 0 else "±"
    return f"{sign}{words.number(abs(value), places)}"


def difference(
    view: EvaluationView, words: Words, now: Decimal | None, other: Decimal | None
) -> tuple[str, str]:
    """How `now` differs from another index, as both are read, and its tone."""
    if now is None or other is None:
        return "", ""
    rounding = view.instrument.rounding
    gap = shown(now, rounding) - shown(other, rounding)
    tone = "good" if gap > 0 else "bad" if gap < 0 else ""
    return signed(words, gap, rounding.decimals), tone


def distance_to(view: EvaluationView, words: Words, bound: Decimal) -> str:
    """How far the index is from a bound; rounded up, so that a promise is never too small."""
    places = view.instrument.rounding.decimals
    gap = (bound - (view.score.index or Decimal(0))).quantize(Decimal(1).scaleb(-places), ROUND_UP)
    return words.number(gap, places)


def link_to(indicator: Indicator, words: Words, detail: str = "") -> Link:
    """A link to an indicator, with what is to be known of it."""
    title = indicator.short_title.of(words.language)
    said = f"{indicator.code}  {title}"
    return Link(indicator.code, f"{said}: {detail}" if detail else said)


def typed(words: Words, text: str) -> Decimal | None:
    """The number a person typed, none below zero; None where it is no number."""
    try:
        value = Decimal(text.strip().replace(words.decimal_mark, "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() and 0 <= value < _MOST else None
