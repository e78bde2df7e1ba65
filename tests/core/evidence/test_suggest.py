"""A document finds its indicator by its number, or by the rare words it shares with it."""

from __future__ import annotations

import pytest

from spbe_desktop.evidence.suggest import Suggester
from spbe_desktop.instrument.load import Pack
from spbe_desktop.operations.list_instruments import list_instruments, read_instrument

SPBE = read_instrument("permenpanrb-59-2020").instrument
SUGGESTER = Suggester(SPBE)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("35.a.screenshot LPSE.jpg", "35"),
        ("35a. SOP.pdf", "35"),
        ("7 Perwali.pdf", "7"),
        ("12_peta rencana.pdf", "12"),
        ("1.pdf", "1"),
        ("  3) SK.pdf", "3"),
    ],
)
def test_a_number_at_the_beginning_decides(name: str, code: str) -> None:
    (found,) = SUGGESTER.suggest(name)
    assert (found.indicator, found.by_number) == (code, True)


@pytest.mark.parametrize("name", ["2021 laporan tahunan.pdf", "99.x.pdf", "IMG_0001.jpg"])
def test_other_numbers_say_nothing(name: str) -> None:
    assert not any(each.by_number for each in SUGGESTER.suggest(name))


def test_rare_words_find_the_indicator_and_are_told() -> None:
    best = SUGGESTER.suggest("Perwali tentang Audit Keamanan.pdf")[0]
    title = SPBE.indicator(best.indicator).title.id
    assert "Audit" in title
    assert "audit" in best.words


def test_the_text_speaks_where_the_name_does_not() -> None:
    text = "Laporan pelaksanaan manajemen risiko SPBE beserta profil dan mitigasi risiko"
    titles = [
        SPBE.indicator(each.indicator).title.id for each in SUGGESTER.suggest("scan.pdf", text)
    ]
    assert any("Risiko" in title for title in titles)


def test_nothing_in_common_suggests_nothing() -> None:
    assert SUGGESTER.suggest("foto liburan keluarga.jpg") == ()


@pytest.mark.parametrize("pack", list_instruments(), ids=lambda pack: pack.instrument.id)
def test_every_title_suggests_something_for_each_pack(pack: Pack) -> None:
    suggester = Suggester(pack.instrument)
    for each in pack.instrument.indicators:
        if each.repeats is None:
            assert suggester.suggest(f"{each.title.id}.pdf")
