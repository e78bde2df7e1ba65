"""The regulations' nested formula in fractions, from the pack's bare YAML: a second opinion.

PermenPANRB 59/2020, Lampiran, Tabel 10-12: NA = 1/BA x sum(NI x BI), ND = 1/BD x sum(NA x BA),
index = sum(ND x BD). 8/2026 has no domains: index = sum(NA x BA). 5/2018 gives each rating of
aspect 7 an equal part of its weight. Nothing of `spbe_desktop` is used here: no flattening, no
decimals, no model. Ratings are whole hundredths.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from operator import mul
from typing import Any

import yaml

Ratings = Mapping[str, int]
Sums = tuple[int, int]
MICRO = 10**6  # weights written in a pack are whole millionths of a percent


class Regulation:
    """The formula of one pack, over the weights that stand in its bytes."""

    def __init__(self, content: bytes) -> None:
        """Read the weights from the bytes of a pack."""
        pack: dict[str, Any] = yaml.load(content, Loader=yaml.CSafeLoader)
        self.aspects = {str(a["code"]): _micro(a["weight"]) for a in pack["aspects"]}
        self.domains = {str(d["code"]): _micro(d["weight"]) for d in pack.get("domains", ())}
        self.below = {
            d: [str(a["code"]) for a in pack["aspects"] if str(a["domain"]) == d]
            for d in self.domains
        }
        self.items: dict[str, dict[str, int]] = {code: {} for code in self.aspects}
        for item in pack["indicators"]:
            self.items[str(item["aspect"])][str(item["code"])] = _micro(item["weight"])
        self.equal = {str(a["code"]) for a in pack["aspects"] if a.get("shares") == "equal"}
        self.repeats = {str(i["code"]) for i in pack["indicators"] if "repeats" in i}
        self.absence = {
            str(i["code"]): i["not_applicable"]["weight"]
            for i in pack["indicators"]
            if "not_applicable" in i
        }
        self._parts: dict[tuple[str, tuple[Sums, ...]], Fraction] = {}

    def index(self, ratings: Ratings) -> Fraction:
        """The index of a full evaluation; repeats left out of `ratings` take no part.

        Parts are kept once computed: few different sums make many evaluations.
        """
        total = Fraction(0)
        for code, weight in (self.domains or self.aspects).items():
            below = self.below[code] if self.domains else [code]
            key = code, tuple(self._sums(each, ratings) for each in below)
            if key not in self._parts:
                layer = self.domain if self.domains else self.aspect
                self._parts[key] = layer(code, ratings) * weight / (100 * MICRO)
            total += self._parts[key]
        return total

    def domain(self, code: str, ratings: Ratings) -> Fraction:
        """ND = 1/BD x sum(NA x BA)."""
        nodes = [self.aspect(a, ratings) * self.aspects[a] for a in self.below[code]]
        return sum(nodes, Fraction(0)) / self.domains[code]

    def aspect(self, code: str, ratings: Ratings) -> Fraction:
        """NA = 1/BA x sum(NI x BI); equal parts make that the plain mean."""
        total, by = self._sums(code, ratings)
        return Fraction(total, 100 * by)

    def _sums(self, code: str, ratings: Ratings) -> Sums:
        items = self.items[code]
        if code in self.equal:
            rated = [ratings[each] for each in items if each in ratings]
            return sum(rated), len(rated)
        return sum(map(mul, map(ratings.__getitem__, items), items.values())), self.aspects[code]

    def index_without(self, ratings: Ratings, absent: Collection[str]) -> Fraction:
        """The index where some indicators do not apply, in the steps of the pack's rules.

        The weight of an absent `aspect` indicator goes to those of its aspect that apply, in
        proportion; then what applies anywhere is made to sum to one.
        """
        total = weight = Fraction(0)
        for aspect, items in self.items.items():
            own = {c: Fraction(b) for c, b in items.items() if c in ratings}
            if aspect in self.equal:
                own = {c: Fraction(self.aspects[aspect], len(own)) for c in own}
            base = sum(b for c, b in own.items() if c not in absent)
            given = sum(b for c, b in own.items() if c in absent and self.absence[c] == "aspect")
            for code, each in own.items():
                if code not in absent:
                    part = each + given * each / base
                    total += Fraction(ratings[code], 100) * part
                    weight += part
        return total / weight


def _micro(weight: str | int) -> int:
    millionths = Fraction(weight) * MICRO
    assert millionths.denominator == 1
    return int(millionths)
