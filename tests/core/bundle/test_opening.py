"""Another's bundle is read, held against one's own, and taken in with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from cryptography.x509 import Certificate

from spbe_desktop.errors import (
    BundleIncomplete,
    BundleRefused,
    BundleUntrusted,
    EvaluationExists,
    RevisionNotNewer,
)
from spbe_desktop.identity.keys import read_certificate
from spbe_desktop.identity.revocation import Revocation, RevocationList
from spbe_desktop.identity.trust import TrustStore
from spbe_desktop.operations.compare_bundle import compare_bundle, own_counterpart
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.open_bundle import open_bundle
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.operations.place_bundle import Place, place_bundle
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.read_history import read_history
from spbe_desktop.operations.seal_bundle import seal_bundle
from spbe_desktop.operations.take_bundle import take_bundle
from spbe_desktop.operations.take_core import take_core
from spbe_desktop.operations.tell_verdict import tell_verdict
from spbe_desktop.operations.undo_change import undo_change
from spbe_desktop.operations.verify_bundle import verify_bundle
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.document import as_document
from spbe_desktop.views.state import state_digest
from tests.factories import a_full_evaluation, a_workspace, an_evaluation

PASSPHRASE = "sandi yang panjang"


@dataclass(frozen=True)
class Sealed:
    """Two revisions that an evaluator sealed, and what each says."""

    first: Path
    second: Path
    states: tuple[str, str]
    certificate: Certificate


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Sealed:
    """Sealed once for all: printing and signing take a second."""
    folder = tmp_path_factory.mktemp("theirs")
    context = a_workspace(folder / "ws")
    create_identity(context, name="Ni Luh", passphrase=PASSPHRASE)
    view = a_full_evaluation(context, folder / "files")
    first = seal_bundle(context, view.id, folder / "r1.spbe", PASSPHRASE).path
    before = state_digest(as_document(view_evaluation(context, view.id)))
    rate_indicator(context, view.id, "2", Decimal(5))
    second = seal_bundle(context, view.id, folder / "r2.spbe", PASSPHRASE).path
    after = state_digest(as_document(view_evaluation(context, view.id)))
    certificate = read_certificate(context.paths.identity)
    close_workspace(context)
    return Sealed(first, second, (before, after), certificate)


@pytest.fixture
def bundle(theirs: Sealed) -> Path:
    return theirs.first


@pytest.fixture
def lead(tmp_path: Path, theirs: Sealed) -> Iterator[Context]:
    """The workspace of the team lead, who knows the evaluator's certificate."""
    made = a_workspace(tmp_path / "lead", actor="ketua tim")
    TrustStore(made.paths.trust).add(theirs.certificate)
    yield made
    close_workspace(made)


def test_what_is_read_is_what_was_sealed(lead: Context, theirs: Sealed, bundle: Path) -> None:
    opened = open_bundle(lead, bundle)

    assert opened.agrees
    assert opened.report.startswith(b"%PDF-")
    assert state_digest(as_document(opened.view)) == theirs.states[0]


def test_a_core_is_read_with_the_instrument_of_the_program(
    lead: Context, bundle: Path, tmp_path: Path
) -> None:
    take_core(bundle, tmp_path / "inti.spbe")

    opened = open_bundle(lead, tmp_path / "inti.spbe")

    assert opened.view.agency.name == "Pemerintah Kota Denpasar"
    assert opened.report == b""


def test_reading_leaves_nothing_in_the_workspace(lead: Context, bundle: Path) -> None:
    opened = open_bundle(lead, bundle)

    assert own_counterpart(lead, opened.view) is None
    assert list(lead.vault.held()) == []


def test_a_changed_bundle_is_not_opened(lead: Context, bundle: Path, tmp_path: Path) -> None:
    content = bytearray(bundle.read_bytes())
    content[content.index(b"%PDF-") + 99] ^= 1
    changed = tmp_path / "b.spbe"
    changed.write_bytes(content)

    with pytest.raises(BundleRefused):
        open_bundle(lead, changed)


