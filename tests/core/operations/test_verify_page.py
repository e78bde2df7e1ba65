"""A printed page is held against a bundle or the workspace, and what differs is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from spbe_desktop.bundle.parts import open_parts
from spbe_desktop.errors import (
    BundleNotValid,
    EvaluationUnknown,
    MarkMissing,
    NotABundle,
    PictureUnreadable,
)
from spbe_desktop.identity import base45
from spbe_desktop.identity.certificates import describe
from spbe_desktop.identity.keys import Signer, read_certificate
from spbe_desktop.identity.page_mark import ReadMark, write_mark
from spbe_desktop.identity.revocation import Revocation, RevocationList
from spbe_desktop.operations.attach_evidence import attach_evidence
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.list_papers import list_papers
from spbe_desktop.operations.mark_pages import options_of, variant_of
from spbe_desktop.operations.print_paper import print_paper
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.tell_page import page_lines, pages_summary
from spbe_desktop.operations.verify_page import PageVerdict, Signed, read_marks, verify_pages
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PaperOptions
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.identity.papers import a_credential
from tests.factories import a_document, an_evaluation

PAPER = "evaluation-report"
PASSPHRASE = "sandi yang panjang"
PACKS = ("permenpanrb-59-2020", "permenpanrb-8-2026", "permenpanrb-5-2018")


@pytest.fixture
def view(workspace: Context) -> EvaluationView:
    """An evaluation with one level and a signer."""
    create_identity(workspace, name="Ni Made Contoh", passphrase=PASSPHRASE)
    made = an_evaluation(workspace)
    rate_indicator(workspace, made.id, "1", Decimal(3))
    return made


def printed(context: Context, view: EvaluationView, folder: Path, passphrase: str = "") -> Path:
    target = folder / "laporan.pdf"
    print_paper(context, view.id, PAPER, target, passphrase=passphrase)
    return target


def sealed(context: Context, view: EvaluationView, folder: Path) -> Path:
    return seal_bundle(context, view.id, folder / "paket.spbe", PASSPHRASE).path


def figures(verdict: PageVerdict) -> set[str]:
    return {each.figure for each in verdict.differences}


def test_every_page_belongs_to_the_data_it_was_printed_from(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    verdicts = verify_pages(printed(workspace, view, tmp_path), context=workspace)
    assert {(v.belongs, v.same_text) for v in verdicts} == {(True, True)}
    assert [v.mark.page for v in verdicts] == list(range(1, verdicts[0].mark.pages + 1))


@pytest.mark.parametrize("instrument", PACKS)
def test_pages_of_each_pack_are_marked(workspace: Context, tmp_path: Path, instrument: str) -> None:
    view = an_evaluation(workspace, instrument=instrument)
    paper = next(p.id for p in list_papers(workspace, view.id) if p.group == "report")
    print_paper(workspace, view.id, paper, tmp_path / "x.pdf")
    verdicts = verify_pages(tmp_path / "x.pdf", context=workspace)
    assert {(v.belongs, v.mark.paper, v.mark.index) for v in verdicts} == {(True, paper, "")}


def test_one_changed_score_names_the_pages_that_differ(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    before = printed(workspace, view, tmp_path)
    with pypdfium2.PdfDocument(before) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    rate_indicator(workspace, view.id, "1", Decimal(4))
    verdicts = verify_pages(before, context=workspace)
    with pypdfium2.PdfDocument(printed(workspace, view, tmp_path)) as document:
        now = [page.get_textpage().get_text_bounded() for page in document]
    assert not any(v.belongs for v in verdicts)
    assert figures(verdicts[0]) >= {"index", "data", "page"}
    said = {v.mark.page for v in verdicts if v.same_text is False}
    assert said == {n for n, (a, b) in enumerate(zip(texts, now, strict=True), 1) if a != b}
    assert 0 < len(said) < len(texts)


def test_a_page_printed_before_sealing_belongs_to_the_bundle(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper = printed(workspace, view, tmp_path)
    verdicts = verify_pages(paper, bundle=sealed(workspace, view, tmp_path))
    assert all(v.belongs for v in verdicts)


def test_the_report_in_a_bundle_belongs_to_it_word_by_word(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    bundle = sealed(workspace, view, tmp_path)
    (tmp_path / "dari-paket.pdf").write_bytes(open_parts(bundle).report)
    verdicts = verify_pages(tmp_path / "dari-paket.pdf", bundle=bundle)
    assert {(v.belongs, v.same_text, v.mark.revision) for v in verdicts} == {(True, True, 1)}


def test_a_page_printed_from_other_figures_does_not_belong_to_the_bundle(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    bundle = sealed(workspace, view, tmp_path)
    rate_indicator(workspace, view.id, "1", Decimal(5))
    verdict = verify_pages(printed(workspace, view, tmp_path), bundle=bundle)[0]
    told = {d.figure: (d.on_page, d.in_data) for d in verdict.differences}
    assert (verdict.belongs, told["index"]) == (False, ("5.00", "3.00"))


def test_evidence_that_was_added_is_another_state_with_the_same_index(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper = printed(workspace, view, tmp_path)
    attach_evidence(workspace, view.id, "1", a_document(tmp_path))
    verdict = verify_pages(paper, context=workspace)[0]
    assert not verdict.belongs
    assert "data" in figures(verdict)
    assert "index" not in figures(verdict)


def test_a_page_of_another_evaluation_says_so(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    other = an_evaluation(workspace, year=2022)
    bundle = sealed(workspace, other, tmp_path)
    verdict = verify_pages(printed(workspace, view, tmp_path), bundle=bundle)[0]
    assert (verdict.belongs, figures(verdict)) == (False, {"evaluation"})


def test_a_signed_page_names_its_signer(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper = printed(workspace, view, tmp_path, PASSPHRASE)
    verdict = verify_pages(paper, bundle=sealed(workspace, view, tmp_path))[0]
    assert (verdict.signed, verdict.signer) == (Signed.GENUINE, "Ni Made Contoh")


def test_a_signed_page_is_the_same_file_each_time(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    first = printed(workspace, view, tmp_path, PASSPHRASE).read_bytes()
    assert printed(workspace, view, tmp_path, PASSPHRASE).read_bytes() == first


def test_a_page_without_signature_says_so(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    verdict = verify_pages(printed(workspace, view, tmp_path), context=workspace)[0]
    assert verdict.signed is Signed.NOT


def a_mark(path: Path) -> ReadMark:
    return read_marks(path)[0][1]


def test_a_signer_who_is_not_known_is_not_believed(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    stranger = a_credential("Orang lain")
    assert isinstance(stranger.key, EllipticCurvePrivateKey)
    mark = a_mark(printed(workspace, view, tmp_path)).mark
    text = write_mark(mark, Signer(stranger.certificate, stranger.key))
    assert verify_pages(text, context=workspace)[0].signed is Signed.UNKNOWN


def test_a_signer_whose_certificate_was_revoked_counts_as_none(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper = printed(workspace, view, tmp_path, PASSPHRASE)
    serial = describe(read_certificate(workspace.paths.identity)).serial
    RevocationList(workspace.paths.trust).add([Revocation(serial=serial)])
    verdict = verify_pages(paper, context=workspace)[0]
    assert (verdict.signed, verdict.belongs) == (Signed.REVOKED, True)


def test_figures_changed_under_a_signature_are_a_forgery(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    read = a_mark(printed(workspace, view, tmp_path, PASSPHRASE))
    forged = write_mark(replace(read.mark, page=2))
    body = base45.decode(forged[6:-1])
    tail = bytes.fromhex(read.hint) + read.signature
    text = f"SPBE1:{base45.encode(bytes([1]) + body[1:] + tail)}."
    verdict = verify_pages(text, context=workspace)[0]
    assert (verdict.signed, verdict.belongs) == (Signed.FORGED, False)


def test_a_text_may_be_given_instead_of_a_picture(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    text = write_mark(a_mark(printed(workspace, view, tmp_path)).mark)
    assert verify_pages(f" {text}\n", context=workspace)[0].belongs


def test_a_page_of_an_evaluation_that_is_not_here_is_told(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    mark = a_mark(printed(workspace, view, tmp_path)).mark
    with pytest.raises(EvaluationUnknown):
        verify_pages(write_mark(replace(mark, evaluation="0" * 32)), context=workspace)


def test_a_paper_that_this_program_cannot_print_is_not_compared_by_its_words(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    mark = a_mark(printed(workspace, view, tmp_path)).mark
    for other in (replace(mark, paper="kelak"), replace(mark, variant="id:A4:+")):
        verdict = verify_pages(write_mark(other), context=workspace)[0]
        assert (verdict.belongs, verdict.same_text) == (True, None)


def test_a_changed_bundle_is_held_against_nothing(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper, bundle = printed(workspace, view, tmp_path), sealed(workspace, view, tmp_path)
    content = bytearray(bundle.read_bytes())
    content[content.index(b"%PDF-") + 900] ^= 1
    bundle.write_bytes(content)
    with pytest.raises(BundleNotValid):
        verify_pages(paper, bundle=bundle)


def test_what_is_no_bundle_and_no_page_is_told(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    paper = printed(workspace, view, tmp_path)
    with pytest.raises(NotABundle):
        verify_pages(paper, bundle=tmp_path / "tidak-ada.spbe")
    with pytest.raises(PictureUnreadable):
        verify_pages("halo", context=workspace)
    with pytest.raises(MarkMissing):
        verify_pages("SPBE1:ABC.", context=workspace)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_is_a_sentence(
    workspace: Context, view: EvaluationView, tmp_path: Path, language: str
) -> None:
    words = load_words(language)
    paper = printed(workspace, view, tmp_path)
    bundle = sealed(workspace, an_evaluation(workspace, year=2022), tmp_path)
    same = verify_pages(paper, context=workspace)
    rate_indicator(workspace, view.id, "1", Decimal(4))
    other = (*verify_pages(paper, context=workspace), *verify_pages(paper, bundle=bundle))
    told = [line for each in (*same, *other) for line in page_lines(each, words)]
    told += [pages_summary(same, words), pages_summary(other, words)]
    told += [words(f"page_mark.{each.value}", name="x") for each in Signed]
    assert [line for line in told if "⟦" in line] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", ["A4", "F4"])
@pytest.mark.parametrize("blank", [True, False])
def test_choices_are_told_by_a_mark(language: str, sheet: str, blank: bool) -> None:
    options = PaperOptions(sheet=sheet, blank=blank, grey=not blank)
    assert options_of(variant_of(language, sheet, options)) == (language, options)


def test_choices_that_a_mark_cannot_tell_are_not_guessed() -> None:
    assert options_of(variant_of("id", "A4", PaperOptions(place="Denpasar"))) is None
