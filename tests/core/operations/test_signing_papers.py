"""A paper is signed and judged through the operations, and every refusal is a sentence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from spbe_desktop.errors import (
    AreaMissing,
    CredentialLocked,
    FileNotWritable,
    IdentityExpired,
    IdentityMissing,
    PaperChanged,
    PaperUnreadable,
    PassphraseWrong,
)
from spbe_desktop.identity.certificates import as_pem
from spbe_desktop.identity.paper_checking import Doubt
from spbe_desktop.operations.check_paper_signatures import (
    check_paper_signatures,
    paper_verdict_document,
    paper_verdict_lines,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.sign_paper import Signing, empty_places, leave_room, sign_paper
from spbe_desktop.views.papers import SignatureArea
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.identity.papers import PASSPHRASE, a_credential, a_paper, an_issuer, as_p12
from tests.factories import BEGINNING, TickingClock, a_workspace

AREAS = tuple(
    SignatureArea(role=role, page=2, x=x, y=100, width=220, height=98)
    for role, x in (("coordinator", 80), ("witness", 310))
)
SIGNING = Signing(passphrase=PASSPHRASE, areas=AREAS, position="Koordinator SPBE")


@pytest.fixture
def signer(workspace: Context) -> Context:
    create_identity(
        workspace, name="Ni Made Contoh", nip="198001012005012001", passphrase=PASSPHRASE
    )
    return workspace


def text_of(path: Path, page: int = 1) -> str:
    with pypdfium2.PdfDocument(path) as document:
        told: str = document[page].get_textpage().get_text_bounded()
    return " ".join(told.split())


def test_the_workspaces_own_key_signs(signer: Context, tmp_path: Path) -> None:
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", SIGNING)
    assert check_paper_signatures(signed.path, context=signer).trusted
    assert (signed.name, signed.self_made, signed.area, signed.waiting) == (
        "Ni Made Contoh",
        True,
        "coordinator",
        ("witness",),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_block_says_who_signed_and_that_the_certificate_is_uncertified(
    signer: Context, tmp_path: Path, language: str
) -> None:
    wish = Signing(passphrase=PASSPHRASE, areas=AREAS, position="Sekda", language=language)
    told = text_of(sign_paper(signer, a_paper(), tmp_path / "ba.pdf", wish).path)
    words = load_words(language)
    for sentence in ("Ni Made Contoh", "Sekda", "198001012005012001", words("signature.self_made")):
        assert sentence in told
    assert "BSrE" not in told


def test_a_second_signer_uses_the_place_left_for_them(signer: Context, tmp_path: Path) -> None:
    first = sign_paper(signer, a_paper(), tmp_path / "satu.pdf", SIGNING)
    p12 = as_p12(a_credential("I Wayan", an_issuer()), tmp_path)
    second = sign_paper(
        signer, first.path, tmp_path / "dua.pdf", Signing(passphrase=PASSPHRASE, credential=p12)
    )
    verdict = check_paper_signatures(second.path, context=signer)
    assert [(s.field, s.trusted, s.self_made) for s in verdict.signatures] == [
        ("coordinator", True, True),
        ("witness", False, False),
    ]
    assert (verdict.sound, verdict.trusted, second.waiting) == (True, False, ())


def test_trust_may_come_from_a_file(signer: Context, tmp_path: Path) -> None:
    issuer = an_issuer()
    p12 = as_p12(a_credential("I Wayan", issuer), tmp_path)
    wish = Signing(passphrase=PASSPHRASE, credential=p12, areas=AREAS)
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", wish)
    (tmp_path / "ca.pem").write_bytes(as_pem(issuer.certificate))
    assert check_paper_signatures(signed.path, trust=tmp_path / "ca.pem").trusted


def test_a_wrong_passphrase_signs_nothing(signer: Context, tmp_path: Path) -> None:
    wish = Signing(passphrase="bukan itu", areas=AREAS)
    with pytest.raises(PassphraseWrong):
        sign_paper(signer, a_paper(), tmp_path / "ba.pdf", wish)
    assert not (tmp_path / "ba.pdf").exists()


def test_a_wrong_passphrase_of_a_file_is_told_in_words(signer: Context, tmp_path: Path) -> None:
    wish = Signing(passphrase="bukan itu", credential=as_p12(a_credential(), tmp_path), areas=AREAS)
    with pytest.raises(CredentialLocked) as told:
        sign_paper(signer, a_paper(), tmp_path / "ba.pdf", wish)
    assert "frasa sandi" in signer.words.problem(told.value)


def test_without_an_identity_nobody_signs(workspace: Context, tmp_path: Path) -> None:
    with pytest.raises(IdentityMissing):
        sign_paper(workspace, a_paper(), tmp_path / "ba.pdf", SIGNING)


def test_an_expired_identity_does_not_sign(signer: Context, tmp_path: Path) -> None:
    root = signer.paths.root
    signer.database.close()
    later = a_workspace(root, clock=TickingClock(BEGINNING + timedelta(days=366 * 6)))
    with pytest.raises(IdentityExpired):
        sign_paper(later, a_paper(), tmp_path / "ba.pdf", SIGNING)
    later.database.close()


def test_a_paper_that_was_changed_is_not_signed_again(signer: Context, tmp_path: Path) -> None:
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", SIGNING)
    changed = signed.path.read_bytes().replace(b"halaman 1", b"halaman 9", 1)
    with pytest.raises(PaperChanged):
        sign_paper(signer, changed, tmp_path / "lagi.pdf", SIGNING)


@pytest.mark.parametrize("area", ["nobody", "coordinator"])
def test_a_place_that_is_not_free_is_told(signer: Context, tmp_path: Path, area: str) -> None:
    first = sign_paper(signer, a_paper(), tmp_path / "satu.pdf", SIGNING)
    wish = Signing(passphrase=PASSPHRASE, area=area)
    with pytest.raises(AreaMissing):
        sign_paper(signer, first.path, tmp_path / "dua.pdf", wish)


def test_a_paper_without_any_place_says_so(signer: Context, tmp_path: Path) -> None:
    with pytest.raises(AreaMissing):
        sign_paper(signer, a_paper(), tmp_path / "ba.pdf", Signing(passphrase=PASSPHRASE))


def test_a_folder_that_cannot_be_written_is_told(signer: Context, tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(FileNotWritable):
        sign_paper(signer, a_paper(), tmp_path / "berkas" / "ba.pdf", SIGNING)


def test_a_missing_paper_is_told(tmp_path: Path) -> None:
    with pytest.raises(PaperUnreadable):
        check_paper_signatures(tmp_path / "tidak-ada.pdf")


def test_places_are_left_for_the_offices_own_signing(tmp_path: Path) -> None:
    (tmp_path / "ba.pdf").write_bytes(leave_room(a_paper(), AREAS))
    assert empty_places(tmp_path / "ba.pdf") == ("coordinator", "witness")


def test_a_paper_without_areas_is_left_as_it_is() -> None:
    assert leave_room(a_paper(), ()) == a_paper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_is_told_in_words(signer: Context, tmp_path: Path, language: str) -> None:
    words = load_words(language)
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", SIGNING).path.read_bytes()
    changed = signed.replace(b"halaman 1", b"halaman 9", 1)
    for content, key in (
        (a_paper(), "unsigned"),
        (signed, "sound_unknown"),
        (changed, "unsound"),
    ):
        lines = paper_verdict_lines(check_paper_signatures(content), words)
        assert lines[0] == words(f"signature.{key}")
    for doubt in Doubt:
        assert "⟦" not in words(f"signature.doubt_{doubt.value}", area="x")


def test_a_changed_signature_says_what_happened(signer: Context, tmp_path: Path) -> None:
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", SIGNING).path.read_bytes()
    changed = signed.replace(b"halaman 1", b"halaman 9", 1)
    lines = paper_verdict_lines(check_paper_signatures(changed), signer.words)
    assert signer.words("signature.doubt_changed", area="coordinator") in lines


def test_programs_are_told_the_same(signer: Context, tmp_path: Path) -> None:
    signed = sign_paper(signer, a_paper(), tmp_path / "ba.pdf", SIGNING)
    told = paper_verdict_document(check_paper_signatures(signed.path, context=signer))
    assert isinstance(told, dict)
    assert (told["sound"], told["trusted"]) == (True, True)


def test_a_wish_never_shows_its_passphrase() -> None:
    assert PASSPHRASE not in repr(SIGNING)
