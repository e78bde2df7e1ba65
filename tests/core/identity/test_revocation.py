"""Who was revoked is believed no more, nor whom they vouched for; the list only grows."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509

from spbe_desktop.errors import CertificateUnreadable
from spbe_desktop.identity.certificates import fingerprint
from spbe_desktop.identity.judging import Flaw
from spbe_desktop.identity.keys import Signer, create_identity, unlock
from spbe_desktop.identity.revocation import Revocation, RevocationList
from spbe_desktop.identity.statement import open_statement, state
from spbe_desktop.identity.trust import Trust, TrustStore, believed
from tests.core.identity.authority import an_authority, named
from tests.factories import BEGINNING, TickingClock

SECRET = "kata sandi panjang"


def a_signer(folder: Path) -> Signer:
    create_identity(folder, name="Penilai", passphrase=SECRET, clock=TickingClock())
    return unlock(folder, SECRET)


def serial(certificate: x509.Certificate) -> str:
    return f"{certificate.serial_number:x}"


def test_a_revoked_signer_is_refused_whenever_they_claim_to_have_signed(tmp_path: Path) -> None:
    signer = a_signer(tmp_path)
    trust = Trust((signer.certificate,), frozenset({serial(signer.certificate)}))
    found = open_statement(state(b"isi", signer, BEGINNING), trust)
    assert (found.content, found.judgement.flaw) == (b"", Flaw.REVOKED)


@pytest.mark.parametrize("which", ["root", "between"])
def test_whoever_a_revoked_authority_vouched_for_is_refused(tmp_path: Path, which: str) -> None:
    signer, root = a_signer(tmp_path), an_authority()
    between = root.below("CA Daerah")
    issued = between.issue(named("Penilai"), signer.key.public_key())
    statement = state(b"isi", Signer(issued, signer.key, (between.certificate,)), BEGINNING)
    revoked = serial({"root": root, "between": between}[which].certificate)
    assert open_statement(statement, Trust((root.certificate,))).judgement.trusted
    trust = Trust((root.certificate,), frozenset({revoked}))
    assert open_statement(statement, trust).judgement.flaw is Flaw.REVOKED


def test_the_first_word_on_a_serial_number_stays(tmp_path: Path) -> None:
    revocations = RevocationList(tmp_path)
    revocations.add([Revocation(serial="0a1b", reason="hilang")])
    revocations.add([Revocation(serial="0a1b", reason="lain"), Revocation(serial="2c")])
    assert [(e.serial, e.reason) for e in revocations.entries()] == [("0a1b", "hilang"), ("2c", "")]


def test_a_damaged_list_does_not_pass_for_an_empty_one(tmp_path: Path) -> None:
    a_signer(tmp_path / "identity")
    (tmp_path / "trust").mkdir()
    RevocationList(tmp_path / "trust").path.write_text("[{")
    with pytest.raises(CertificateUnreadable):
        believed(tmp_path / "trust", tmp_path / "identity")


def test_what_is_taken_out_of_the_store_is_believed_no_more(tmp_path: Path) -> None:
    store = TrustStore(tmp_path)
    root = an_authority().certificate
    store.add(root)
    assert store.remove(fingerprint(root))
    assert store.certificates() == ()
