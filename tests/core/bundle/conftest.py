"""A small evaluation, its evidence and a signer, for sealing without a workspace."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from spbe_desktop.bundle.seal import Contents, Sealed, seal
from spbe_desktop.identity.keys import Signer, create_identity, unlock
from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.scoring.index import score
from spbe_desktop.views.evaluation import (
    AgencyView,
    CitationView,
    EvaluationView,
    EvidenceView,
    IndicatorView,
    RatingView,
)

NOW = datetime(2026, 11, 23, 3, 4, 5, 678901, tzinfo=UTC)
PASSPHRASE = "sandi yang panjang"


class StillClock:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


@dataclass
class Desk:
    """Seals small evaluations into one folder."""

    folder: Path
    signer: Signer
    documents: dict[str, bytes] = field(default_factory=dict)
    parent: str = ""
    agency: str = "Pemerintah Kota Denpasar"
    journal: Iterable[bytes] = (b'{"number":1}\n', b'{"number":2}\n')

    @property
    def certificate(self) -> x509.Certificate:
        return self.signer.certificate

    def attach(self, name: str, content: bytes) -> str:
        self.documents[name] = content
        return hashlib.sha256(content).hexdigest()

    def open(self, digest: str) -> BinaryIO:
        for content in self.documents.values():
            if hashlib.sha256(content).hexdigest() == digest:
                return BytesIO(content)
        raise FileNotFoundError(digest)

    def view(self, pack: Pack) -> EvaluationView:
        return evaluation_view(pack, self.agency, self.documents)

    def contents(self) -> Contents:
        return Contents(
            view=self.view(small_pack()),
            report=b"%PDF-1.7 not really\n",
            journal=self.journal,
            evidence=self.open,
            parent=self.parent,
        )

    def seal(self, name: str = "paket.spbe", signed_at: datetime = NOW) -> Sealed:
        target = self.folder / name
        return seal(self.contents(), signer=self.signer, signed_at=signed_at, target=target)


def evaluation_view(pack: Pack, agency: str, documents: dict[str, bytes]) -> EvaluationView:
    """An evaluation with one rated indicator and these documents."""
    first = pack.instrument.indicators[0]
    stage = pack.instrument.stages[0].code
    value = pack.instrument.scale.min
    rating = RatingView(
        stage=stage,
        value=value,
        fact="Ada peraturan wali kota.",
        analysis="",
        justification="",
        updated_at=NOW,
        updated_by="Ni Luh",
    )
    evidence = tuple(
        EvidenceView(
            id=f"e{number}",
            number=number,
            digest=hashlib.sha256(content).hexdigest(),
            name=name,
            size=len(content),
            media_type="text/plain",
            added_at=NOW,
            added_by="Ni Luh",
            citations=(_citation(f"e{number}", first.code),),
        )
        for number, (name, content) in enumerate(documents.items(), start=1)
    )
    indicators = tuple(
        IndicatorView(
            indicator=each,
            rating=rating if each is first else None,
            stages=(rating,) if each is first else (),
            criteria_met=frozenset(),
            citations=tuple(c for e in evidence for c in e.citations) if each is first else (),
            service_name="",
        )
        for each in pack.instrument.indicators
    )
    return EvaluationView(
        id="0123456789abcdef0123456789abcdef",
        agency=AgencyView(id="a1", code="51.71", name=agency, kind="kota", province="Bali"),
        year=2021,
        activity=pack.instrument.activities[0].code,
        stage=stage,
        revision=1,
        created_at=NOW,
        updated_at=NOW,
        pack=pack,
        indicators=indicators,
        evidence=evidence,
        findings=(),
        score=score(pack.instrument, {first.code: value}, 2021),
        journal_length=2,
        journal_head="0" * 64,
    )


def _citation(evidence: str, indicator: str) -> CitationView:
    return CitationView(
        id=f"c{evidence}",
        evidence_id=evidence,
        indicator=indicator,
        place_kind="page",
        place="3",
        note="",
    )


def small_pack() -> Pack:
    """The smallest instrument that the rules accept."""
    return parse_pack(SMALL_PACK.encode(), "small.yaml")


SMALL_PACK = """\
format: spbe-instrument/1
id: uji-kecil
version: 1
title: {id: Uji, en: Test}
short_title: {id: Uji, en: Test}
index_name: {id: Indeks Uji, en: Test index}
status: known
legal: {regulation: Uji 1/2026, title: {id: Uji, en: Test}}
sources: {a: Uji}
scale: {min: '1', max: '5', step: '1'}
capability_kinds:
- code: proses
  label: {id: Proses, en: Process}
  levels:
  - {value: '1', name: {id: Rintisan, en: Initial}, definition: {id: Satu, en: One}}
predicates:
- {name: {id: Cukup, en: Fair}, min: '1', max: '5', max_inclusive: true}
predicate_basis: {default: rounded}
rounding: {decimals: 2, mode: half_up}
stages:
- {code: mandiri, name: {id: Mandiri, en: Self}, records: [fact]}
activities:
- {code: evaluasi, name: {id: Evaluasi, en: Evaluation}, stages: [mandiri], recommendations: true}
aspects:
- {code: A1, name: {id: Aspek, en: Aspect}, weight: '100'}
indicators:
- code: '1'
  title: {id: Indikator, en: Indicator}
  short_title: {id: Indikator, en: Indicator}
  aspect: A1
  weight: '100'
  capability: proses
  levels:
  - {value: '1', criteria: [{code: '1', text: {id: Ada, en: There}}]}
"""


@pytest.fixture(scope="session")
def identity(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    """One signer for all tests: making a key takes a third of a second on purpose."""
    folder = tmp_path_factory.mktemp("identity")
    create_identity(folder, name="Ni Luh Putu", passphrase=PASSPHRASE, clock=StillClock())
    return unlock(folder, PASSPHRASE)


@pytest.fixture
def desk(tmp_path: Path, identity: Signer) -> Desk:
    """A desk with two documents of one evaluation."""
    desk = Desk(tmp_path, identity)
    desk.attach("Perwali Nomor 12.txt", b"Pasal 1. Sistem Pemerintahan Berbasis Elektronik.\n" * 3)
    desk.attach("Notulen Août.txt", b"Rapat pertama.\n")
    return desk


@pytest.fixture
def other_key(tmp_path: Path, identity: Signer) -> Desk:
    """A desk whose key is not the one of its certificate."""
    folder = tmp_path / "other"
    folder.mkdir()
    return Desk(folder, Signer(identity.certificate, ec.generate_private_key(ec.SECP256R1())))
