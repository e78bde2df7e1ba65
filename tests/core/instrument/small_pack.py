"""A small sound pack as plain data, for tests to spoil."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from spbe_desktop.errors import Defect, InstrumentDefective
from spbe_desktop.instrument.load import Pack, parse_pack


def a_pack() -> dict[str, Any]:
    """Two domains, three aspects, four indicators, every optional layer used once."""
    return {
        "format": "spbe-instrument/1",
        "id": "contoh-1",
        "version": 1,
        "title": "Contoh",
        "short_title": "Contoh",
        "index_name": {"id": "Indeks", "en": "Index"},
        "status": "known",
        "legal": {"regulation": "Peraturan 1", "title": "Contoh", "in_force_from": "2021-01-01"},
        "sources": {"P": "naskah"},
        "scale": {"min": 1, "max": 5, "step": 1},
        "capability_kinds": [
            {
                "code": "proses",
                "label": "Proses",
                "levels": [{"value": n, "name": f"T{n}", "definition": "-"} for n in range(1, 6)],
            }
        ],
        "predicates": [
            {"name": "Baik", "min": "2.60", "max": "5.00", "max_inclusive": True},
            {"name": "Kurang", "min": "1.00", "max": "2.60"},
        ],
        "predicate_basis": {"default": "unrounded", "years": {2023: "rounded"}},
        "rounding": {"decimals": 2, "mode": "half_up"},
        "guidelines": [{"code": "pedoman", "title": "Pedoman"}],
        "stages": [
            {"code": "self", "name": "Mandiri", "records": ["fact"], "carries_over": False},
            {"code": "document", "name": "Dokumen", "records": ["fact", "justification"]},
        ],
        "activities": [
            {
                "code": "evaluasi",
                "name": "Evaluasi",
                "stages": ["self", "document"],
                "recommendations": True,
            }
        ],
        "domains": [
            {"code": "1", "name": "Satu", "weight": "40"},
            {"code": "2", "name": "Dua", "weight": "60"},
        ],
        "aspects": [
            {"code": "1", "domain": "1", "name": "Satu", "weight": "40"},
            {"code": "2", "domain": "2", "name": "Dua", "weight": "40"},
            {"code": "3", "domain": "2", "name": "Tiga", "weight": "20", "shares": "equal"},
        ],
        "indicators": [
            an_indicator("1", "1", "40"),
            an_indicator("2", "2", "40"),
            an_indicator("3", "3", "10"),
            an_indicator("3-2", "3", "10") | {"repeats": "3", "named_slot": "Nama layanan"},
        ],
        "themes": [{"code": "tema", "name": "Tema", "indicators": ["1", "3"]}],
        "worked_examples": [
            {"source": "-", "scope": "index", "values": {"1": 1, "2": 5}, "expected": "3.4"}
        ],
    }


def an_indicator(code: str, aspect: str, weight: str) -> dict[str, Any]:
    """One indicator with levels 1 and 2."""
    return {
        "code": code,
        "title": f"Indikator {code}",
        "short_title": f"I{code}",
        "aspect": aspect,
        "weight": weight,
        "capability": "proses",
        "sources": ["P"],
        "guideline_titles": {"pedoman": f"Judul {code}"},
        "levels": [
            {
                "value": n,
                "criteria": [{"code": "1", "text": "Ada."}],
                "differences": {"pedoman": "Lain."},
            }
            for n in (1, 2)
        ],
    }


def parse(data: Any, name: str = "contoh.yaml") -> Pack:
    """Check `data` as if it stood in the file `name`."""
    return parse_pack(yaml.safe_dump(data, allow_unicode=True).encode(), name)


def defects_of(content: bytes, name: str = "contoh.yaml") -> tuple[Defect, ...]:
    """The defects a pack is refused for; it must be refused."""
    with pytest.raises(InstrumentDefective) as refusal:
        parse_pack(content, name)
    told = refusal.value.details
    found = told["defects"]
    assert isinstance(found, tuple)
    assert (told["file"], told["count"], told["first"]) == (name, len(found), found[0])
    return found
