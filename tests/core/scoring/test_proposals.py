"""The decimal proposed from the evidence items accepted, for the laws that list them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.instrument.model import Indicator
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.proposal import ItemKey, Proposal, Verdict, for_typing, propose

PEMDI = "permenpanrb-8-2026"


def law(name: str = PEMDI) -> Pack:
    """A shipped pack."""
    return load_pack(RESOURCES / "instruments" / f"{name}.yaml")


INSTRUMENT = law().instrument
LISTED = [i for i in INSTRUMENT.indicators if any(level.items for level in i.levels)]


def items_of(indicator: Indicator) -> list[ItemKey]:
    """Every item of an indicator, lowest level first."""
    return [(level.value, i.code) for level in indicator.levels for i in level.items]


def proposed(indicator: Indicator, *accepted: ItemKey) -> Proposal:
    """What is proposed when just these are accepted."""
    proposal = propose(INSTRUMENT, indicator, dict.fromkeys(accepted, Verdict.ACCEPTED))
    assert proposal is not None
    return proposal


def after(code: str, complete: int, more: int) -> Proposal:
    """What is proposed when the levels up to `complete` are, and `more` items above."""
    indicator = INSTRUMENT.indicator(code)
    keys = items_of(indicator)
    below = [key for key in keys if key[0] <= complete]
    above = [key for key in keys if key[0] == complete + 1]
    return proposed(indicator, *below, *above[:more])


# What external assessors gave in 2026, and what was accepted.
PUBLISHED = [
    ("1", 1, 2, "2.00"),
    ("2", 1, 0, "1.50"),
    ("11", 1, 0, "1.50"),
    ("12", 0, 1, "1.25"),
    ("17", 2, 0, "2.50"),
]


@pytest.mark.parametrize(("code", "complete", "more", "value"), PUBLISHED)
def test_the_assessors_values_are_proposed(code: str, complete: int, more: int, value: str) -> None:
    assert after(code, complete, more).value == Decimal(value)


def test_a_third_of_a_level_is_kept_unrounded() -> None:
    value = after("13", 0, 1).value
    assert abs(Fraction(value) - Fraction(7, 6)) < Fraction(1, 10**48)


def test_a_third_of_a_level_is_typed_with_the_decimals_of_the_scale() -> None:
    assert str(for_typing(after("13", 0, 1).value, INSTRUMENT.scale)) == "1.17"


def test_a_tie_is_typed_upwards() -> None:
    assert str(for_typing(Decimal("1.255"), INSTRUMENT.scale)) == "1.26"


def test_nothing_judged_proposes_the_lowest_value() -> None:
    proposal = proposed(LISTED[0])
    assert (proposal.value, proposal.level) == (Decimal(1), Decimal(1))
    assert proposal.complete_levels == ()


def test_everything_accepted_proposes_the_highest_value() -> None:
    proposal = proposed(LISTED[0], *items_of(LISTED[0]))
    assert (proposal.value, proposal.level) == (Decimal(5), Decimal(5))
    assert proposal.complete_levels == tuple(Decimal(level) for level in range(1, 6))


def test_an_item_above_an_open_level_does_not_count() -> None:
    indicator = INSTRUMENT.indicator("1")
    above = next(key for key in items_of(indicator) if key[0] == 3)
    proposal = proposed(indicator, above)
    assert (proposal.value, proposal.lower_open) == (Decimal(1), (above,))


def test_an_item_sent_back_for_an_open_level_is_named_again() -> None:
    indicator = INSTRUMENT.indicator("1")
    above = next(key for key in items_of(indicator) if key[0] == 2)
    proposal = propose(INSTRUMENT, indicator, {above: Verdict.LOWER_LEVEL_OPEN})
    assert proposal is not None
    assert proposal.lower_open == (above,)


@pytest.mark.parametrize("verdict", [each for each in Verdict if each is not Verdict.ACCEPTED])
def test_only_acceptance_counts(verdict: Verdict) -> None:
    indicator = INSTRUMENT.indicator("12")
    proposal = propose(INSTRUMENT, indicator, dict.fromkeys(items_of(indicator), verdict))
    assert proposal is not None
    assert proposal.value == 1


def test_only_reasons_send_back() -> None:
    sent = {each for each in Verdict if each.sent_back}
    assert sent == set(Verdict) - {Verdict.ACCEPTED, Verdict.UNJUDGED}


def test_the_steps_tell_the_way() -> None:
    proposal = after("1", 1, 2)
    told = [(str(s.level), s.accepted, s.total, str(s.share), s.complete) for s in proposal.steps]
    assert told == [("1", 1, 1, "1", True), ("2", 2, 4, "1/2", False)]
    assert proposal.last is proposal.steps[-1]


def test_shares_written_in_the_pack_are_used() -> None:
    assert of_shares(["0.8", "0.2"], 1) == Decimal("1.4")


def test_without_shares_items_weigh_the_same() -> None:
    assert of_shares([None, None], 1) == Decimal("1.25")


def of_shares(shares: list[str | None], taken: int) -> Decimal:
    """The value when the first `taken` items of level 1 are accepted and weigh so."""
    indicator = INSTRUMENT.indicator("12")
    first, *others = indicator.levels
    given = [None if each is None else Decimal(each) for each in shares]
    items = tuple(
        first.items[0].model_copy(update={"code": str(n), "share": share})
        for n, share in enumerate(given)
    )
    level = first.model_copy(update={"items": items})
    indicator = indicator.model_copy(update={"levels": (level, *others)})
    return proposed(indicator, *((level.value, str(n)) for n in range(taken))).value


def test_a_level_without_items_is_never_complete_by_items() -> None:
    indicator = INSTRUMENT.indicator("12")
    keys = items_of(indicator)
    bare = tuple(
        level.model_copy(update={"items": ()}) if level.value == 2 else level
        for level in indicator.levels
    )
    proposal = proposed(indicator.model_copy(update={"levels": bare}), *keys)
    assert (proposal.value, proposal.level, proposal.total) == (Decimal("1.5"), Decimal(2), 0)


def test_a_law_without_the_rule_proposes_nothing() -> None:
    pack = law("permenpanrb-59-2020").instrument
    assert propose(pack, pack.indicators[0], {}) is None


def test_an_indicator_without_items_proposes_nothing() -> None:
    indicator = INSTRUMENT.indicator("12")
    bare = tuple(level.model_copy(update={"items": ()}) for level in indicator.levels)
    assert propose(INSTRUMENT, indicator.model_copy(update={"levels": bare}), {}) is None


@st.composite
def choices(draw: st.DrawFn) -> tuple[Indicator, list[ItemKey], list[ItemKey]]:
    """An indicator, some of its items, and the same with more."""
    indicator = draw(st.sampled_from(LISTED))
    keys = items_of(indicator)
    some = draw(st.lists(st.sampled_from(keys), unique=True))
    more = draw(st.lists(st.sampled_from(keys), unique=True))
    return indicator, some, list(dict.fromkeys([*some, *more]))


@given(choices())
def test_more_accepted_never_proposes_less(
    choice: tuple[Indicator, list[ItemKey], list[ItemKey]],
) -> None:
    indicator, some, more = choice
    assert proposed(indicator, *some).value <= proposed(indicator, *more).value


@given(choices())
def test_a_proposal_lies_in_the_range_of_its_level(
    choice: tuple[Indicator, list[ItemKey], list[ItemKey]],
) -> None:
    indicator, some, _ = choice
    proposal = proposed(indicator, *some)
    names = {name.value: name for name in INSTRUMENT.level_names(indicator)}
    name = names[proposal.level]
    assert name.range_from is not None
    assert name.range_to is not None
    assert name.range_from <= proposal.value <= name.range_to


@given(choices())
def test_what_is_typed_lies_on_the_scale(
    choice: tuple[Indicator, list[ItemKey], list[ItemKey]],
) -> None:
    indicator, some, _ = choice
    scale = INSTRUMENT.scale
    assert scale.accepts(for_typing(proposed(indicator, *some).value, scale))


@given(choices())
def test_the_levels_below_the_pursued_one_are_complete(
    choice: tuple[Indicator, list[ItemKey], list[ItemKey]],
) -> None:
    indicator, some, _ = choice
    proposal = proposed(indicator, *some)
    below = {key for key in items_of(indicator) if key[0] < proposal.level}
    assert below <= set(some)
