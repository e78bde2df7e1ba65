"""Two implementations of the arithmetic agree: the program's, and one in fractions.

100,000 random evaluations of each pack go through the program's pure function
(`weighted_mean` over `shares`, taken once for each set of repeats that are rated) and through
the nested formula; a thousand more through the whole of `score`, with every layer, the figure
shown and the predicate. Equal means equal: the same digits, to the fiftieth.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from math import floor
from operator import itemgetter
from pathlib import Path

import pytest

from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.index import PRECISION, score, shares, weighted_mean
from spbe_desktop.scoring.predicate import shown
from tests.core.scoring.regulation import Regulation

SHIPPED = sorted((RESOURCES / "instruments").glob("*.yaml"))
EVERYTHING = Path(__file__).parents[1] / "instrument" / "packs" / "everything.yaml"
MANY, SOME = 100_000, 1_000
BATCH = 500
_FIFTY = Context(prec=PRECISION)


@pytest.fixture(params=[*SHIPPED, EVERYTHING], ids=lambda path: path.stem)
def pack(request: pytest.FixtureRequest) -> Pack:
    return load_pack(request.param)


def hundredths(instrument: Instrument) -> list[int]:
    """Every rating on the scale, times a hundred."""
    scale = instrument.scale
    step = int(scale.step * 100) if scale.step is not None else 1
    return list(range(int(scale.min * 100), int(scale.max * 100) + 1, step))


def evaluations(pack: Pack, law: Regulation, count: int) -> Iterator[list[dict[str, int]]]:
    """`count` full evaluations in batches; within one, the same repeats are rated."""
    dice, values = random.Random(pack.instrument.id), hundredths(pack.instrument)
    codes = [item.code for item in pack.instrument.indicators]
    for _ in range(count // BATCH):
        left_out = {code for code in law.repeats if dice.random() < 0.5}
        rated = [code for code in codes if code not in left_out]
        picks = dice.choices(values, k=BATCH * len(rated))
        yield [
            dict(zip(rated, picks[n : n + len(rated)], strict=True))
            for n in range(0, len(picks), len(rated))
        ]


def digits(value: Fraction) -> Decimal:
    """The fraction as the program's decimals write it: cut at `PRECISION` digits."""
    return _FIFTY.divide(Decimal(value.numerator), Decimal(value.denominator))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_hundred_thousand_random_evaluations_have_the_same_index(path: Path) -> None:
    pack = load_pack(path)
    law, decimals = Regulation(pack.content), {n: Decimal(n) / 100 for n in range(501)}
    differing = 0
    for batch in evaluations(pack, law, MANY):
        weights: dict[str, Decimal] = {}
        for aspect in shares(pack.instrument, batch[0]).values():
            weights |= aspect
        rating_of = itemgetter(*weights)
        for ratings in batch:
            values = map(decimals.__getitem__, rating_of(ratings))
            ours = weighted_mean(zip(weights.values(), values, strict=True))
            differing += ours != digits(law.index(ratings))
    assert differing == 0


def test_random_evaluations_have_the_same_layers(pack: Pack) -> None:
    law = Regulation(pack.content)
    for batch in evaluations(pack, law, SOME):
        for ratings in batch:
            result = score(pack.instrument, as_decimals(ratings), None)
            ours = [node.value for node in (*result.domains, *result.aspects)]
            theirs = [law.domain(d, ratings) for d in law.domains]
            theirs += [law.aspect(a, ratings) for a in law.aspects]
            assert [*ours, result.index] == [digits(x) for x in (*theirs, law.index(ratings))]


def test_random_evaluations_show_the_same_figure_and_predicate(pack: Pack) -> None:
    law, instrument = Regulation(pack.content), pack.instrument
    tops = sorted((Fraction(row.min), row.name.id) for row in instrument.predicates)
    for batch in evaluations(pack, law, SOME):
        for ratings in batch:
            result, index = score(instrument, as_decimals(ratings), None), law.index(ratings)
            assert result.index is not None
            read = half_up(index) if instrument.predicate_basis.default == "rounded" else index
            name = [name for least, name in tops if least <= read][-1]
            assert (shown(result.index, instrument.rounding), result.predicate) == (
                digits(half_up(index)),
                name,
            )


def test_random_absences_have_the_same_index() -> None:
    pack = load_pack(EVERYTHING)
    law, dice = Regulation(pack.content), random.Random(8)
    for batch in evaluations(pack, law, SOME):
        for ratings in batch:
            absent = {code for code in law.absence if dice.random() < 0.5}
            ours = score(pack.instrument, as_decimals(ratings), None, absent).index
            assert ours == digits(law.index_without(ratings, absent))


def as_decimals(ratings: dict[str, int]) -> dict[str, Decimal]:
    """Ratings as the program takes them."""
    return {code: Decimal(value) / 100 for code, value in ratings.items()}


def half_up(value: Fraction) -> Fraction:
    """Two digits, a half rounded up."""
    return Fraction(floor(value * 100 + Fraction(1, 2)), 100)
