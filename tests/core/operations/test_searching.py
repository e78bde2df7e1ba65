"""What was read and written is found, with the place where it stands."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.errors import EvidenceUnknown
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.date_document import date_document
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.find_copies import find_copies
from spbe_desktop.operations.index_evidence import index_evidence
from spbe_desktop.operations.open_evidence import open_evidence
from spbe_desktop.operations.propose_dates import propose_dates
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.operations.search_texts import CLOSING, OPENING, search_texts
from spbe_desktop.store.asking import full_text_query
from spbe_desktop.store.texts import Texts
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import a_document, an_evaluation, some_evidence

POLICY = "Peraturan ini mengatur kebijakannya tentang arsitektur data induk dan layanan publik."


@pytest.fixture
def view(workspace: Context) -> EvaluationView:
    return an_evaluation(workspace)


def a_policy(folder: Path, *pages: str) -> Path:
    canvas = Canvas(str(folder / "35.a.Perwali.pdf"))
    for page in pages:
        canvas.drawString(40, 700, page)
        canvas.showPage()
    canvas.save()
    return folder / "35.a.Perwali.pdf"


def found(context: Context, view: EvaluationView, typed: str) -> list[tuple[str, int]]:
    return [(hit.name, hit.page) for hit in search_texts(context, view.id, typed).documents]


def test_a_word_is_found_on_its_page(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    attach_evidence(workspace, view.id, "1", a_policy(tmp_path, "Pendahuluan", POLICY))
    index_evidence(workspace, view.id)
    assert found(workspace, view, "arsitektur ") == [("35.a.Perwali.pdf", 2)]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("arsitek", 1),
        ("arsitek ", 0),
        ("pengaturan ", 1),
        ("melayani risiko ", 0),
        ('"pengaturan"', 0),
        ("arsitek*  ", 1),
        ('"data induk"', 1),
        ('"induk data"', 0),
        ("arsitektur ~ publik", 1),
        ("peraturan ~ publik", 1),
        ("kebijakan ", 1),
        ("ARSITEKTUR induk ", 1),
        ("arsitektur jaringan ", 0),
        ("  ", 0),
        ('"', 0),
        ("~", 0),
    ],
)
def test_words_phrases_beginnings_and_nearness(
    workspace: Context, view: EvaluationView, tmp_path: Path, typed: str, hits: int
) -> None:
    some_evidence(workspace, view.id, tmp_path, text=POLICY)
    index_evidence(workspace, view.id)
    assert len(found(workspace, view, typed)) == hits


def test_other_forms_of_a_word_come_after_the_word_itself(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    texts = ("Wali Kota mengelola risiko keamanan", "Pengelolaan risiko", "Kelola saja")
    for number, text in enumerate(texts):
        some_evidence(workspace, view.id, tmp_path, name=f"{number}.txt", text=text)
    explain_rating(workspace, view.id, "3", fact="Risiko dikelola oleh Dinas")
    index_evidence(workspace, view.id)
    told = search_texts(workspace, view.id, "pengelolaan risiko")
    assert [(hit.name, hit.related) for hit in told.documents] == [
        ("1.txt", False),
        ("0.txt", True),
    ]
    assert f"{OPENING}mengelola{CLOSING}" in told.documents[1].snippet
    assert [(hit.indicator, hit.related) for hit in told.judgements] == [("3", True)]


def test_the_snippet_marks_what_was_found(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, view.id, tmp_path, text=POLICY)
    index_evidence(workspace, view.id)
    snippet = search_texts(workspace, view.id, "induk ").documents[0].snippet
    assert f"data {OPENING}induk{CLOSING} dan" in snippet


def test_a_document_is_found_by_its_name(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, view.id, tmp_path, name="35.a.LPSE.txt")
    assert found(workspace, view, "lpse") == [("35.a.LPSE.txt", 0)]


def test_what_is_not_read_yet_is_told(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, view.id, tmp_path)
    before = search_texts(workspace, view.id, "pasal").unread
    index_evidence(workspace, view.id)
    assert (before, search_texts(workspace, view.id, "pasal").unread) == (1, 0)


def test_explanations_and_findings_are_found_as_they_stand_now(
    workspace: Context, view: EvaluationView
) -> None:
    explain_rating(workspace, view.id, "3", fact="Peta rencana disahkan")
    search_texts(workspace, view.id, "peta")
    explain_rating(workspace, view.id, "3", fact="Rencana dicabut")
    record_finding(workspace, view.id, "4", finding="Peta belum ada")
    hits = search_texts(workspace, view.id, "peta ").judgements
    assert [(hit.indicator, hit.kind) for hit in hits] == [("4", "finding")]


def test_another_evaluation_is_not_searched(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, year=2022)
    some_evidence(workspace, other.id, tmp_path, text=POLICY)
    index_evidence(workspace)
    assert found(workspace, view, "arsitektur") == []


def test_nothing_is_read_twice(workspace: Context, view: EvaluationView, tmp_path: Path) -> None:
    some_evidence(workspace, view.id, tmp_path)
    assert [index_evidence(workspace), index_evidence(workspace)] == [1, 0]


def test_the_text_of_a_document_is_kept_page_by_page(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    document = attach_evidence(workspace, view.id, "1", a_policy(tmp_path, "satu", "dua")).id
    before = open_evidence(workspace, view.id, document).text
    index_evidence(workspace)
    after = open_evidence(workspace, view.id, document).text
    assert before is None
    assert after is not None
    assert [page.strip() for page in after.pages] == ["satu", "dua"]


def test_the_day_a_document_bears_is_proposed_until_it_has_one(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    policy = a_policy(tmp_path, "Menimbang", "Ditetapkan di Bima pada tanggal 3 Mei 2021")
    document = attach_evidence(workspace, view.id, "1", policy).id
    index_evidence(workspace)
    before = propose_dates(workspace, view.id, document)
    date_document(workspace, view.id, document, "2021-05-03")
    assert [(each.date.isoformat(), each.page) for each in before] == [("2021-05-03", 2)]
    assert propose_dates(workspace, view.id, document) == ()
    with pytest.raises(EvidenceUnknown):
        propose_dates(workspace, view.id, "tidak ada")


def test_a_damaged_index_is_made_anew(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    some_evidence(workspace, view.id, tmp_path, text=POLICY)
    index_evidence(workspace)
    workspace.paths.texts.write_bytes(b"bukan basis data" * 400)
    index_evidence(workspace)
    assert len(found(workspace, view, "arsitektur")) == 1


def test_an_index_of_another_version_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "texts.sqlite"
    Texts(path).unread([])
    file = sqlite3.connect(path)
    file.execute("PRAGMA user_version = 99")
    file.close()
    assert Texts(path).unread(["a"]) == ["a"]


def test_the_same_document_elsewhere_is_pointed_out(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, agency="Kabupaten Badung")
    some_evidence(workspace, view.id, tmp_path / "a", name="a.txt")
    some_evidence(workspace, other.id, tmp_path / "b", name="b.txt")
    copies = find_copies(workspace, view.id)
    assert [(c.name, c.other, c.share) for c in copies] == [("a.txt", "b.txt", 1.0)]


def test_a_text_copied_from_another_agency_is_pointed_out(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    words = " ".join(f"ketentuan{n}" for n in range(300))
    other = an_evaluation(workspace, agency="Kabupaten Badung")
    some_evidence(workspace, view.id, tmp_path / "a", name="a.txt", text=f"Denpasar {words}")
    some_evidence(workspace, other.id, tmp_path / "b", name="b.txt", text=f"Badung {words}")
    index_evidence(workspace)
    (copy,) = find_copies(workspace, view.id)
    assert copy.share > 0.9
    assert copy.agency.endswith("Badung")


def test_documents_of_few_words_are_not_called_copies(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, agency="Kabupaten Badung")
    some_evidence(workspace, view.id, tmp_path / "a", name="a.txt", text="Pasal 5")
    some_evidence(workspace, other.id, tmp_path / "b", name="b.txt", text="Pasal 5.")
    index_evidence(workspace)
    assert find_copies(workspace, view.id) == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_nothing_typed_is_an_error(typed: str) -> None:
    query = full_text_query(typed)
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    if query:
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (query,)).fetchall()
    connection.close()


def test_evidence_survives_the_index(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    attach_evidence(workspace, view.id, "1", a_document(tmp_path))
    index_evidence(workspace)
    Texts(workspace.paths.texts).forget()
    assert not workspace.paths.texts.exists()
    assert index_evidence(workspace) == 1


def test_several_lanes_may_ask_for_the_first_index_at_once(tmp_path: Path) -> None:
    def ask(number: int) -> list[str]:
        return Texts(tmp_path / f"{number // 8}.sqlite").unread(["a"])

    with ThreadPoolExecutor(8) as lanes:
        assert list(lanes.map(ask, range(80))) == [["a"]] * 80