def test_the_comparison_names_value_and_reason_of_both(lead: Context, bundle: Path) -> None:
    own = an_evaluation(lead)
    rate_indicator(lead, own.id, "1", Decimal(4))
    explain_rating(lead, own.id, "1", analysis="Sudah direviu")
    opened = open_bundle(lead, bundle)
    assert own_counterpart(lead, opened.view) == own.id

    found = compare_bundle(lead, opened.view, own.id)

    first = found.differences[0]
    assert first.code == "1"
    assert (first.own, first.theirs, first.change) == (Decimal(4), Decimal(2), Decimal(-2))
    assert (first.own_reason, "Pasal 5 saja" in first.their_reason) == ("Sudah direviu", True)
    assert first.only_theirs == ("perwal.txt",)
    assert [each.code for each in found.differences] == ["1", "11", "45"]


def test_taking_in_brings_the_evaluation_and_the_bytes(
    lead: Context, theirs: Sealed, bundle: Path
) -> None:
    taken = take_bundle(lead, bundle)

    assert state_digest(as_document(taken)) == theirs.states[0]
    assert all(lead.vault.check(each.digest) for each in taken.evidence)
    assert taken.revision == 1


def test_taking_in_is_journalled_with_the_digest(lead: Context, bundle: Path) -> None:
    taken = take_bundle(lead, bundle)

    verbs = [each.verb for each in read_history(lead, taken.id)]
    assert "bundle.taken" in verbs


def test_a_bundle_of_somebody_unknown_is_not_taken_in(lead: Context, bundle: Path) -> None:
    for path in lead.paths.trust.iterdir():
        path.unlink()

    with pytest.raises(BundleUntrusted) as refusal:
        take_bundle(lead, bundle)

    assert refusal.value.details["names"] == "Ni Luh"
    assert list(lead.vault.held()) == []


def test_a_bundle_of_somebody_revoked_is_neither_read_nor_taken_in(
    lead: Context, theirs: Sealed, bundle: Path
) -> None:
    serial = f"{theirs.certificate.serial_number:x}"
    RevocationList(lead.paths.trust).add([Revocation(serial=serial, reason="hilang")])

    for refused in (open_bundle, take_bundle):
        with pytest.raises(BundleRefused):
            refused(lead, bundle)

    telling = tell_verdict(verify_bundle(bundle, context=lead), lead.words)
    assert telling.title.startswith("Tidak sah: tanda tangannya")


def test_a_core_is_not_taken_in_before_its_evidence_is_here(
    lead: Context, bundle: Path, tmp_path: Path
) -> None:
    take_core(bundle, tmp_path / "inti.spbe")

    with pytest.raises(BundleIncomplete):
        take_bundle(lead, tmp_path / "inti.spbe")


def test_a_later_revision_takes_the_place_of_the_one_before(
    lead: Context, theirs: Sealed, bundle: Path
) -> None:
    take_bundle(lead, bundle)
    later = theirs.second
    assert place_bundle(lead, verify_bundle(later, context=lead)) is Place.NEXT

    taken = take_bundle(lead, later, revise=True)

    assert (taken.revision, taken.indicator("2").value) == (2, Decimal(5))
    assert place_bundle(lead, verify_bundle(later, context=lead)) is Place.HELD
    with pytest.raises(RevisionNotNewer):
        take_bundle(lead, bundle, revise=True)


def test_ones_own_evaluation_is_replaced_only_when_asked_and_comes_back_by_undo(
    lead: Context, bundle: Path
) -> None:
    own = an_evaluation(lead)
    rate_indicator(lead, own.id, "1", Decimal(4))
    with pytest.raises(EvaluationExists):
        take_bundle(lead, bundle)
    assert view_evaluation(lead, own.id).indicator("1").value == 4

    assert take_bundle(lead, bundle, revise=True).indicator("1").value == 2

    undo_change(lead, own.id)
    assert view_evaluation(lead, own.id).indicator("1").value == 4


def test_the_lead_seals_the_next_revision_onto_the_one_taken_in(
    lead: Context, bundle: Path, tmp_path: Path
) -> None:
    taken = take_bundle(lead, bundle)
    create_identity(lead, name="Ketut", passphrase=PASSPHRASE)

    sealed = seal_bundle(lead, taken.id, tmp_path / "r2.spbe", PASSPHRASE)

    lineage = verify_bundle(sealed.path).lineage
    assert lineage is not None
    assert (lineage.revision, lineage.parent) == (2, verify_bundle(bundle).digest)
