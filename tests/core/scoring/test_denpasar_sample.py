"""The sample evaluation is the published case, and what we wrote ourselves says so."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml

from spbe_desktop.paths import RESOURCES
from spbe_desktop.scoring.index import score
from spbe_desktop.scoring.predicate import shown
from tests.core.scoring.published import levels, rows, spbe


@pytest.fixture(scope="module")
def sample() -> Any:
    path = RESOURCES / "samples" / "denpasar-2021.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def ratings(sample: Any, stage: str) -> dict[str, Decimal]:
    (found,) = (each["levels"] for each in sample["stages"] if each["stage"] == stage)
    return {code: Decimal(level) for code, level in found.items()}


@pytest.mark.parametrize(("stage", "number"), [("document", 0), ("self", 1)])
def test_the_levels_are_the_published_ones(sample: Any, stage: str, number: int) -> None:
    assert ratings(sample, stage) == levels(rows("agency-47-levels")[number])


@pytest.mark.parametrize("stage", ["self", "document"])
def test_the_levels_make_the_index_the_sample_expects(sample: Any, stage: str) -> None:
    result = score(spbe(), ratings(sample, stage), sample["year"])
    assert str(result.index) == sample["expected"][stage]["index"]


def test_the_levels_make_the_domains_the_sample_expects(sample: Any) -> None:
    result = score(spbe(), ratings(sample, "document"), sample["year"])
    found = {d.code: str(shown(d.value or Decimal(0), spbe().rounding)) for d in result.domains}
    assert found == sample["expected"]["document"]["domains"]


def test_stages_and_activity_are_those_of_the_instrument(sample: Any) -> None:
    stages = spbe().activity(sample["activity"]).stages
    assert {each["stage"] for each in sample["stages"]} <= set(stages)


def test_every_explanation_says_that_it_is_an_example(sample: Any) -> None:
    texts = [e[part] for e in sample["explanations"] for part in ("fact", "analysis")]
    texts += [e["justification"] for e in sample["explanations"] if e["justification"]]
    assert all(text.startswith("CONTOH: ") for text in texts)


def test_every_document_says_that_it_is_an_example(sample: Any) -> None:
    first = {each["text"].splitlines()[0] for each in sample["evidence"]}
    assert first == {"CONTOH – bukan dokumen resmi"}


def test_everything_points_to_indicators_there_are(sample: Any) -> None:
    cited = [c["indicator"] for e in sample["evidence"] for c in e["citations"]]
    cited += [each["indicator"] for each in sample["explanations"]]
    assert all(spbe().has(code) for code in cited)


def test_places_are_of_a_known_kind(sample: Any) -> None:
    kinds = {c["place_kind"] for e in sample["evidence"] for c in e["citations"]}
    assert kinds == {"article", "page", "minute"}
