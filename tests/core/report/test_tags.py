"""A paper for who cannot see it: every piece of it stands in a tree, and nothing is untold."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from spbe_desktop.operations.list_papers import all_papers
from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.report.catalogue import templates
from spbe_desktop.words import load_words
from tests.core.report.builders import make_view

SHOWING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "b", "Do"}


def opened(paper: str) -> pikepdf.Pdf:
    content = paper_of(templates()[paper], make_view(documents=5), load_words("id")).content
    return pikepdf.open(BytesIO(content))


@pytest.fixture(scope="module")
def report() -> pikepdf.Pdf:
    return opened("evaluation-report")


def stream(page: Any) -> list[Any]:
    """The operands and the operator of each instruction of a page."""
    return list(pikepdf.parse_content_stream(page))


def untold(page: Any) -> list[str]:
    """What a page shows outside of marked content."""
    depth = 0
    found: list[str] = []
    for operands, operator in stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in SHOWING and not depth:
            found.append(f"{name} {operands}")
    return [*found, *(["unbalanced"] if depth else [])]


def nodes(element: Any) -> list[Any]:
    """Every node of the tree below one."""
    if not isinstance(element, pikepdf.Dictionary):
        return []
    kids: Any = element.get("/K", [])
    below = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [element, *(node for kid in below for node in nodes(kid))]


@pytest.mark.parametrize("paper", [k.id for k in all_papers() if k.recommendations is not False])
def test_all_that_a_page_shows_is_told_or_an_artifact(paper: str) -> None:
    with opened(paper) as document:
        assert [each for page in document.pages for each in untold(page)] == []


def test_every_marked_content_hangs_in_the_tree(report: pikepdf.Pdf) -> None:
    numbers = report.Root.StructTreeRoot.ParentTree.Nums
    for at, page in enumerate(report.pages):
        marked = [operands[1].MCID for operands, operator in stream(page) if str(operator) == "BDC"]
        assert marked == list(range(len(numbers[2 * at + 1])))


def test_headings_and_tables_are_what_they_are(report: pikepdf.Pdf) -> None:
    kinds = [str(node.S) for node in nodes(report.Root.StructTreeRoot.K)]
    assert (kinds.count("/H1") > 10, kinds.count("/H2") > 10) == (True, True)
    assert {"/Table", "/TR", "/TH", "/TD", "/Figure", "/P"} <= set(kinds)


def test_every_figure_says_what_it_shows(report: pikepdf.Pdf) -> None:
    figures = [n for n in nodes(report.Root.StructTreeRoot.K) if pikepdf.Name.Figure == n.S]
    assert figures
    assert [n for n in figures if not str(n.get("/Alt", "")).strip()] == []


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_reads_the_tree(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    content = paper_of(templates()["executive-summary"], make_view(), load_words("id")).content
    path.write_bytes(content)
    told = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, check=True, text=True
    ).stdout
    whole = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True).stdout
    assert "Tagged:          yes" in whole
    assert told.index('H1 (block)\n    "Pemerintah Kota Denpasar"') > 0
