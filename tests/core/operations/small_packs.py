"""Versions of a small instrument, and evaluations by them, for upgrades to move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import count
from typing import Any

import yaml

from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.rate_indicator import rate_indicator
from spbe_desktop.operations.upgrade_instrument import preview_upgrade, upgrade_instrument
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.store.changes import insert_evaluation
from spbe_desktop.views.evaluation import AgencyView

_NUMBERS = count(1)


def a_version(
    version: int = 1,
    codes: Sequence[str] = ("a", "b", "c"),
    *,
    lowest: int = 1,
    highest: int = 5,
    criteria: Mapping[str, str] | None = None,
    titles: Mapping[str, str] | None = None,
    stages: Sequence[str] = ("self", "document"),
    items: Sequence[str] = (),
    optional: Sequence[str] = (),
    fed: Sequence[str] = (),
    top: int = 100,
    identifier: str = "contoh-naik",
    activity: str = "evaluasi",
) -> Pack:
    """One aspect of equal shares over `codes`, levels 1 to 3, criteria and titles as given.

    `items` are asked for at each level; `optional` indicators may not apply, `fed` ones have
    another ministry's index, which runs to `top`.
    """
    share = (Decimal(100) / len(codes)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
    data: dict[str, Any] = {
        "format": "spbe-instrument/1",
        "id": identifier,
        "version": version,
        "title": "Contoh",
        "short_title": "Contoh",
        "index_name": "Indeks",
        "status": "known",
        "legal": {"regulation": "Peraturan 1", "title": "Contoh"},
        "sources": {},
        "scale": {"min": lowest, "max": highest, "step": 1},
        "capability_kinds": [
            {
                "code": "k",
                "label": "K",
                "levels": [{"value": n, "name": f"T{n}", "definition": "-"} for n in (1, 2, 3)],
            }
        ],
        "predicates": [{"name": "Baik", "min": "0.00", "max": "5.00", "max_inclusive": True}],
        "predicate_basis": {"default": "unrounded"},
        "rounding": {"decimals": 2, "mode": "half_up"},
        "stages": [{"code": each, "name": each, "records": ["fact"]} for each in stages],
        "activities": [
            {"code": activity, "name": "E", "stages": list(stages), "recommendations": True}
        ],
        "aspects": [{"code": "x", "name": "X", "weight": "100", "shares": "equal"}],
        "indicators": [
            {
                "code": code,
                "title": (titles or {}).get(code, f"Indikator {code}"),
                "short_title": code,
                "aspect": "x",
                "weight": str(share),
                "capability": "k",
                "levels": [
                    {
                        "value": n,
                        "criteria": [{"code": "1", "text": (criteria or {}).get(code, "Ada.")}],
                        "items": [{"code": each, "text": "Bukti"} for each in items],
                    }
                    for n in (1, 2, 3)
                ],
            }
            | ({"not_applicable": {"when": "-", "weight": "aspect"}} if code in optional else {})
            | ({"external_index": _an_index(top)} if code in fed else {})
            for code in codes
        ],
    }
    return parse_pack(yaml.safe_dump(data).encode(), "contoh.yaml")


def an_evaluation_by(
    context: Context, pack: Pack, ratings: Mapping[str, int] | None = None, year: int = 2026
) -> str:
    """The id of an evaluation of an agency of its own by `pack`, rated as given."""
    number = next(_NUMBERS)
    agency = AgencyView(id=f"own-{number}", code="", name=f"Dinas {number}", kind="", province="")
    now, actor = context.clock.now(), context.actor
    with context.database.writing() as session:
        change = insert_evaluation(session, agency, year, pack, "evaluasi", at=now, actor=actor)
        evaluation = change.id
    for code, value in (ratings or {}).items():
        rate_indicator(context, evaluation, code, Decimal(value))
    return evaluation


def upgrade(context: Context, evaluation: str, pack: Pack) -> None:
    """Move the evaluation to `pack`."""
    upgrade_instrument(context, evaluation, preview_upgrade(context, evaluation, pack))


def values(context: Context, evaluation: str) -> dict[str, Decimal | None]:
    """The standing value of each indicator."""
    return {i.indicator.code: i.value for i in view_evaluation(context, evaluation).indicators}


def _an_index(top: int) -> dict[str, Any]:
    band = {"source_from": 0, "source_to": top, "value_from": 1, "value_to": 3}
    return {"name": "Indeks", "issuer": "Kementerian lain", "bands": [band], "if_missing": 1}
