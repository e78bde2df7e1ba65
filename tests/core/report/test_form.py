"""The file itself: the same bytes, fonts inside, bookmarks, contents, progress."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from spbe_desktop.errors import Cancelled
from spbe_desktop.report.evaluation_report import write_report
from spbe_desktop.words import load_words
from tests.core.report.builders import make_view
from tests.core.report.conftest import print_view
from tests.core.report.reading import Printed

ROOT = Path(__file__).resolve().parents[3]
PRINT = (
    "import hashlib; from tests.core.report.builders import make_view;"
    "from tests.core.report.conftest import print_view;"
    "print(hashlib.sha256(print_view(make_view()).content).hexdigest())"
)


def test_the_same_view_gives_the_same_bytes(denpasar: Printed) -> None:
    assert print_view(make_view()).content == denpasar.content


def test_another_process_gives_the_same_bytes(denpasar: Printed) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura", "PYTHONPATH": "."}
    done = subprocess.run(
        [sys.executable, "-c", PRINT], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == hashlib.sha256(denpasar.content).hexdigest()


def test_every_font_is_embedded(denpasar: Printed) -> None:
    fonts = denpasar.fonts()
    assert fonts
    assert [name for name, inside in fonts.items() if not inside] == []


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="poppler is not installed")
def test_poppler_too_finds_every_font_embedded(denpasar: Printed, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(denpasar.content)
    listed = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    rows = [line.split() for line in listed.splitlines()[2:]]
    assert {(row[0].split("+")[-1][:13], row[-5]) for row in rows} == {("SourceSansPro", "yes")}


def test_bookmarks_lead_to_the_pages_that_carry_their_titles(denpasar: Printed) -> None:
    lost = [
        (title, page)
        for _, title, page in denpasar.outline
        if title.split("  ")[0] not in denpasar.pages[page - 1]
    ]
    assert len(denpasar.outline) > 47
    assert lost == []


def test_no_title_stands_alone_at_the_foot_of_a_page(denpasar: Printed) -> None:
    titles = [(title.split("  ")[-1], page) for _, title, page in denpasar.outline]
    alone = [title for title, page in titles if denpasar.pages[page - 1].strip().endswith(title)]
    assert alone == []


def test_the_contents_list_tells_the_page_of_every_chapter(denpasar: Printed) -> None:
    chapters = [(title, page) for level, title, page in denpasar.outline if level == 0]
    listed = [f"{title.replace('  ', ' ')} {page}" in denpasar.pages[1] for title, page in chapters]
    assert all(listed)


def test_the_file_says_title_author_language_and_the_views_own_date(denpasar: Printed) -> None:
    metadata = denpasar.reader.metadata
    assert metadata is not None
    assert metadata.title == "Laporan Hasil Evaluasi · Pemerintah Kota Denpasar · 2021"
    assert metadata.author == "Pemerintah Kota Denpasar"
    assert metadata.get("/CreationDate") == "D:20211123034107+00'00"
    assert str(denpasar.reader.root_object["/Lang"]) == "id-ID"


def test_pages_are_a4(denpasar: Printed) -> None:
    sizes = {(round(p.mediabox.width), round(p.mediabox.height)) for p in denpasar.reader.pages}
    assert sizes == {(595, 842)}


class Listener:
    """Hears every step, and stops the work at one of them."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.stop_at = stop_at

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total, what))
        if len(self.steps) == self.stop_at:
            raise Cancelled


def test_progress_rises_to_its_total() -> None:
    listener = Listener()
    write_report(make_view(documents=1), load_words("id"), BytesIO(), listener)
    shares = [done / total for done, total, _ in listener.steps if total]
    assert shares == sorted(shares)
    assert shares[-1] == 1


@pytest.mark.parametrize("step", [2, 15])
def test_printing_can_be_stopped(step: int) -> None:
    with pytest.raises(Cancelled):
        write_report(make_view(documents=1), load_words("id"), BytesIO(), Listener(step))
