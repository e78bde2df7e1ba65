"""Every paper of the catalogue: for a full, an empty and a huge evaluation, by every pack."""

from __future__ import annotations

import dataclasses
import datetime
import re
from decimal import Decimal
from functools import cache

import pytest

from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.report.catalogue import templates
from spbe_desktop.report.spelled import spelled
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead, PaperOptions, PrintedPaper, Signer
from spbe_desktop.views.working import AspectNoteView, UnitView
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.report.builders import PACKS, make_view
from tests.core.report.reading import Printed
from tests.core.report.shipped import shipped

REPORTS = ("evaluation-report", "monitoring-report")
PAPERS = [kind.id for kind in all_papers() if kind.id not in REPORTS]
BLANK = [kind.id for kind in all_papers() if "blank" in kind.options]
LONG = ("Muatan kebijakan sudah utuh dan sudah direviu bersama perangkat daerah terkait. " * 40)[
    :3000
]


def made(paper: str, view: EvaluationView, language: str = "id", **more: object) -> PrintedPaper:
    options = PaperOptions(**more)  # type: ignore[arg-type]
    return paper_of(templates()[paper], view, load_words(language), options)


def rated(pack: Pack) -> EvaluationView:
    """Everything rated at the middle of the scale."""
    scale = pack.instrument.scale
    middle = (scale.min + scale.max) / 2
    value = middle if scale.step is None else scale.min + scale.step
    levels = {i.code: value for i in pack.instrument.indicators if i.repeats is None}
    return make_view(pack, levels, documents=3)


@cache
def worst() -> EvaluationView:
    """47 explanations of 3,000 letters, 400 documents, a name of 200 letters, 30 findings."""
    texts = dict.fromkeys(("fact", "analysis", "justification"), LONG)
    agency = "Badan " + ("Koordinasi Antarkementerian dan Lembaga " * 5)[:194]
    view = make_view(documents=400, texts=texts, agency=agency)
    finding = dataclasses.replace(view.findings[0], finding=LONG, recommendation=LONG, owner=LONG)
    many = tuple(dataclasses.replace(finding, id=f"f{number}") for number in range(30))
    return dataclasses.replace(view, findings=many)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_has_all_its_words(paper: str, language: str) -> None:
    printed = Printed(made(paper, make_view(), language).content)
    assert [page for page in printed.pages if "⟦" in page or "{" in page] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_an_empty_evaluation_has_every_paper(paper: str) -> None:
    printed = Printed(made(paper, make_view(levels={}, documents=0, findings=())).content)
    assert "Pemerintah Kota Denpasar".upper() in printed.text.upper()


@pytest.mark.parametrize("paper", [p for p in PAPERS if p != "worksheet"])
def test_a_huge_evaluation_has_every_paper(paper: str) -> None:
    assert made(paper, worst()).pages > 0


def test_a_huge_report_flows_over_its_pages() -> None:
    printed = made("evaluation-report", worst())
    assert Printed(printed.content).text.count("Muatan kebijakan sudah utuh") > 47 * 3 * 10


def test_letters_that_the_typeface_lacks_are_named() -> None:
    view = make_view(texts={"fact": "مرحبا 😀"}, documents=0)
    text = Printed(made("evaluation-report", view).content).text
    assert ("U+0645" in text, "U+1F600" in text) == (True, True)


@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: str(pack.instrument.id))
@pytest.mark.parametrize("paper", PAPERS)
def test_every_instrument_has_the_papers_of_its_stages(paper: str, pack: Pack) -> None:
    view = rated(pack)
    kind = templates()[paper].kind
    if not kind.offered(view.instrument.activity(view.activity)):
        pytest.skip("the activity has no such paper")
    assert made(paper, view).pages > 0


@pytest.mark.parametrize("paper", BLANK)
def test_a_blank_paper_tells_no_result(paper: str) -> None:
    text = Printed(made(paper, make_view(), blank=True).content).text
    assert "3,19" not in text
    assert "Sangat Baik" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [make_view, worst, lambda: make_view(levels={}, findings=())])
def test_the_brief_has_two_pages_whatever_it_tells(view: object, language: str) -> None:
    assert made("executive-summary", view(), language).pages == 2  # type: ignore[operator]


def test_every_role_of_a_paper_has_its_area() -> None:
    kinds = [kind for kind in all_papers() if kind.signers and kind.id != "monitoring-report"]
    lacking = {
        kind.id: set(kind.signers) - {area.role for area in made(kind.id, make_view()).areas}
        for kind in kinds
    }
    assert {paper: roles for paper, roles in lacking.items() if roles} == {}


def test_signatures_never_stand_alone_on_a_page() -> None:
    printed = made("self-assessment-minutes", make_view())
    page = Printed(printed.content).pages[printed.areas[0].page - 1]
    assert "Demikian Berita Acara ini dibuat" in page


def test_minutes_leave_the_number_and_the_day_open() -> None:
    page = Printed(made("self-assessment-minutes", make_view()).content).pages[0]
    assert re.search(r"NOMOR: …+", page)
    assert re.search(r"Pada hari ini …+, tanggal …+", page)


