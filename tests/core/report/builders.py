"""Views made by hand: a whole evaluation without a database."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from spbe_desktop.instrument.load import Pack, load_pack
from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.index import score
from spbe_desktop.views.evaluation import (
    AgencyView,
    CitationView,
    EvaluationView,
    EvidenceView,
    FindingView,
    IndicatorView,
    RatingView,
)

WHEN = datetime(2021, 11, 23, 3, 41, 7, tzinfo=UTC)
PACKS = Path(__file__).parent / "packs"
# Pemerintah Kota Denpasar 2021: final levels and self-assessment of indicators 1 to 47.
FINAL = "41433333332234435343222222232234335533335422444"
FACT = (
    "Peraturan Wali Kota Nomor 30 Tahun 2020 telah ditetapkan dan mengatur arsitektur pada "
    "bidang proses bisnis, data dan informasi, infrastruktur, aplikasi, keamanan, dan layanan."
)
ANALYSIS = (
    "Muatan kebijakan sudah utuh, tetapi reviu berkala belum dapat ditunjukkan. Undangan rapat "
    "yang dilampirkan hanya menjadi pelengkap dan belum memuat permasalahan serta rekomendasi."
)
JUSTIFICATION = "Kriteria tingkat di bawahnya terpenuhi; kriteria berikutnya belum didukung bukti."


def denpasar_levels() -> dict[str, Decimal]:
    """The 47 published levels by indicator code."""
    return {str(number): Decimal(level) for number, level in enumerate(FINAL, 1)}


@cache
def spbe_pack() -> Pack:
    """PermenPANRB 59/2020: four domains, whole levels 1 to 5."""
    return load_pack(RESOURCES / "instruments" / "permenpanrb-59-2020.yaml")


@cache
def small_pack(name: str = "two-layers") -> Pack:
    """A pack of the tests' own: no domains, decimals, another scale."""
    return load_pack(PACKS / f"{name}.yaml")


def make_agency(name: str = "Pemerintah Kota Denpasar") -> AgencyView:
    """An agency."""
    return AgencyView(id="5171", code="51.71", name=name, kind="Pemerintah Kota", province="Bali")


def make_rating(stage: str, value: Decimal | None, **texts: str) -> RatingView:
    """A rating with explanation unless told otherwise."""
    words = {"fact": FACT, "analysis": ANALYSIS, "justification": JUSTIFICATION, **texts}
    return RatingView(stage=stage, value=value, updated_at=WHEN, updated_by="Asesor", **words)


def make_evidence(count: int, codes: tuple[str, ...]) -> tuple[EvidenceView, ...]:
    """`count` documents, each cited by two indicators in turn."""
    return tuple(_document(number, codes) for number in range(1, count + 1))


def _document(number: int, codes: tuple[str, ...]) -> EvidenceView:
    name = f"{codes[(number - 1) % len(codes)]}.Perwali-{number:03d}-2020 tentang SPBE.pdf"
    used = sorted({(number - 1) % len(codes), (number * 5) % len(codes)})
    citations = tuple(
        CitationView(
            id=f"c{number}-{at}",
            evidence_id=f"e{number}",
            indicator=codes[at],
            place_kind=("article", "page", "minute", "")[number % 4],
            place=str(number + 3),
            note="memuat arsitektur" if number % 3 == 0 else "",
        )
        for at in used
    )
    return EvidenceView(
        id=f"e{number}",
        number=number,
        digest=hashlib.sha256(name.encode()).hexdigest(),
        name=name,
        size=number * 137_431,
        media_type="application/pdf",
        added_at=WHEN,
        added_by="Entri",
        citations=citations,
    )


def make_view(
    pack: Pack | None = None,
    levels: Mapping[str, Decimal] | None = None,
    *,
    agency: str = "Pemerintah Kota Denpasar",
    activity: str = "evaluasi",
    documents: int = 40,
    findings: tuple[FindingView, ...] | None = None,
    texts: Mapping[str, str] | None = None,
) -> EvaluationView:
    """An evaluation rated by `levels`, judged at the last stage, self-assessed one higher."""
    pack = pack or spbe_pack()
    instrument = pack.instrument
    levels = denpasar_levels() if levels is None else levels
    stages = instrument.activity(activity).stages
    codes = tuple(i.code for i in instrument.indicators)
    evidence = make_evidence(documents, codes)
    indicators: list[IndicatorView] = []
    for indicator in instrument.indicators:
        value = levels.get(indicator.code)
        ratings: tuple[RatingView, ...] = ()
        if value is not None:
            own = min(value + len(indicators) % 2, instrument.scale.max)
            ratings = (make_rating(stages[0], own), make_rating(stages[1], value, **(texts or {})))
        indicators.append(
            IndicatorView(
                indicator=indicator,
                rating=ratings[-1] if ratings else None,
                stages=ratings,
                criteria_met=frozenset(),
                citations=tuple(
                    c for e in evidence for c in e.citations if c.indicator == indicator.code
                ),
                service_name="Layanan Pajak Daerah" if indicator.named_slot else "",
            )
        )
    return EvaluationView(
        id="8f14e45fceea467ab1c9d0f6c2a7b3e1",
        agency=make_agency(agency),
        year=2021,
        activity=activity,
        stage=stages[1],
        revision=12,
        created_at=WHEN,
        updated_at=WHEN,
        pack=pack,
        indicators=tuple(indicators),
        evidence=evidence,
        findings=make_findings(codes) if findings is None else findings,
        score=score(instrument, dict(levels), 2021),
        journal_length=210,
        journal_head=hashlib.sha256(b"journal").hexdigest(),
    )


def make_findings(codes: tuple[str, ...]) -> tuple[FindingView, ...]:
    """Two findings."""
    return (
        FindingView(
            id="f1",
            indicator=codes[1],
            finding="Peta Rencana SPBE belum ditetapkan sebagai kebijakan.",
            recommendation="Menetapkan Peraturan Wali Kota tentang Peta Rencana SPBE.",
            owner="Dinas Komunikasi dan Informatika",
            priority="Tinggi",
            due="30 Juni 2022",
        ),
        FindingView(
            id="f2",
            indicator=codes[-1],
            finding="Integrasi layanan belum menyeluruh.",
            recommendation="Menghubungkan layanan melalui sistem penghubung.",
            owner="",
            priority="",
            due="",
        ),
    )
