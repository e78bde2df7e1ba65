"""Signatures in a PDF: valid for stock tools, one after the other, and a changed byte is told."""

from __future__ import annotations

import asyncio
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper

from spbe_desktop.errors import AreaMissing, PaperUnreadable
from spbe_desktop.identity.cms import as_asn1, maker
from spbe_desktop.identity.credential import Credential
from spbe_desktop.identity.paper_checking import Doubt, check_pdf
from spbe_desktop.identity.paper_signing import add_fields, fields_of, sign_pdf
from tests.core.identity.papers import (
    COORDINATOR,
    WITNESS,
    a_credential,
    a_paper,
    a_wish,
    an_issuer,
)
from tests.factories import BEGINNING


@pytest.fixture(scope="module")
def first() -> Credential:
    return a_credential("Ni Made Contoh")


@pytest.fixture(scope="module")
def second() -> Credential:
    return a_credential("I Wayan Contoh")


@pytest.fixture(scope="module")
def once(first: Credential) -> bytes:
    return sign_pdf(a_paper(), first, a_wish(), [WITNESS])


@pytest.fixture(scope="module")
def twice(once: bytes, second: Credential) -> bytes:
    return sign_pdf(once, second, a_wish(WITNESS))


def stock(content: bytes, folder: Path) -> str:
    """What poppler's pdfsig says."""
    path = folder / "naskah.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False)
    return done.stdout


def doubts(content: bytes) -> list[Doubt | None]:
    return [each.doubt for each in check_pdf(content, (), "naskah.pdf").signatures]


def test_a_signature_is_valid_for_a_stock_tool(once: bytes, tmp_path: Path) -> None:
    told = stock(once, tmp_path)
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told


def test_a_second_signature_keeps_the_first_valid(twice: bytes, tmp_path: Path) -> None:
    assert stock(twice, tmp_path).count("Signature is Valid.") == 2
    assert doubts(twice) == [None, None]


def test_each_signature_only_adds_to_the_file(once: bytes, twice: bytes) -> None:
    assert once.startswith(a_paper())
    assert twice.startswith(once)


def test_the_verdict_says_who_signed_where_and_when(once: bytes, first: Credential) -> None:
    (told,) = check_pdf(once, [first.certificate], "naskah.pdf").signatures
    assert told.signer is not None
    assert (told.field, told.signer.name, told.signed_at) == (
        "coordinator",
        "Ni Made Contoh",
        BEGINNING,
    )
    assert (told.trusted, told.self_made, told.stamped, told.followed) == (True, True, False, False)


def test_the_order_of_signing_is_told(twice: bytes) -> None:
    told = check_pdf(twice, (), "naskah.pdf").signatures
    assert [(each.field, each.followed) for each in told] == [
        ("coordinator", True),
        ("witness", False),
    ]


def test_a_signer_nobody_knows_is_sound_and_not_trusted(once: bytes, second: Credential) -> None:
    verdict = check_pdf(once, [second.certificate], "naskah.pdf")
    assert (verdict.sound, verdict.trusted) == (True, False)


@pytest.mark.parametrize("bits", [0, 2048])
def test_an_issued_certificate_is_trusted_by_its_issuer(bits: int) -> None:
    issuer = an_issuer()
    signed = sign_pdf(a_paper(), a_credential(issuer=issuer, bits=bits), a_wish())
    verdict = check_pdf(signed, [issuer.certificate], "naskah.pdf")
    assert (verdict.trusted, verdict.signatures[0].self_made) == (True, False)


