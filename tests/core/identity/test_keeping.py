"""The life of an identity: vouched for, locked anew, lost; the data never pays for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from cryptography import x509
from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError, PasswordDeleteError

from spbe_desktop.errors import IdentityMissing, PassphraseWeak, PassphraseWrong
from spbe_desktop.errors.trust import CertificateElsewhere, IdentityLocked, KeychainMissing
from spbe_desktop.identity.certificates import as_pem
from spbe_desktop.identity.keys import read_certificate, read_chain, unlock
from spbe_desktop.identity.revocation import RevocationList
from spbe_desktop.identity.spoken import COUNT, spoken, word_list
from spbe_desktop.identity.trust import believed
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.manage_identity import (
    believe,
    believe_no_more,
    bring_identity,
    change_passphrase,
    describe_identity,
    forget_passphrase,
    install_certificate,
    remember_passphrase,
    request_certificate,
    retire_identity,
)
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.unlock_identity import is_open, signer_of
from spbe_desktop.operations.verify_bundle import verify_bundle
from tests.core.identity.authority import an_authority, named
from tests.core.identity.papers import PASSPHRASE, a_credential, as_p12
from tests.factories import TickingClock, a_rated_evaluation

SECRET, OTHER = "kata sandi panjang", "kata sandi lain"


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0

    @property
    def kept(self) -> dict[tuple[str, str], str]:
        made: dict[tuple[str, str], str] = self.__dict__.setdefault("_kept", {})
        return made

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class NoRing(Ring):
    """A system without one."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError(service, username, len(password))

    def get_password(self, service: str, username: str) -> str | None:
        raise NoKeyringError(service, username)


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, made = keyring.get_keyring(), Ring()  # type: ignore[no-untyped-call]
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def own(workspace: Context) -> Context:
    create_identity(workspace, name="Ni Luh", role="Asesor Eksternal", passphrase=SECRET)
    return workspace


def test_a_role_stands_in_the_certificate(own: Context) -> None:
    standing = describe_identity(own)
    assert standing.own is not None
    assert (standing.own.role, standing.is_self_made) == ("Asesor Eksternal", True)


def test_the_words_are_256_that_nobody_mistakes_for_each_other() -> None:
    words = word_list()
    assert len({word[:4] for word in words}) == len(words) == 256
    assert all(3 <= len(word) <= 7 and word.isascii() and word.islower() for word in words)


def test_another_byte_is_another_word() -> None:
    first, second = spoken("00" * 32), spoken("00" * 11 + "01" + "00" * 20)
    assert first != second
    assert len(first.replace("·", "").split()) == COUNT


def test_a_passphrase_is_changed_and_the_old_one_opens_nothing(own: Context) -> None:
    change_passphrase(own, SECRET, OTHER)
    unlock(own.paths.identity, OTHER)
    with pytest.raises(PassphraseWrong):
        unlock(own.paths.identity, SECRET)
    with pytest.raises(PassphraseWeak):
        change_passphrase(own, OTHER, "pendek")


@pytest.mark.parametrize("between", [False, True])
def test_what_an_authority_issues_on_our_request_is_used_with_its_chain(
    own: Context, tmp_path: Path, between: bool
) -> None:
    path = request_certificate(own, tmp_path / "permintaan.pem", SECRET)
    asked, root = x509.load_pem_x509_csr(path.read_bytes()), an_authority()
    issuer = root.below("CA Daerah") if between else root
    assert asked.is_signature_valid
    issued = issuer.issue(asked.subject, asked.public_key())
    (tmp_path / "terbit.pem").write_bytes(as_pem(issuer.certificate) + as_pem(issued))
    before = read_certificate(own.paths.identity)
    assert install_certificate(own, tmp_path / "terbit.pem").role == "Asesor Eksternal"
    chain = read_chain(own.paths.identity)
    assert chain == ((issued, issuer.certificate) if between else (issued,))
    assert before in believed(own.paths.trust, own.paths.identity).certificates
    view = a_rated_evaluation(own)
    seal_bundle(own, view.id, tmp_path / "p.spbe", SECRET)
    (tmp_path / "akar.pem").write_bytes(as_pem(root.certificate))
    assert verify_bundle(tmp_path / "p.spbe", trust=tmp_path / "akar.pem").trusted


