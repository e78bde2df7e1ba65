"""Words are found in titles, criteria, notes, explanations, findings and evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.explain_rating import explain_rating
from spbe_desktop.operations.find_in_evaluation import CLOSING, OPENING, Hit, find_in_evaluation
from spbe_desktop.operations.list_instruments import list_instruments
from spbe_desktop.operations.note_indicator import note_indicator
from spbe_desktop.operations.record_finding import record_finding
from spbe_desktop.views.evaluation import EvaluationView
from tests.factories import an_evaluation, some_evidence

PACKS = sorted(pack.instrument.id for pack in list_instruments())


def found(context: Context, view: EvaluationView, typed: str) -> list[Hit]:
    return list(find_in_evaluation(context, view.id, typed))


def test_a_title_is_found_first(workspace: Context) -> None:
    hit = found(workspace, an_evaluation(workspace), "peta rencana")[0]
    assert (hit.kind, hit.indicator) == ("title", "2")
    assert f"{OPENING}Peta{CLOSING}" in hit.snippet


@pytest.mark.parametrize("pack", PACKS)
def test_every_criterion_can_be_found(workspace: Context, pack: str) -> None:
    view = an_evaluation(workspace, year=2026, instrument=pack)
    indicator = view.instrument.indicators[-1]
    level = indicator.levels[0]
    typed = level.criteria[0].text.id
    hits = [each for each in found(workspace, view, typed) if each.kind == "criterion"]
    assert (indicator.code, f"{level.value:f}") in [(h.indicator, h.level) for h in hits]


@pytest.mark.parametrize("kind", ["fact", "finding", "note", "document"])
def test_what_was_written_is_found(workspace: Context, tmp_path: Path, kind: str) -> None:
    view = an_evaluation(workspace)
    if kind == "fact":
        explain_rating(workspace, view.id, "7", fact="Ada zamrud di sini")
    elif kind == "finding":
        record_finding(workspace, view.id, "7", finding="Ada zamrud di sini", recommendation="-")
    elif kind == "note":
        note_indicator(workspace, view.id, "7", "Ada zamrud di sini")
    else:
        some_evidence(workspace, view.id, tmp_path, indicator="7", name="zamrud.txt")
    (hit,) = found(workspace, view, "zamrud")
    assert (hit.kind, hit.indicator) == (kind, "7")


def test_a_document_says_which_it_is(workspace: Context, tmp_path: Path) -> None:
    view = an_evaluation(workspace)
    evidence = some_evidence(workspace, view.id, tmp_path, name="zamrud.txt")
    (hit,) = found(workspace, view, "zamrud")
    assert (hit.evidence, hit.name) == (evidence.id, "zamrud.txt")


@pytest.mark.parametrize("typed", ["", "   ", "kata-yang-tak-ada", '"', "*"])
def test_what_is_nowhere_is_not_found(workspace: Context, typed: str) -> None:
    assert found(workspace, an_evaluation(workspace), typed) == []


def test_a_long_text_is_cut_around_what_was_found(workspace: Context) -> None:
    view = an_evaluation(workspace)
    note_indicator(workspace, view.id, "1", "awal " * 100 + "zamrud" + " akhir" * 100)
    (hit,) = found(workspace, view, "zamrud")
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 300
