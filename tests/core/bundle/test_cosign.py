"""Evaluator, team lead and agency each sign the same bundle, and none touches the payload."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from spbe_desktop.bundle.cosign import add_signature
from spbe_desktop.bundle.repack import take_core
from spbe_desktop.bundle.verify import verify
from spbe_desktop.errors import BundleRefused, NotABundle, SignedAlready
from spbe_desktop.identity.certificates import as_pem
from spbe_desktop.identity.keys import Signer, create_identity, unlock
from tests.core.bundle.conftest import NOW, PASSPHRASE, Desk, StillClock
from tests.core.bundle.test_verify import packed, unpacked


@pytest.fixture(scope="module")
def lead(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    folder = tmp_path_factory.mktemp("lead")
    create_identity(folder, name="Ketut Wijaya", passphrase=PASSPHRASE, clock=StillClock())
    return unlock(folder, PASSPHRASE)


def test_the_verdict_lists_every_signer(desk: Desk, lead: Signer) -> None:
    path = desk.seal().path

    verdict = add_signature(path, path, lead, NOW)

    assert [each.name for each in verdict.signers] == ["Ketut Wijaya", "Ni Luh Putu"]
    assert verify(path, [desk.certificate, lead.certificate]).trusted


def test_one_unknown_signer_among_them_is_not_trusted(desk: Desk, lead: Signer) -> None:
    path = desk.seal().path

    add_signature(path, path, lead, NOW)

    assert not verify(path, [desk.certificate]).trusted


def test_a_second_signature_leaves_every_other_byte_of_the_bag(desk: Desk, lead: Signer) -> None:
    path = desk.seal().path
    before = unpacked(path)

    add_signature(path, path, lead, NOW)

    after = unpacked(path)
    assert {name: after[name] for name in before} == before
    assert len(after) == len(before) + 1


def test_both_signatures_go_along_with_the_core(desk: Desk, lead: Signer) -> None:
    path, core = desk.seal().path, desk.folder / "inti.spbe"
    add_signature(path, path, lead, NOW)

    take_core(path, core)

    assert verify(core, [desk.certificate, lead.certificate]).trusted


def test_nobody_signs_twice(desk: Desk) -> None:
    path = desk.seal().path
    before = path.read_bytes()

    with pytest.raises(SignedAlready):
        add_signature(path, path, desk.signer, NOW)

    assert path.read_bytes() == before


def test_a_changed_bundle_is_not_signed_and_stays_as_it_is(desk: Desk, lead: Signer) -> None:
    files = unpacked(desk.seal().path)
    files["data/report.pdf"] = b"lain"
    path = packed(desk.folder / "b.spbe", files)
    before = path.read_bytes()

    with pytest.raises(BundleRefused):
        add_signature(path, path, lead, NOW)

    assert path.read_bytes() == before
    assert not list(desk.folder.glob(".*.part"))


def test_what_is_no_bundle_is_not_signed(desk: Desk, lead: Signer) -> None:
    path = desk.folder / "surat.spbe"
    path.write_bytes(b"bukan paket")

    with pytest.raises(NotABundle):
        add_signature(path, path, lead, NOW)


def test_openssl_accepts_each_signature(desk: Desk, lead: Signer) -> None:
    path = desk.seal().path
    add_signature(path, path, lead, NOW)
    trust = as_pem(desk.certificate) + as_pem(lead.certificate)
    (desk.folder / "trust.pem").write_bytes(trust)
    subprocess.run(["unzip", "-q", path, "-d", desk.folder / "bag"], check=True)
    bag = next((desk.folder / "bag").iterdir())

    codes = [_openssl(bag, each).returncode for each in (bag / "signatures").iterdir()]

    assert codes == [0, 0]


def _openssl(bag: Path, signature: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [
            *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature),
            *("-content", "tagmanifest-sha256.txt", "-CAfile", "../../trust.pem"),
            *("-out", os.devnull, "-attime", str(int(NOW.timestamp()))),
        ],
        cwd=bag,
        capture_output=True,
        check=False,
    )