def test_a_certificate_for_another_key_is_refused(own: Context, tmp_path: Path) -> None:
    root = an_authority()
    stray = root.issue(named("Ni Luh"), root.key.public_key())
    (tmp_path / "lain.pem").write_bytes(as_pem(stray))
    with pytest.raises(CertificateElsewhere):
        install_certificate(own, tmp_path / "lain.pem")


@pytest.mark.parametrize("bits", [0, 2048])
def test_a_pkcs12_file_becomes_the_identity_under_a_passphrase_of_its_own(
    workspace: Context, tmp_path: Path, bits: int
) -> None:
    file = as_p12(a_credential(bits=bits), tmp_path)
    bring_identity(workspace, file, PASSPHRASE, SECRET)
    view = a_rated_evaluation(workspace)
    seal_bundle(workspace, view.id, tmp_path / "p.spbe", SECRET)
    assert verify_bundle(tmp_path / "p.spbe", context=workspace).trusted


def test_a_lost_passphrase_costs_the_key_and_never_the_data(own: Context, tmp_path: Path) -> None:
    view = a_rated_evaluation(own)
    seal_bundle(own, view.id, tmp_path / "dulu.spbe", SECRET)
    retire_identity(own)
    with pytest.raises(IdentityMissing):
        signer_of(own, SECRET)
    create_identity(own, name="Ni Luh", passphrase=OTHER)
    seal_bundle(own, view.id, tmp_path / "kini.spbe", OTHER)
    both = [verify_bundle(tmp_path / f"{n}.spbe", context=own).trusted for n in ("dulu", "kini")]
    assert both == [True, True]


def test_a_stolen_key_is_believed_no_more(own: Context, tmp_path: Path) -> None:
    view = a_rated_evaluation(own)
    seal_bundle(own, view.id, tmp_path / "dulu.spbe", SECRET)
    retire_identity(own, stolen=True, reason="laptop dicuri")
    assert not verify_bundle(tmp_path / "dulu.spbe", context=own).valid
    assert [e.reason for e in RevocationList(own.paths.trust).entries()] == ["laptop dicuri"]


def test_a_key_stays_open_while_a_person_is_there_and_locks_when_not(own: Context) -> None:
    clock = own.clock
    assert isinstance(clock, TickingClock)
    own.keys.minutes = 5
    signer_of(own, SECRET)
    clock.at += timedelta(minutes=4)
    own.keys.touch(clock.now())
    clock.at += timedelta(minutes=4)
    assert signer_of(own, "").certificate == read_certificate(own.paths.identity)
    clock.at += timedelta(minutes=6)
    with pytest.raises(IdentityLocked):
        signer_of(own, "")


def test_a_clock_set_back_locks_the_key(own: Context) -> None:
    own.keys.minutes = 5
    signer_of(own, SECRET)
    assert isinstance(own.clock, TickingClock)
    own.clock.at -= timedelta(hours=1)
    assert own.keys.take(own.clock.now()) is None


def test_without_minutes_no_key_is_held(own: Context) -> None:
    signer_of(own, SECRET)
    with pytest.raises(IdentityLocked):
        signer_of(own, "")


def test_the_keyring_keeps_a_passphrase_only_by_choice(own: Context, ring: Ring) -> None:
    with pytest.raises(PassphraseWrong):
        remember_passphrase(own, OTHER)
    assert not is_open(own)
    remember_passphrase(own, SECRET)
    assert signer_of(own, "").certificate == read_certificate(own.paths.identity)
    change_passphrase(own, SECRET, OTHER)
    signer_of(own, "")
    forget_passphrase(own)
    assert ring.kept == {}
    with pytest.raises(IdentityLocked):
        signer_of(own, "")


def test_a_system_without_a_keyring_is_told_so(own: Context, ring: Ring) -> None:
    keyring.set_keyring(NoRing())  # type: ignore[no-untyped-call]
    with pytest.raises(KeychainMissing):
        remember_passphrase(own, SECRET)
    assert not is_open(own)


def test_whom_we_believe_is_put_in_and_taken_out(own: Context, tmp_path: Path) -> None:
    (tmp_path / "akar.pem").write_bytes(as_pem(an_authority().certificate))
    (who,) = believe(own, tmp_path / "akar.pem")
    believe(own, tmp_path / "akar.pem", centre=True)
    assert [each.centre for each in describe_identity(own).believed] == [True]
    assert believe_no_more(own, who.fingerprint)
    assert not believe_no_more(own, who.fingerprint)
    assert describe_identity(own).believed == ()
