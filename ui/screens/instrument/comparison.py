"""Two packs set against each other: by their codes where these name the same, or by a crosswalk."""

from __future__ import annotations

from dataclasses import dataclass

from spbe_desktop.instrument.crosswalk import Crosswalk
from spbe_desktop.instrument.diff import Difference, compare
from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.read_crosswalk import list_crosswalks, read_crosswalk


@dataclass(frozen=True)
class Comparison:
    """The earlier pack and the later one, and what can honestly be said of both.

    Without `difference` their codes name different things; `crosswalk` is then the one bridge
    there may be.
    """

    old: Pack
    new: Pack
    difference: Difference | None
    crosswalk: Crosswalk | None

    @property
    def packs(self) -> tuple[Pack, Pack]:
        """Both, earlier first."""
        return self.old, self.new


def compare_packs(one: Pack, other: Pack) -> Comparison:
    """Compare two packs, the one earlier in force first."""
    old, new = sorted((one, other), key=_age)
    difference = compare(old.instrument, new.instrument) if _akin(old, new) else None
    pair = old.instrument.id, new.instrument.id
    crosswalk = read_crosswalk(*pair) if pair in list_crosswalks() else None
    return Comparison(old, new, difference, crosswalk)


def _akin(old: Pack, new: Pack) -> bool:
    """Whether the codes of both name the same: versions of one pack, or mostly equal titles."""
    if old.instrument.id == new.instrument.id:
        return True
    titles = _titles(old.instrument)
    same = titles.items() & _titles(new.instrument).items()
    return 2 * len(same) >= len(titles)


def _titles(instrument: Instrument) -> dict[str, str]:
    return {each.code: each.title.id for each in instrument.indicators}


def _age(pack: Pack) -> tuple[str, int]:
    law = pack.instrument.legal
    dated = law.in_force_from or law.promulgated or law.enacted
    return str(dated or ""), pack.instrument.version
