"""The catalogue of papers, and the one operation that prints any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.errors import PaperNotOffered, PaperUnknown
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.list_papers import all_papers, list_papers
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.print_paper import preview_paper, print_paper
from spbe_desktop.operations.print_report import print_report
from spbe_desktop.views.papers import PaperOptions
from spbe_desktop.words import LANGUAGES, load_words
from tests.core.report.reading import Printed
from tests.factories import a_workspace, an_evaluation

REPORT = "evaluation-report"


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    from spbe_desktop.operations.open_workspace import close_workspace

    context = a_workspace(tmp_path_factory.mktemp("papers"))
    yield context
    close_workspace(context)


@pytest.fixture(scope="module")
def sample(context: Context) -> str:
    return load_sample(context).id


@dataclass(frozen=True)
class Sign:
    """A mark that tells its page in words."""

    size: float = 50.0

    def draw(self, canvas: Any, page: int, pages: int) -> None:
        canvas.setFont("SourceSansPro", 8)
        canvas.drawString(0, 0, f"tanda-{page}-dari-{pages}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_is_named_and_told_in_words(language: str) -> None:
    words = load_words(language)
    told = [words(key) for kind in all_papers() for key in (kind.title, kind.about)]
    assert [text for text in told if "⟦" in text] == []


def test_an_evaluation_is_offered_its_own_report_alone(context: Context, sample: str) -> None:
    offered = [kind.id for kind in list_papers(context, sample) if kind.group == "report"]
    assert offered[0] == REPORT
    assert "monitoring-report" not in offered


def test_monitoring_is_offered_the_report_without_recommendations(context: Context) -> None:
    view = an_evaluation(context, agency="Kota Surabaya", activity="pemantauan")
    offered = [kind.id for kind in list_papers(context, view.id) if kind.group == "report"]
    assert offered[0] == "monitoring-report"


def test_the_report_is_a_paper_of_the_catalogue(
    context: Context, sample: str, tmp_path: Path
) -> None:
    report = print_report(context, sample, tmp_path / "report.pdf").read_bytes()
    assert print_paper(context, sample, REPORT, tmp_path / "paper.pdf").content == report


def test_a_paper_that_is_not_there_is_told(context: Context, sample: str) -> None:
    with pytest.raises(PaperUnknown):
        preview_paper(context, sample, "laporan-ajaib")


def test_a_paper_of_another_activity_is_refused(context: Context, sample: str) -> None:
    with pytest.raises(PaperNotOffered):
        preview_paper(context, sample, "monitoring-report")


def test_every_page_carries_its_mark(context: Context, sample: str) -> None:
    printed = preview_paper(context, sample, REPORT, options=PaperOptions(mark=Sign()))
    pages = Printed(printed.content).pages
    told = [f"tanda-{n}-dari-{printed.pages}" in page for n, page in enumerate(pages, 1)]
    assert told == [True] * printed.pages


@pytest.mark.parametrize(("sheet", "size"), [("A4", (595, 842)), ("F4", (609, 935))])
def test_paper_has_the_size_that_is_asked_for(
    context: Context, sample: str, sheet: str, size: tuple[int, int]
) -> None:
    printed = preview_paper(context, sample, REPORT, options=PaperOptions(sheet=sheet))
    boxes = {
        (round(p.mediabox.width), round(p.mediabox.height))
        for p in Printed(printed.content).reader.pages
    }
    assert boxes == {size}


def test_a_signature_area_lies_on_its_page(context: Context, sample: str) -> None:
    printed = preview_paper(context, sample, REPORT)
    (area,) = printed.areas
    assert (area.role, area.page) == ("coordinator", printed.pages)
    assert 0 < area.x < area.x + area.width < 595
    assert 0 < area.y < area.y + area.height < 842


def test_a_grey_paper_has_no_colour(context: Context, sample: str) -> None:
    printed = preview_paper(context, sample, REPORT, options=PaperOptions(grey=True))
    assert _coloured(printed.content) == []


def _coloured(content: bytes) -> list[str]:
    """The colour operators whose red, green and blue differ."""
    import re

    found = []
    for page in Printed(content).reader.pages:
        text = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        for numbers in re.findall(r"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b", text):
            if len(set(numbers.split())) > 1:
                found.append(numbers)
    return found
