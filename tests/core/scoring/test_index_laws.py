"""What holds for every set of ratings: the regulation's formula, bounds, order, monotony."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.scoring.index import score, weighted_mean
from tests.core.scoring.published import law, spbe

# A busy machine is no defect of the arithmetic: no deadline.
CALM = settings(deadline=None, max_examples=40)
CODES = [indicator.code for indicator in spbe().indicators]
LEVELS = st.integers(1, 5).map(Decimal)
ALL_RATED = st.fixed_dictionaries(dict.fromkeys(CODES, LEVELS))
SOME_RATED = st.dictionaries(st.sampled_from(CODES), LEVELS)
OLD_LAW = st.fixed_dictionaries(
    {i.code: st.integers(0, 5).map(Decimal) for i in law("5-2018").indicators}
)
WEIGHTS = st.decimals("0.01", "100", places=2)
VALUES = st.decimals("0", "5", places=2)


def nested(pack: Instrument, ratings: dict[str, Decimal]) -> Fraction:
    """The index by the regulation's three nested formulas, in exact fractions."""

    def aspect(code: str, weight: Decimal) -> Fraction:
        items = pack.indicators_of(code)
        if pack.aspect(code).shares == "equal":
            return sum((Fraction(ratings[i.code]) for i in items), Fraction()) / len(items)
        parts = (Fraction(ratings[i.code]) * Fraction(i.weight) for i in items)
        return sum(parts, Fraction()) / Fraction(weight)

    def domain(code: str, weight: Decimal) -> Fraction:
        parts = (aspect(a.code, a.weight) * Fraction(a.weight) for a in pack.aspects_of(code))
        return sum(parts, Fraction()) / Fraction(weight)

    return sum((domain(d.code, d.weight) * Fraction(d.weight) for d in pack.domains), Fraction()) / 100  # fmt: skip # noqa: E501


@CALM
@given(ALL_RATED)
def test_the_index_equals_the_nested_formula_exactly(ratings: dict[str, Decimal]) -> None:
    index = score(spbe(), ratings, None).index
    assert index is not None
    assert Fraction(index) == nested(spbe(), ratings)


@CALM
@given(OLD_LAW)
def test_equal_shares_equal_the_nested_formula_to_49_digits(ratings: dict[str, Decimal]) -> None:
    index = score(law("5-2018"), ratings, None).index
    assert index is not None
    assert abs(Fraction(index) - nested(law("5-2018"), ratings)) < Fraction(1, 10**48)


@CALM
@given(ALL_RATED)
def test_every_value_lies_between_the_lowest_and_highest_rating(
    ratings: dict[str, Decimal],
) -> None:
    result = score(spbe(), ratings, None)
    values = [result.index, *(n.value for n in (*result.domains, *result.aspects))]
    low, high = min(ratings.values()), max(ratings.values())
    assert all(v is not None and low <= v <= high for v in values)


@CALM
@given(ALL_RATED, st.sampled_from(CODES))
def test_a_higher_level_always_raises_the_index(ratings: dict[str, Decimal], code: str) -> None:
    lower = score(spbe(), ratings | {code: Decimal(2)}, None).index
    higher = score(spbe(), ratings | {code: Decimal(3)}, None).index
    assert lower is not None
    assert higher is not None
    assert higher - lower == spbe().indicator(code).weight / 100


@CALM
@given(SOME_RATED, st.randoms(use_true_random=False))
def test_the_order_of_rating_does_not_matter(ratings: dict[str, Decimal], random: object) -> None:
    items = list(ratings.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert score(spbe(), dict(items), None) == score(spbe(), ratings, None)


@CALM
@given(SOME_RATED)
def test_what_is_rated_is_counted(ratings: dict[str, Decimal]) -> None:
    result = score(spbe(), ratings, None)
    counts = (result.rated, sum(a.rated for a in result.aspects), result.total)
    assert counts == (len(ratings), len(ratings), len(CODES))


@CALM
@given(SOME_RATED)
def test_only_a_full_rating_is_complete(ratings: dict[str, Decimal]) -> None:
    result = score(spbe(), ratings, None)
    assert result.complete is all(a.complete for a in result.aspects)


@CALM
@given(st.lists(st.tuples(WEIGHTS, VALUES), min_size=1))
def test_a_weighted_mean_is_the_fraction_to_49_digits(pairs: list[tuple[Decimal, Decimal]]) -> None:
    weight = sum((Fraction(w) for w, _ in pairs), Fraction())
    total = sum((Fraction(w) * Fraction(v) for w, v in pairs), Fraction())
    mean = weighted_mean(pairs)
    assert mean is not None
    assert abs(Fraction(mean) - total / weight) < Fraction(1, 10**48)


@CALM
@given(st.lists(st.tuples(WEIGHTS, VALUES), min_size=1), st.integers(1, 1000))
def test_the_unit_of_weights_does_not_matter(
    pairs: list[tuple[Decimal, Decimal]], unit: int
) -> None:
    assert weighted_mean((w * unit, v) for w, v in pairs) == weighted_mean(pairs)


def test_nothing_rated_has_no_index_and_no_predicate() -> None:
    result = score(spbe(), {}, 2021)
    assert (result.index, result.predicate, result.domain("1").value) == (None, None, None)


def test_an_unrated_indicator_is_left_out_not_counted_as_zero() -> None:
    assert score(spbe(), {"1": Decimal(4), "47": Decimal(4)}, None).index == 4


def test_a_rating_of_an_unknown_indicator_is_refused() -> None:
    with pytest.raises(KeyError, match="48"):
        score(spbe(), {"48": Decimal(1)}, None)
