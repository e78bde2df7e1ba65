"""What the report says of its ruler: how far the instrument is known, how weights are divided."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.operations.list_instruments import read_instrument
from tests.core.report.builders import make_view
from tests.core.report.conftest import print_view
from tests.core.report.reading import Printed

OLD, NEW = "permenpanrb-5-2018", "permenpanrb-59-2020"


def printed(law: str, language: str = "id") -> str:
    pack = read_instrument(law)
    levels = {each.code: Decimal(3) for each in pack.instrument.indicators}
    activity = pack.instrument.activities[-1].code
    made: Printed = print_view(make_view(pack, levels, activity=activity), language)
    return " ".join(" ".join(made.pages).split())


def test_an_instrument_in_doubt_is_printed_as_such() -> None:
    assert "sebagian isinya hanya dari satu sumber" in printed(OLD)


def test_a_known_instrument_is_printed_as_such() -> None:
    assert "known: its content agrees in two sources or more" in printed(NEW, "en")


def test_an_aspect_of_equal_shares_says_so() -> None:
    assert "dibagi sama rata" in printed(OLD)
    assert "dibagi sama rata" not in printed(NEW)
