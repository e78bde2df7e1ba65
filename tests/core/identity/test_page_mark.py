"""A page's mark says what it was made of, fits a small code, and cannot be made up by others."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from spbe_desktop.identity import base45
from spbe_desktop.identity.certificates import read_certificates
from spbe_desktop.identity.keys import Signer, create_identity, unlock
from spbe_desktop.identity.page_mark import (
    END,
    PREFIX,
    PageMark,
    content_digest,
    read_mark,
    write_mark,
)
from spbe_desktop.paths import PROGRAM
from tests.factories import BEGINNING, TickingClock

MARK = PageMark(
    evaluation="8f14e45fceea467ab1c9d0f6c2a7b3e1",
    revision=12,
    paper="evaluation-report",
    variant="id:A4:",
    page=7,
    pages=63,
    index="3.19",
    state="00112233445566778899aabbccddeeff",
    content="0123456789abcdef",
)
_SHORT = st.text(alphabet="abcdefghijklmnopqrstuvwxyz-.0123456789", max_size=24)
_COUNT = st.integers(0, 65535)
MARKS = st.builds(
    PageMark,
    evaluation=st.binary(min_size=16, max_size=16).map(bytes.hex),
    revision=_COUNT,
    paper=_SHORT,
    variant=_SHORT,
    page=_COUNT,
    pages=_COUNT,
    index=_SHORT,
    state=st.binary(min_size=16, max_size=16).map(bytes.hex),
    content=st.binary(min_size=8, max_size=8).map(bytes.hex),
)


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    return _signer(tmp_path_factory.mktemp("identity"), "Ni Made Contoh")


def _signer(folder: Path, name: str) -> Signer:
    create_identity(folder, name=name, passphrase="sandi yang panjang", clock=TickingClock())
    return unlock(folder, "sandi yang panjang")


def vectors() -> list[str]:
    """The marks that the format's document gives."""
    text = (PROGRAM / "docs/formats/page-mark.md").read_text(encoding="utf-8")
    return [found for found in re.findall(r"^SPBE1:.*\.$", text, re.M) if "<" not in found]


def vector_signer() -> Signer:
    secret = int.from_bytes(hashlib.sha256(b"spbe page mark").digest())
    certificate = read_certificates(Path(__file__).parent / "page_mark_vector.pem")[0]
    return Signer(certificate, ec.derive_private_key(secret, ec.SECP256R1()))


@given(st.binary(max_size=200))
def test_base45_gives_back_what_it_was_given(content: bytes) -> None:
    assert base45.decode(base45.encode(content)) == content


@pytest.mark.parametrize(
    ("content", "text"), [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581")]
)
def test_base45_is_that_of_the_rfc(content: bytes, text: str) -> None:
    assert base45.encode(content) == text


@pytest.mark.parametrize("text", ["A", "GGW:", "aaa", "::::"])
def test_what_is_no_base45_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Base45"):
        base45.decode(text)


@given(MARKS)
def test_a_mark_comes_back_as_it_was(mark: PageMark) -> None:
    read = read_mark(write_mark(mark))
    assert read is not None
    assert read.mark == mark


@given(st.text() | st.text(base45.ALPHABET).map(lambda text: f"{PREFIX}{text}{END}"))
def test_any_other_text_is_no_mark_and_no_crash(text: str) -> None:
    read = read_mark(text)
    assert read is None or write_mark(read.mark) == text or read.signature


def test_the_document_gives_a_mark_without_and_one_with_signature() -> None:
    made = [write_mark(MARK), write_mark(MARK, vector_signer())]
    assert vectors() == made


def test_a_signed_mark_fits_a_small_code(signer: Signer) -> None:
    assert len(write_mark(MARK, signer)) <= 262  # letters of a code of 53 modules


def test_the_same_page_is_signed_alike_each_time(signer: Signer) -> None:
    assert write_mark(MARK, signer) == write_mark(MARK, signer)


def test_a_mark_names_its_signer_among_others(signer: Signer, tmp_path: Path) -> None:
    other = _signer(tmp_path, "Orang lain")
    read = read_mark(write_mark(MARK, signer))
    assert read is not None
    assert read.signed_by([other.certificate, signer.certificate]) == signer.certificate


def test_the_signature_is_the_signers(signer: Signer) -> None:
    read = read_mark(write_mark(MARK, signer))
    assert read is not None
    assert read.is_genuine(signer.certificate)


def test_another_figure_under_the_same_signature_is_no_longer_genuine(signer: Signer) -> None:
    content = bytearray(base45.decode(write_mark(MARK, signer)[len(PREFIX) : -1]))
    at = content.index(b"3.19")
    content[at : at + 4] = b"4.19"
    read = read_mark(f"{PREFIX}{base45.encode(bytes(content))}{END}")
    assert read is not None
    assert (read.mark, read.is_genuine(signer.certificate)) == (replace(MARK, index="4.19"), False)


def test_the_signature_of_another_is_not_genuine(signer: Signer, tmp_path: Path) -> None:
    other = _signer(tmp_path, "Orang lain")
    read = read_mark(write_mark(MARK, other))
    assert read is not None
    assert not read.is_genuine(signer.certificate)


def test_a_mark_without_signature_names_nobody(signer: Signer) -> None:
    read = read_mark(write_mark(MARK))
    assert read is not None
    assert (read.hint, read.signed_by([signer.certificate])) == ("", None)


def test_a_key_of_another_kind_signed_nothing(signer: Signer) -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kunci lain")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name)
    builder = builder.public_key(key.public_key()).serial_number(7)
    builder = builder.not_valid_before(BEGINNING).not_valid_after(BEGINNING + timedelta(days=1))
    read = read_mark(write_mark(MARK, signer))
    assert read is not None
    assert not read.is_genuine(builder.sign(key, None))


@pytest.mark.parametrize("space", ["\n", "  ", "\r\n\t"])
def test_white_space_around_a_copied_mark_does_not_matter(signer: Signer, space: str) -> None:
    assert read_mark(space + write_mark(MARK, signer) + space) is not None


def test_one_letter_of_a_page_is_another_digest() -> None:
    assert content_digest("Nilai 3") != content_digest("Nilai 4")