def test_minutes_write_the_day_in_words() -> None:
    day = datetime.date(2026, 11, 23)
    page = Printed(made("interview-minutes", make_view(), day=day, place="Denpasar").content).pages[
        0
    ]
    told = "Senin, tanggal dua puluh tiga, bulan November, tahun dua ribu dua puluh enam"
    assert told in page


def test_minutes_of_the_self_assessment_tell_its_own_result() -> None:
    page = Printed(made("self-assessment-minutes", make_view()).content).pages[0]
    assert "Indeks SPBE 100,00 % 3,66" in page  # not the 3,19 of the document stage


def test_a_letterhead_gives_head_number_and_signer() -> None:
    signer = Signer(role="coordinator", position="Sekda", name="I Nyoman", nip="1" * 18)
    head = Letterhead(lines=("PEMERINTAH KOTA", "DINAS"), numbering="000/…", signers=(signer,))
    template = templates()["publication-consent"]
    content = paper_of(template, make_view(), load_words("id"), PaperOptions(), head).content
    text = Printed(content).text
    told = ("PEMERINTAH KOTA DINAS", "NOMOR: 000/…", "I Nyoman", "1" * 18, "Sekda")
    assert [each for each in told if each not in text] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_no_paper_says_that_it_is_signed(paper: str) -> None:
    text = Printed(made(paper, make_view()).content).text.lower()
    assert [each for each in ("bsre", "ditandatangani secara elektronik") if each in text] == []


def test_who_attended_is_listed_and_open_lines_are_left() -> None:
    people = ("Ni Made; Kepala Bidang", "I Wayan")
    text = Printed(made("interview-minutes", make_view(), people=people).content).text
    assert "1. Ni Made Kepala Bidang 2. I Wayan 3." in text


def test_a_worksheet_may_be_of_some_indicators() -> None:
    printed = Printed(made("worksheet", make_view(), indicators=("2", "47")).content)
    assert [title for _, title, _ in printed.outline][1::2] == [
        "2  Kebijakan Peta Rencana SPBE",
        "47  Layanan Publik Sektor 3",
    ]


def test_a_worksheet_cites_evidence_with_page_and_digest() -> None:
    view = make_view()
    text = Printed(made("worksheet", view, indicators=("1",)).content).text
    document = view.document(view.indicator("1").citations[0].evidence_id)
    assert document.digest in text
    assert "hlm. 4" in text


def test_scoring_sheets_have_the_codes_of_the_grid() -> None:
    text = Printed(made("blank-sheets", make_view(), blank=True).content).text
    assert "47 Layanan Publik Sektor 3" in text


def test_notes_on_an_aspect_and_units_stand_in_the_report() -> None:
    view = make_view()
    note = AspectNoteView(
        stage="document",
        aspect="1",
        fulfilment="Delapan indikator terpenuhi",
        strengths="Kebijakan lengkap",
        weaknesses="",
    )
    units = (UnitView(id="u1", name="Dinas Kesehatan Kota"),)
    view = dataclasses.replace(view, aspect_notes=(note,), units=units)
    text = Printed(made("evaluation-report", view).content).text
    told = ("Delapan indikator terpenuhi", "Kebijakan lengkap", "Dinas Kesehatan Kota")
    assert [each for each in told if each not in text] == []


def test_the_plan_says_what_to_raise() -> None:
    view = dataclasses.replace(make_view(), target=Decimal("3.50"))
    text = Printed(made("evaluation-report", view).content).text
    assert "Dari 3,19 ke sasaran 3,50" in text


def test_agencies_are_compared_with_their_plain_mean() -> None:
    other = dataclasses.replace(make_view(agency="Kota Badung"), id="other")
    template = templates()["agency-comparison"]
    content = paper_of(
        template, make_view(), load_words("id"), PaperOptions(), others=(other,)
    ).content
    assert "Rata-rata sederhana 2 instansi: 3,19" in Printed(content).text


def test_another_instrument_is_not_compared_value_by_value() -> None:
    other = dataclasses.replace(
        make_view(load_pack(PACKS / "two-layers.yaml"), {"A": Decimal(5)}), id="other", year=2019
    )
    template = templates()["year-comparison"]
    content = paper_of(
        template, make_view(), load_words("id"), PaperOptions(), others=(other,)
    ).content
    text = Printed(content).text
    assert "tidak dapat dibandingkan langsung" in text
    assert "Kebijakan Arsitektur SPBE" not in text


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (11, "sebelas", "eleven"),
        (19, "sembilan belas", "nineteen"),
        (31, "tiga puluh satu", "thirty-one"),
        (111, "seratus sebelas", "one hundred eleven"),
        (2026, "dua ribu dua puluh enam", "two thousand twenty-six"),
    ],
)
def test_a_number_is_spelled(number: int, indonesian: str, english: str) -> None:
    assert (spelled(number, "id"), spelled(number, "en")) == (indonesian, english)


def test_what_is_too_large_is_not_spelled() -> None:
    with pytest.raises(ValueError, match="10000"):
        spelled(10_000, "id")