def test_a_flipped_byte_is_told_wherever_it_is(twice: bytes) -> None:
    last = twice.index(b">", twice.rindex(b"/Contents <"))
    ranges = [(0, twice.index(b"/Contents <")), (last, len(twice))]
    places = [at for start, end in ranges for at in range(start + 9, end, (end - start) // 23)]
    unseen = []
    for at in places:
        flipped = bytearray(twice)
        flipped[at] ^= 1
        try:
            if check_pdf(bytes(flipped), (), "naskah.pdf").sound:
                unseen.append(at)
        except PaperUnreadable:
            continue
    assert unseen == []


def test_a_changed_word_breaks_every_signature_over_it(twice: bytes) -> None:
    assert doubts(twice.replace(b"halaman 1", b"halaman 9", 1)) == [Doubt.CHANGED, Doubt.CHANGED]


def test_what_is_added_after_a_signature_is_told(once: bytes) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(once))
    ink = StreamObject(stream_data=b"BT /F1 12 Tf 90 600 Td (Tambahan) Tj ET")
    writer.add_stream_to_page(0, writer.add_object(ink))
    made = BytesIO()
    writer.write(made)
    assert doubts(made.getvalue()) == [Doubt.ADDED]


def test_a_weak_key_is_told() -> None:
    assert doubts(sign_pdf(a_paper(), a_credential(bits=1024), a_wish())) == [Doubt.WEAK]


def test_a_signature_outside_the_validity_is_told() -> None:
    assert doubts(sign_pdf(a_paper(), a_credential(days=-30), a_wish())) == [Doubt.EXPIRED]


def test_a_signature_that_is_none_is_told(once: bytes) -> None:
    start = once.index(b"/Contents <") + len(b"/Contents <")
    with pytest.raises(PaperUnreadable):
        doubts(once[:start] + b"00" * 40 + once[start + 80 :])


def test_a_paper_without_signature_has_none() -> None:
    verdict = check_pdf(a_paper(), (), "naskah.pdf")
    assert (verdict.signed, verdict.sound, verdict.trusted) == (False, False, False)


@pytest.mark.parametrize("content", [b"", b"halo", b"%PDF-1.7\n", a_paper()[:300]])
def test_what_is_no_paper_is_told(content: bytes) -> None:
    with pytest.raises(PaperUnreadable):
        check_pdf(content, (), "naskah.pdf")


def test_a_locked_paper_is_told() -> None:
    made = BytesIO()
    with pikepdf.open(BytesIO(a_paper())) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(PaperUnreadable):
        check_pdf(made.getvalue(), (), "naskah.pdf")


def test_the_version_of_the_file_is_kept_below_two(twice: bytes) -> None:
    with pikepdf.open(BytesIO(twice)) as pdf:
        assert pdf.pdf_version < "2.0"


def test_the_block_is_on_the_page_for_viewers_that_draw_no_fields(once: bytes) -> None:
    with pypdfium2.PdfDocument(once) as document:
        assert "BLOK" in document[1].get_textpage().get_text_bounded()


def test_the_place_of_the_next_signer_is_made_with_the_first_signature(once: bytes) -> None:
    told = {each.name: (each.page, each.filled) for each in fields_of(once)}
    assert told == {"coordinator": (2, True), "witness": (2, False)}


def test_an_empty_place_is_left_for_another_program() -> None:
    (left,) = fields_of(add_fields(a_paper(), [COORDINATOR]))
    assert left == COORDINATOR


def test_a_place_that_is_there_is_signed_where_it_is(first: Credential) -> None:
    prepared = add_fields(a_paper(), [COORDINATOR])
    moved = replace(COORDINATOR, page=1, x=1, y=1)
    signed = sign_pdf(prepared, first, a_wish(moved))
    assert fields_of(signed) == (replace(COORDINATOR, filled=True),)


def test_a_place_is_signed_once(once: bytes, second: Credential) -> None:
    with pytest.raises(AreaMissing):
        sign_pdf(once, second, a_wish())


@pytest.mark.parametrize("page", [0, 3])
def test_a_page_that_is_not_there_is_not_signed(first: Credential, page: int) -> None:
    with pytest.raises(AreaMissing):
        sign_pdf(a_paper(), first, a_wish(replace(COORDINATOR, page=page)))


def test_a_time_stamp_can_be_added_later_and_the_signature_stays_valid(
    once: bytes,
) -> None:
    authority = a_credential("Penyedia Stempel Waktu", bits=2048)
    by = maker(authority.certificate, authority.key)
    stamper = PdfTimeStamper(
        DummyTimeStamper(as_asn1(authority.certificate), by.signing_key, fixed_dt=BEGINNING)
    )
    made = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(once))
    asyncio.run(stamper.async_timestamp_pdf(writer, "sha256", output=made))
    assert doubts(made.getvalue()) == [None]
