"""What a pack's worked examples must satisfy: they name parts of the pack and come out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.model import Instrument, WorkedExample

_MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN}


def example_defects(pack: Instrument) -> Iterator[Defect]:
    """Every worked example that names what is not there, or that the weights contradict."""
    for number, example in enumerate(pack.worked_examples):
        where = f"worked_examples[{number}]"
        parts = _parts(pack, example)
        if parts is None:
            wrong = phrase("is {value!r}", value=example.of)
            yield Defect(
                f"{where}.of",
                wrong,
                phrase("the code of the {scope}, none for index", scope=phrase(example.scope)),
            )
            continue
        unknown = [code for code in example.values if code not in parts]
        for code in unknown:
            yield Defect(
                f"{where}.values",
                phrase("names {value!r}", value=code),
                phrase("a part of the {scope}", scope=phrase(example.scope)),
            )
        if not unknown:
            yield from _outcome(where, pack, example, parts)


def _parts(pack: Instrument, example: WorkedExample) -> dict[str, Decimal] | None:
    """The parts of the layer an example is about, with their weights; None: no such layer."""
    whole = example.of
    if example.scope == "index":
        layer = pack.domains or pack.aspects
        return None if whole is not None else {part.code: part.weight for part in layer}
    if example.scope == "domain" and whole in {domain.code for domain in pack.domains}:
        return {aspect.code: aspect.weight for aspect in pack.aspects_of(whole)}
    if example.scope == "aspect":
        for aspect in pack.aspects:
            if aspect.code == whole:
                even = aspect.shares == "equal"
                items = pack.indicators_of(aspect.code)
                return {item.code: Decimal(1) if even else item.weight for item in items}
    return None


def _outcome(
    where: str, pack: Instrument, example: WorkedExample, parts: dict[str, Decimal]
) -> Iterator[Defect]:
    weight = sum((parts[code] for code in example.values), Decimal(0))
    if weight <= 0:
        if not example.values:
            yield Defect(
                f"{where}.values",
                "is empty",
                phrase("parts of the {scope}", scope=phrase(example.scope)),
            )
        return
    total = sum((parts[code] * value for code, value in example.values.items()), Decimal(0))
    step = Decimal(1).scaleb(-pack.rounding.decimals)
    mean = (total / weight).quantize(step, _MODES[pack.rounding.mode])
    if mean != example.expected:
        yield Defect(
            f"{where}.expected",
            phrase("is {value}", value=example.expected),
            phrase("{mean}, from the weights", mean=mean),
        )
