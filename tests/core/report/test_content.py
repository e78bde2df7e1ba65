"""What stands in the report."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal

import pytest

from tests.core.report.builders import denpasar_levels, make_view, small_pack, spbe_pack
from tests.core.report.conftest import print_view
from tests.core.report.reading import Printed

SMALL_LEVELS = {"A": "1.26", "B": "7.50", "C": "4.00", "D": "9.99", "E": "0.00"}


def small_levels() -> dict[str, Decimal]:
    return {code: Decimal(value) for code, value in SMALL_LEVELS.items()}


@pytest.fixture(scope="module")
def small() -> Printed:
    return print_view(make_view(small_pack(), small_levels()))


@pytest.fixture(scope="module")
def partial() -> Printed:
    levels = dict(list(denpasar_levels().items())[:31])
    return print_view(make_view(levels=levels, activity="pemantauan", findings=()))


def test_the_cover_tells_agency_year_regulation_index_and_predicate(denpasar: Printed) -> None:
    cover = denpasar.pages[0]
    told = ("LAPORAN HASIL EVALUASI", "Pemerintah Kota Denpasar", "Tahun 2021", "3,19", "Baik")
    assert [each for each in told if each not in cover] == []


def test_domains_show_the_published_values(denpasar: Printed) -> None:
    page = next(page for page in denpasar.pages if "Nilai per domain" in page and "16,50 %" in page)
    assert re.findall(r"\d+/\d+ (\d,\d\d)", page)[:5] == ["3,00", "3,30", "2,18", "3,55", "3,19"]


def test_every_title_stands_in_the_report(denpasar: Printed) -> None:
    titles = [indicator.title.id for indicator in spbe_pack().instrument.indicators]
    assert [title for title in titles if title not in denpasar.text] == []


def test_every_digest_stands_whole(denpasar: Printed) -> None:
    view = make_view()
    digests = [each.digest for each in view.evidence] + [view.pack.digest, view.journal_head]
    assert [digest for digest in digests if digest not in denpasar.text] == []


def test_every_page_after_the_cover_is_numbered_of_the_total(denpasar: Printed) -> None:
    total = len(denpasar.pages)
    numbers = [f"Halaman {n} dari {total}" in page for n, page in enumerate(denpasar.pages, 1)]
    assert numbers == [False] + [True] * (total - 1)


def test_explanation_and_cited_place_stand_with_the_indicator(denpasar: Printed) -> None:
    place = next(at for _, title, at in denpasar.outline if title == "1  Kebijakan Arsitektur SPBE")
    page = denpasar.pages[place - 1]
    told = ("Kriteria 4", "Fakta", "Analisis", "Justifikasi", "[1] 1.Perwali-001-2020", "hlm. 4")
    assert [each for each in told if each not in page] == []


def test_findings_stand_in_an_evaluation(denpasar: Printed) -> None:
    assert "Menetapkan Peraturan Wali Kota tentang Peta Rencana SPBE." in denpasar.text


def test_the_report_does_not_say_it_is_signed(denpasar: Printed) -> None:
    assert "ditandatangani" not in denpasar.text.lower()


def test_the_last_page_has_an_empty_signature_block(denpasar: Printed) -> None:
    told = ("Lembar Pengesahan", "Koordinator SPBE", "NIP ……")
    assert [each for each in told if each not in denpasar.pages[-1]] == []


def test_monitoring_has_its_own_title_and_no_findings(partial: Printed) -> None:
    assert "LAPORAN HASIL PEMANTAUAN" in partial.pages[0]
    assert "Temuan dan Rekomendasi" not in partial.text


def test_an_incomplete_evaluation_says_so_on_every_page(partial: Printed) -> None:
    warned = ["Sementara: 31 dari 47 indikator" in page for page in partial.pages]
    assert all(warned)


def test_a_complete_evaluation_is_not_called_provisional(denpasar: Printed) -> None:
    assert "Sementara" not in denpasar.text


def test_a_pack_without_domains_prints_no_domain(small: Printed) -> None:
    assert "domain" not in small.text.lower()


def test_decimals_are_shown_as_the_pack_asks(small: Printed) -> None:
    assert "4,858" in small.pages[0]
    assert "1,26" in small.text


def test_levels_follow_the_ranges_of_the_pack(small: Printed) -> None:
    page = next(page for page in small.pages if "7,50" in page and "Kriteria" in page)
    assert "Kriteria 5" in page


def test_nothing_rated_is_still_a_report() -> None:
    printed = print_view(make_view(levels={}, documents=0, findings=()))
    assert "Belum ada indikator Pemerintah Kota Denpasar tahun 2021" in printed.text


def test_english_is_complete() -> None:
    printed = print_view(make_view(), "en")
    assert "EVALUATION REPORT" in printed.pages[0]
    assert "3.19" in printed.pages[0]
    assert f"Page 2 of {len(printed.pages)}" in printed.pages[1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_key_is_left_without_words(language: str) -> None:
    view = make_view(small_pack(), small_levels())
    printed = [print_view(each, language) for each in (view, make_view(levels={}, findings=()))]
    assert [page for each in printed for page in each.pages if "⟦" in page] == []


NASTY = "<b>tebal & </i> مرحبا 😀 " + "x" * 900 + "\n\x00\x07\ud800baris dua\n" + "kata " * 1200


def test_markup_in_peoples_text_is_text() -> None:
    printed = print_view(make_view(texts={"fact": "<b>tebal & </i> selesai"}, documents=0))
    assert "<b>tebal & </i> selesai" in printed.text


def test_foreign_letters_long_words_and_long_texts_are_printed() -> None:
    levels = {"1": Decimal(3)}
    view = make_view(levels=levels, agency="Badan <i>" + "Antarkementerian" * 40, documents=2)
    item, *others = view.indicators
    ratings = tuple(dataclasses.replace(r, fact=NASTY, analysis=NASTY) for r in item.stages)
    item = dataclasses.replace(item, stages=ratings, rating=ratings[-1], service_name=NASTY[:700])
    view = dataclasses.replace(view, indicators=(item, *others))
    assert "baris dua" in print_view(view).text


def test_a_file_name_without_spaces_stays_on_the_page() -> None:
    view = make_view(documents=1)
    document = dataclasses.replace(view.evidence[0], name="a" * 255 + ".pdf")
    printed = print_view(dataclasses.replace(view, evidence=(document,)))
    assert "a" * 30 in printed.text
