"""A word found in 500 PDFs: our index, read beforehand as the program does, against `pdfgrep`."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Row, command, compare
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.index_evidence import index_evidence
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.search_texts import search_texts
from spbe_desktop.operations.take_in import take_in

FILES, PAGES, LINES = 500, 4, 40
WORDS = [
    "arsitektur",
    "layanan",
    "data",
    "induk",
    "risiko",
    "keamanan",
    "anggaran",
    "audit",
    "pusat",
    "jaringan",
]
WANTED = "kriptografi"  # on one page of every tenth document


def rows(room: Path) -> list[Row]:
    """Measure in `room`: the same word in the same files."""
    folder = room / "policies"
    _policies(folder)
    with closing(_Bench(room / "searching", folder)) as bench:
        grep = partial(command, "pdfgrep", "-r", WANTED, ".", within=folder)
        return compare("find a word in 500 PDFs", bench.search, {"pdfgrep": grep}, turns=2)


class _Bench:
    """A workspace that holds the documents and has read them."""

    def __init__(self, workspace: Path, folder: Path) -> None:
        self.context: Context = open_workspace(workspace, create=True)
        self.evaluation = load_sample(self.context).id
        take_in(self.context, self.evaluation, [folder])
        index_evidence(self.context, self.evaluation)

    def close(self) -> None:
        """Let go of the workspace."""
        close_workspace(self.context)

    def search(self) -> None:
        """Ask once, and be sure that every document with the word was found."""
        found = search_texts(self.context, self.evaluation, WANTED)
        if len({each.evidence for each in found.documents}) < FILES // 10:
            raise SystemExit("the search that was measured did not find every document")


def _policies(folder: Path) -> None:
    folder.mkdir()
    random = Random(500)
    for number in range(FILES):
        canvas = Canvas(str(folder / f"kebijakan {number}.pdf"), invariant=1)
        for page in range(PAGES):
            if number % 10 == 0 and page == PAGES - 1:
                canvas.drawString(50, 40, WANTED)
            for line in range(LINES):
                canvas.drawString(50, 800 - 18 * line, " ".join(random.choices(WORDS, k=10)))
            canvas.showPage()
        canvas.save()
