"""From what is typed or pasted to what is written, or to why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import cast

from spbe_desktop.operations.rate_many import Edit, Field
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.words import Words
from ui.screens.grid.values import FLAG, NUMBER, STAGE, TEXT, Typed

NOTHING = {"", "-", "–", "—"}
YES, NO = {"1", "x", "ya", "y", "yes", "true", "benar", "⚑", "v", "✓"}, {"0", "tidak", "no", "n"}
NO |= {"false", "salah"} | NOTHING


@dataclass(frozen=True)
class Refused:
    """A cell that cannot be written, and why."""

    why: str


def read_typed(
    typed: Typed, view: EvaluationView, words: Words, field: str
) -> Edit | Refused | None:
    """What is to be written; None where the cell says nothing that is written.

    `field` is the part of the explanation that stands in the table. A number that is pasted
    beside another indicator is refused: the rows do not match then.
    """
    text = " ".join(typed.text.split()) if typed.key != TEXT else typed.text
    if typed.key == NUMBER:
        same = text.casefold() == typed.code.casefold() or not text
        return None if same else Refused(words("grid.why_number", found=text, code=typed.code))
    stage = typed.key.removeprefix(STAGE)
    if stage not in (typed.key, view.stage):
        return _other_stage(typed.code, stage, text, view, words)
    if view.read_only and typed.key != FLAG:
        return Refused(words("grid.why_closed"))
    if stage == view.stage:
        return _value(typed.code, text, view, words)
    if typed.key == TEXT:
        return _text(typed, words, field)
    if typed.key == FLAG:
        return _flag(typed.code, text, words)
    return None


def _value(code: str, text: str, view: EvaluationView, words: Words) -> Edit | Refused:
    scale = view.instrument.scale
    if view.indicator(code).not_applicable:
        empty = text in NOTHING or text == words("grid.absent")
        return Edit(code, "value", None) if empty else Refused(words("grid.why_absent"))
    if text in NOTHING:
        return Edit(code, "value", None)
    value = number_of(text)
    if value is None or not scale.accepts(value):
        key = "grid.why_scale" if scale.step is not None else "grid.why_decimal"
        least, most = words.plain(scale.min), words.plain(scale.max)
        return Refused(words(key, found=text, least=least, most=most, places=scale.decimals))
    return Edit(code, "value", value)


def _other_stage(
    code: str, stage: str, text: str, view: EvaluationView, words: Words
) -> Refused | None:
    """An earlier or later stage may be pasted as it is, and not otherwise."""
    given = {rating.stage: rating.value for rating in view.indicator(code).stages}
    if text in NOTHING or number_of(text) == given.get(stage):
        return None
    name = view.instrument.stage(view.stage).name.of(words.language)
    return Refused(words("grid.why_stage", stage=name))


def number_of(text: str) -> Decimal | None:
    """A number with a comma or a point, as spreadsheets of either language write it."""
    try:
        value = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _text(typed: Typed, words: Words, field: str) -> Edit | Refused:
    text = typed.text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not field:
        return Refused(words("grid.why_no_text")) if text else Edit(typed.code, "fact", "")
    return Edit(typed.code, cast(Field, field), text)


def _flag(code: str, text: str, words: Words) -> Edit | Refused:
    if text.casefold() in YES:
        return Edit(code, "flagged", True)
    if text.casefold() in NO:
        return Edit(code, "flagged", False)
    return Refused(words("grid.why_flag", found=text))
