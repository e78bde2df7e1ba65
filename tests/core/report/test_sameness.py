"""The same evaluation gives the same bytes: in another process, time zone, locale and order."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pikepdf import pdfa

from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.report.catalogue import templates
from spbe_desktop.views.papers import FORMATS, Format, PaperOptions
from spbe_desktop.words import load_words
from tests.core.report.builders import make_view

ROOT = Path(__file__).resolve().parents[3]
PLACES = (
    {"TZ": "Asia/Jayapura", "LC_ALL": "C", "PYTHONHASHSEED": "1", "LANG": "C"},
    {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "LANG": "id_ID.UTF-8"},
)


def digests() -> dict[str, str]:
    """The SHA-256 of every paper in every format that it has; run in processes of their own."""
    found = {}
    for paper, activity, format in wanted():
        view = make_view(documents=6, activity=activity)
        options = PaperOptions(format=format)
        content = paper_of(templates()[paper], view, load_words("id"), options).content
        found[f"{paper}.{format}"] = hashlib.sha256(content).hexdigest()
    return found


def wanted() -> Iterator[tuple[str, str, Format]]:
    for kind in all_papers():
        activity = "pemantauan" if kind.recommendations is False else "evaluasi"
        for format in FORMATS:
            if format in kind.formats:
                yield kind.id, activity, format


@pytest.fixture(scope="module")
def elsewhere() -> list[dict[str, str]]:
    """What two processes in two places of the world make of it."""
    code = "import json, tests.core.report.test_sameness as t; print(json.dumps(t.digests()))"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": ".", **place},
            stdout=subprocess.PIPE,
        )
        for place in PLACES
    ]
    return [json.loads(each.communicate()[0]) for each in running]


def test_every_paper_is_the_same_everywhere(elsewhere: list[dict[str, str]]) -> None:
    first, second = elsewhere
    differing = [name for name, told in first.items() if second[name] != told]
    assert (differing, len(first)) == ([], len(list(wanted())))


@pytest.mark.parametrize("paper", [k.id for k in all_papers() if k.recommendations is not False])
def test_a_paper_is_fit_to_be_kept(paper: str) -> None:
    """PDF/A-2b by the rules of veraPDF that pikepdf applies."""
    content = paper_of(templates()[paper], make_view(documents=3), load_words("id")).content
    report = pdfa.validate_written(io.BytesIO(content), "2b")
    assert (report.passed, [str(each) for each in report.findings]) == (True, [])
