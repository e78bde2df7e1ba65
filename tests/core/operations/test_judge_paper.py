"""One verdict on whatever paper someone brings: the gravest of its marks and signatures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from spbe_desktop.errors import PictureUnreadable
from spbe_desktop.identity.page_mark import PREFIX
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.judge_paper import Judgement, judge_paper
from spbe_desktop.operations.print_paper import preview_paper, print_paper
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.record_meeting import record_meeting
from spbe_desktop.operations.sign_paper import Signing, sign_paper
from spbe_desktop.report.page_reader import read_codes_of
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Meeting
from tests.core.identity.papers import PASSPHRASE, a_credential, a_paper, an_issuer, as_p12
from tests.factories import a_workspace, an_evaluation

MINUTES = "interview-minutes"


@pytest.fixture
def view(workspace: Context) -> EvaluationView:
    create_identity(workspace, name="Ni Made Contoh", passphrase=PASSPHRASE)
    return an_evaluation(workspace)


def minutes(context: Context, view: EvaluationView, folder: Path, passphrase: str = "") -> Path:
    target = folder / "ba.pdf"
    print_paper(context, view.id, MINUTES, target, passphrase=passphrase)
    return target


def signed(context: Context, view: EvaluationView, folder: Path, p12: Path | None = None) -> Path:
    printed = preview_paper(context, view.id, MINUTES)
    signing = Signing(passphrase=PASSPHRASE, areas=printed.areas, credential=p12)
    return sign_paper(context, printed.content, folder / "ttd.pdf", signing).path


def judged(context: Context, given: Path | str) -> Judgement:
    return judge_paper(context, given).judgement


def test_a_print_of_what_is_so_matches(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    assert judged(workspace, minutes(workspace, view, tmp_path)) is Judgement.MATCHES


def test_a_typed_code_is_judged_like_its_page(workspace: Context, view: EvaluationView) -> None:
    code = read_codes_of(preview_paper(workspace, view.id, MINUTES).content)[0].text
    assert judged(workspace, f" {code}\n") is Judgement.MATCHES


def test_a_signed_mark_is_sound(workspace: Context, view: EvaluationView, tmp_path: Path) -> None:
    made = minutes(workspace, view, tmp_path, PASSPHRASE)
    assert judged(workspace, made) is Judgement.SOUND


def test_another_score_makes_it_foreign(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    made = minutes(workspace, view, tmp_path)
    rate_indicator(workspace, view.id, "1", Decimal(3))
    found = judge_paper(workspace, made)
    assert (found.judgement, found.judgement.tone) == (Judgement.FOREIGN, "bad")
    assert "3,00" in "".join(found.blocks)


def test_other_words_about_the_same_data_are_told_apart(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    made = minutes(workspace, view, tmp_path)
    record_meeting(workspace, view.id, Meeting(paper=MINUTES, place="Denpasar"))
    assert judged(workspace, made) is Judgement.REWORDED


def test_a_page_of_elsewhere_can_be_held_against_nothing(
    view: EvaluationView, workspace: Context, tmp_path: Path
) -> None:
    other = a_workspace(tmp_path / "other")
    made = minutes(workspace, view, tmp_path)
    found = judged(other, made)
    other.database.close()
    assert found is Judgement.ELSEWHERE


def test_a_signature_that_is_believed_is_sound(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    assert judged(workspace, sign_alone(workspace, tmp_path)) is Judgement.SOUND


def test_a_stranger_who_signed_is_unknown(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    made = as_p12(a_credential("Budi Contoh", an_issuer()), tmp_path)
    assert judged(workspace, signed(workspace, view, tmp_path, made)) is Judgement.UNKNOWN


def test_a_file_changed_after_signing_is_altered(
    workspace: Context, view: EvaluationView, tmp_path: Path
) -> None:
    made = sign_alone(workspace, tmp_path)
    content = made.read_bytes()
    made.write_bytes(content.replace(b"halaman 1", b"halaman 9"))
    assert judged(workspace, made) is Judgement.ALTERED


def test_a_picture_of_nothing_has_nothing_to_check(workspace: Context, tmp_path: Path) -> None:
    Image.new("L", (300, 300), "white").save(tmp_path / "foto.png")
    assert judged(workspace, tmp_path / "foto.png") is Judgement.NOTHING


@pytest.mark.parametrize("text", ["bukan kode", f"{PREFIX}bukan"])
def test_a_text_that_is_no_code_has_nothing_to_check(workspace: Context, text: str) -> None:
    assert judged(workspace, text) is Judgement.NOTHING


def test_a_file_that_is_no_picture_is_refused(workspace: Context, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"bukan gambar")
    with pytest.raises(PictureUnreadable):
        judge_paper(workspace, tmp_path / "x.png")


def sign_alone(context: Context, folder: Path) -> Path:
    """A paper that is not ours, signed here."""
    from tests.core.operations.test_signing_papers import AREAS

    signing = Signing(passphrase=PASSPHRASE, areas=AREAS)
    return sign_paper(context, a_paper(), folder / "lain.pdf", signing).path
