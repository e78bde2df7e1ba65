"""The cheapest choice that reaches a sum: exact, in whole numbers, with a sure tie.

A multiple-choice knapsack: of each item nothing or one of its options is taken. It is solved
backwards over fronts of (cost, gain) in which nothing costs more and gains no more than another;
what even a fractional choice of the rest could not better is left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

Option = tuple[int, int]  # cost, gain; both rise from one option of an item to the next
Item = Sequence[Option]
_Front = list[Option]  # by rising cost and rising gain, from nothing on


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a fractional choice of the items before a place could gain, best ratio first."""

    costs: list[int]
    gains: list[int]

    def least(self, need: int) -> int | None:
        """A cost that no choice reaching `need` is below; None where none reaches it."""
        if need <= 0:
            return 0
        if need > self.gains[-1]:
            return None
        at = bisect_left(self.gains, need)
        cost, gain = self.costs[at] - self.costs[at - 1], self.gains[at] - self.gains[at - 1]
        return self.costs[at - 1] + (need - self.gains[at - 1]) * cost // gain


def cheapest(items: Sequence[Item], need: int) -> tuple[int, ...] | None:
    """How many options up each item is taken (0: not) to gain `need` at least cost.

    Among equals the one that takes most of the first item, then of the second, and so on.
    None where all of them together do not reach it. Costs and gains are above zero.
    """
    if need > sum(item[-1][1] for item in items):
        return None
    need = max(need, 0)  # less than nothing is reached by taking nothing
    limit = _greedy(items, need)
    fronts: list[_Front] = [[(0, 0)]]
    for place in reversed(range(len(items))):
        rest = _rest(items[:place])
        fronts.append(_extended(fronts[-1], items[place], need, rest, limit))
    fronts.reverse()
    return _read(items, fronts, need)


def _by_ratio(items: Sequence[Item]) -> list[Item]:
    """The items, best gain for the cost first, judged by the best of their options."""
    return sorted(items, key=lambda item: max(Fraction(g, c) for c, g in item), reverse=True)


def _greedy(items: Sequence[Item], need: int) -> int:
    """The cost of some choice that reaches `need`."""
    spent = 0
    for item in _by_ratio(items):
        if need <= 0:
            break
        cost, gain = next((option for option in item if option[1] >= need), item[-1])
        spent, need = spent + cost, need - gain
    return spent


def _rest(items: Sequence[Item]) -> _Rest:
    # By its best ratio up to its whole gain, no option of the item is undervalued.
    whole = [
        (item[-1][1], max(Fraction(gain, cost) for cost, gain in item)) for item in _by_ratio(items)
    ]
    costs = accumulate((int(gain / ratio) for gain, ratio in whole), initial=0)
    return _Rest(list(costs), list(accumulate((gain for gain, _ in whole), initial=0)))


def _extended(front: _Front, item: Item, need: int, rest: _Rest, limit: int) -> _Front:
    """The front with one more item, without what cannot be part of the cheapest choice."""
    options = ((0, 0), *item)
    found = sorted((c + cost, -min(need, g + gain)) for c, g in front for cost, gain in options)
    kept: _Front = []
    most = -1
    for cost, lost in found:
        gain = -lost
        if gain > most and cost <= limit:
            most = gain
            further = rest.least(need - gain)
            if further is not None and cost + further <= limit:
                kept.append((cost, gain))
    return kept


def _read(items: Sequence[Item], fronts: Sequence[_Front], need: int) -> tuple[int, ...]:
    """Walk forwards, taking as much of each item as the least cost still allows."""
    left = fronts[0][-1][0]
    choice: list[int] = []
    for item, front in zip(items, fronts[1:], strict=True):
        options = ((0, 0), *item)
        taken = max(
            number
            for number, (cost, gain) in enumerate(options)
            if _holds(front, left - cost, need - gain)
        )
        choice.append(taken)
        left, need = left - options[taken][0], need - options[taken][1]
    return tuple(choice)


def _holds(front: _Front, cost: int, need: int) -> bool:
    """Whether something on the front costs no more than `cost` and gains at least `need`."""
    at = bisect_left(front, need, key=lambda option: option[1])
    return at < len(front) and front[at][0] <= cost
