"""The published schema of `evaluation.json` describes what bundles carry."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.views.document import as_document
from tests.core.bundle.conftest import Desk
from tests.core.operations.desk_work import DEEDS
from tests.core.operations.pemdi import a_full_pemdi_evaluation
from tests.factories import an_evaluation

SCHEMA = Path(__file__).parents[3] / "docs" / "formats" / "evaluation.schema.json"


def schema() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return content


def evaluation_in(path: Path) -> Any:
    with zipfile.ZipFile(path) as archive:
        name = next(each for each in archive.namelist() if each.endswith("/evaluation.json"))
        return json.loads(archive.read(name))


def closed(shape: Any) -> Any:
    """The schema refusing members it does not describe: nothing is written undescribed."""
    if isinstance(shape, list):
        return [closed(each) for each in shape]
    if not isinstance(shape, dict):
        return shape
    inner = {key: closed(each) for key, each in shape.items()}
    return inner | ({"additionalProperties": False} if shape.get("type") == "object" else {})


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_a_sealed_evaluation_is_described_to_the_last_member(desk: Desk) -> None:
    evaluation = evaluation_in(desk.seal().path)

    jsonschema.validate(evaluation, closed(schema()))


def test_items_indices_and_absences_are_described_too(workspace: Context, tmp_path: Path) -> None:
    view = a_full_pemdi_evaluation(workspace, tmp_path)

    jsonschema.validate(as_document(view), closed(schema()))


@pytest.mark.parametrize("path", [("result", "index"), ("evidence", 0, "sha256"), ("revision",)])
def test_a_value_of_another_kind_is_refused(desk: Desk, path: tuple[str | int, ...]) -> None:
    evaluation = evaluation_in(desk.seal().path)
    *way, last = path
    place = evaluation
    for step in way:
        place = place[step]
    place[last] = 1.5

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(evaluation, schema())


def test_the_document_of_the_format_names_the_schema() -> None:
    text = (SCHEMA.parent / "evaluation.md").read_text(encoding="utf-8")

    assert re.search(r"\]\(evaluation\.schema\.json\)", text)


def test_the_evaluators_own_work_is_described_and_notes_to_self_are_not_sealed(
    workspace: Context, tmp_path: Path
) -> None:
    view = an_evaluation(workspace)
    for deed in DEEDS.values():
        for number in (1, 2):
            deed(workspace, view_evaluation(workspace, view.id), number, tmp_path)
    document = as_document(view_evaluation(workspace, view.id))

    jsonschema.validate(document, closed(schema()))
    assert "catatan 2" not in json.dumps(document)
