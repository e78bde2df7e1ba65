"""The sample evaluation: Kota Denpasar 2021, a real and published case."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from spbe_desktop.evidence.vault import Kept
from spbe_desktop.operations.attach_evidence import enter
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_instruments import read_instrument
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.paths import RESOURCES
from spbe_desktop.store.changes import (
    Change,
    find_existing,
    insert_evaluation,
    put_explanation,
    put_rating,
    put_stage,
)
from spbe_desktop.store.documents import Place, put_citation
from spbe_desktop.store.queries import evaluation_view
from spbe_desktop.views.evaluation import EvaluationView

SAMPLE = RESOURCES / "samples" / "denpasar-2021.yaml"
TEXTS = ("fact", "analysis", "justification")

Sample = Mapping[str, Any]


def load_sample(context: Context) -> EvaluationView:
    """The sample evaluation of this workspace, made in one transaction if it is not there."""
    sample: Sample = yaml.load(SAMPLE.read_bytes(), Loader=yaml.CSafeLoader)
    pack = read_instrument(sample["instrument"])
    agency = resolve_agency(context, sample["agency"])
    year = sample["year"]
    with context.database.reading() as session:
        existing = find_existing(session, agency.id, year, pack.instrument.id)
        if existing is not None:
            return evaluation_view(session, existing)
    kept = _keep_documents(context, sample)
    now, actor = context.clock.now(), context.actor
    with context.database.writing() as session:
        change = insert_evaluation(
            session, agency, year, pack, sample["activity"], at=now, actor=actor
        )
        _judge(change, sample)
        _cite(change, sample, kept)
        return evaluation_view(session, change.id)


def _keep_documents(context: Context, sample: Sample) -> dict[str, Kept]:
    """Write the sample's documents to the vault; each says in its first line what it is."""
    kept: dict[str, Kept] = {}
    with TemporaryDirectory() as folder:
        for document in sample["evidence"]:
            path = Path(folder) / document["name"]
            path.write_text(document["text"], encoding="utf-8", newline="\n")
            kept[document["name"]] = context.vault.keep(path)
    return kept


def _judge(change: Change, sample: Sample) -> None:
    for judged in sample["stages"]:
        stage = judged["stage"]
        if stage != change.stage:
            put_stage(change, stage)
        for indicator, level in judged["levels"].items():
            put_rating(change, indicator, stage, Decimal(level))
        for text in sample["explanations"]:
            if text["stage"] == stage:
                given = {name: text[name].strip() for name in TEXTS if text.get(name)}
                put_explanation(change, text["indicator"], stage, given)


def _cite(change: Change, sample: Sample, kept: Mapping[str, Kept]) -> None:
    for document in sample["evidence"]:
        evidence = enter(change, document["name"], kept[document["name"]])
        for each in document["citations"]:
            place = Place(each["place_kind"], each["place"], each["note"])
            put_citation(change, evidence, each["indicator"], place)
