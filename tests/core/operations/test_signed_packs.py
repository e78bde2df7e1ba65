"""Packs from files: who stands for one is judged first, and told wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from spbe_desktop.errors import UserError
from spbe_desktop.errors.trust import (
    PackDigestDiffers,
    PackUnsigned,
    SignerRevoked,
    SignerUnknown,
    StatementAltered,
    StatementUnreadable,
)
from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.identity.revocation import Revocation, RevocationList
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.adopt_instrument import adopt_instrument, offered_packs
from spbe_desktop.operations.check_instrument import open_instrument
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.list_evaluations import list_evaluations
from spbe_desktop.operations.list_instruments import FOLDER, list_instruments
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.sign_instrument import sign_instrument, signed_pack_name
from spbe_desktop.operations.start_evaluation import start_evaluation
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.origin import OriginKind
from tests.core.instrument.small_pack import a_pack
from tests.factories import a_workspace

SECRET = "kata sandi panjang"
PACK = yaml.safe_dump(a_pack(), allow_unicode=True)
SHIPPED = sorted(FOLDER.glob("*.yaml"))


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "kecil.yaml"
    path.write_text(PACK, encoding="utf-8")
    return path


@pytest.fixture
def signed(tmp_path: Path, bare: Path) -> Path:
    """The pack as the centre signed it, in a workspace of its own."""
    centre = a_workspace(tmp_path / "pusat")
    create_identity(centre, name="Pusat", unit="Kementerian", passphrase=SECRET)
    sign_instrument(centre, bare, tmp_path / "kecil.yaml.p7m", SECRET)
    close_workspace(centre)
    return tmp_path / "kecil.yaml.p7m"


@pytest.fixture
def trusting(workspace: Context, tmp_path: Path, signed: Path) -> Context:
    """A workspace that believes the centre."""
    TrustStore(workspace.paths.trust).add(read_certificate(tmp_path / "pusat" / "identity"))
    return workspace


def begin(context: Context, pack: str, *, unproven: bool = False) -> str:
    return start_evaluation(
        context, agency="Kota Denpasar", year=2026, instrument=pack,
        activity=str(yaml.safe_load(PACK)["activities"][0]["code"]), unproven=unproven,
    ).id  # fmt: skip


def test_a_signed_pack_says_who_stands_for_it_in_the_list_and_the_evaluation(
    trusting: Context, signed: Path
) -> None:
    adopted = adopt_instrument(trusting, signed)
    evaluation = begin(trusting, adopted.pack.digest)
    (row,) = list_evaluations(trusting)
    told = {view_evaluation(trusting, evaluation).origin, row.origin, adopted.origin}
    assert [(each.kind, each.signer, each.unit) for each in told] == [
        (OriginKind.SIGNED, "Pusat", "Kementerian")
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_pack_with_the_very_bytes_of_a_shipped_one_is_the_programs(
    workspace: Context, path: Path
) -> None:
    assert adopt_instrument(workspace, path).origin.kind is OriginKind.PROGRAM
    assert len(offered_packs(workspace)) == len(list_instruments())


def test_a_bare_pack_needs_an_explicit_choice_and_is_called_unsigned_for_ever(
    workspace: Context, bare: Path
) -> None:
    with pytest.raises(PackUnsigned):
        begin(workspace, str(bare))
    evaluation = begin(workspace, str(bare), unproven=True)
    assert view_evaluation(workspace, evaluation).origin.kind is OriginKind.UNSIGNED


def test_a_pack_of_a_stranger_needs_an_explicit_choice_and_names_them(
    workspace: Context, signed: Path
) -> None:
    with pytest.raises(SignerUnknown) as refused:
        adopt_instrument(workspace, signed)
    assert refused.value.details["name"] == "Pusat"
    taken = adopt_instrument(workspace, signed, unproven=True)
    assert (taken.origin.kind, taken.origin.signer) == (OriginKind.UNKNOWN, "Pusat")


def test_what_speaks_more_for_a_pack_replaces_what_spoke_less(
    trusting: Context, signed: Path, bare: Path
) -> None:
    for path in (bare, signed, bare):
        adopt_instrument(trusting, path, unproven=True)
    assert offered_packs(trusting)[-1].origin.kind is OriginKind.SIGNED


def test_a_pack_of_someone_revoked_is_refused_even_by_choice(
    trusting: Context, tmp_path: Path, signed: Path
) -> None:
    serial = f"{read_certificate(tmp_path / 'pusat' / 'identity').serial_number:x}"
    RevocationList(trusting.paths.trust).add([Revocation(serial=serial)])
    with pytest.raises(SignerRevoked):
        adopt_instrument(trusting, signed, unproven=True)


def test_another_pack_than_the_one_asked_for_is_refused(trusting: Context, signed: Path) -> None:
    with pytest.raises(PackDigestDiffers):
        adopt_instrument(trusting, signed, digest="0" * 64)


def _swap(content: bytes) -> bytes:
    return content.replace(b"weight: '40", b"weight: '60", 1).replace(b"weight", b"waight", 1)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_swap, StatementAltered),
        (lambda content: content[:-40], StatementUnreadable),
        (lambda content: content[:900], StatementUnreadable),
        (lambda _: b"format: spbe-instrument/1\n", StatementUnreadable),
    ],
    ids=["changed", "cut", "cut short", "text under a signed name"],
)
def test_a_signed_pack_that_does_not_hold_is_refused_with_the_reason(
    trusting: Context,
    signed: Path,
    change: Callable[[bytes], bytes],
    why: type[UserError],
) -> None:
    signed.write_bytes(change(signed.read_bytes()))
    with pytest.raises(why):
        adopt_instrument(trusting, signed, unproven=True)
    with pytest.raises(why):
        open_instrument(str(signed))


def test_a_signed_pack_is_known_by_its_bytes_whatever_it_is_called(
    trusting: Context, signed: Path
) -> None:
    renamed = signed.rename(signed.with_name("paket.yaml"))
    adopted = adopt_instrument(trusting, renamed)
    assert adopted.origin.kind is OriginKind.SIGNED
    assert signed_pack_name(adopted.pack).endswith(".yaml.p7m")
