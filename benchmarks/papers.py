"""The full report (60 pages and more) against the same content through other people's printers.

Ours: the PDF/A of the report, from the view. The peers: LibreOffice turning our DOCX of the same
report into a PDF, and WeasyPrint laying the same headings, paragraphs, tables and charts out from
HTML. Making the DOCX and the HTML is not counted.
"""

from __future__ import annotations

import base64
import dataclasses
import html
import shutil
from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.platypus import KeepInFrame, KeepTogether, Paragraph, Table

from benchmarks.measure import Row, Work, command, compare
from spbe_desktop.operations.load_sample import load_sample
from spbe_desktop.operations.open_workspace import close_workspace, open_workspace
from spbe_desktop.operations.print_paper import paper_of
from spbe_desktop.report.catalogue import templates
from spbe_desktop.report.flowables import Heading, Picture
from spbe_desktop.report.word.pictures import drawn, pictures_of
from spbe_desktop.report.write import body_of, paper_for
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PaperOptions
from spbe_desktop.words import Words, load_words

REPORT = "evaluation-report"
TEXT = (
    "Peraturan Wali Kota telah ditetapkan, diundangkan, dan direviu bersama perangkat daerah "
    "terkait; muatannya mengatur arsitektur, peta rencana, manajemen data, dan layanan. "
) * 9
_STYLE = """@page { size: A4; margin: 2cm 2cm 2.5cm 3cm }
body { font: 10pt/1.4 'Source Sans Pro', sans-serif } table { width: 100%; border-collapse:
collapse } td { vertical-align: top; border-bottom: 0.5pt solid #ddd }
thead { font-weight: bold }"""


def rows(room: Path) -> list[Row]:
    """Our time beside each peer's that is installed."""
    words, view = load_words("id"), _view(room / "report")
    template = templates()[REPORT]
    ours = partial(paper_of, template, view, words)
    pages = ours().pages
    peers: dict[str, Work] = {"WeasyPrint, HTML to PDF": partial(_weasy, _html(view, words))}
    if shutil.which("soffice"):
        document = room / "report.docx"
        options = PaperOptions(format="docx")
        document.write_bytes(paper_of(template, view, words, options).content)
        peers["LibreOffice, DOCX to PDF"] = partial(_office, document, room)
    return compare(f"full report, {pages} pages", ours, peers, turns=2)


def _view(folder: Path) -> EvaluationView:
    """The sample, every indicator explained at length."""
    context = open_workspace(folder, create=True, actor="bench", language="id")
    view = load_sample(context)
    close_workspace(context)
    items = []
    for item in view.indicators:
        stages = tuple(
            dataclasses.replace(each, fact=TEXT, analysis=TEXT, justification=TEXT[:300])
            for each in item.stages
        )
        items.append(dataclasses.replace(item, stages=stages, rating=stages[-1]))
    return dataclasses.replace(view, indicators=tuple(items))


def _office(document: Path, room: Path) -> None:
    profile = f"-env:UserInstallation=file://{room / 'profile'}"
    told = ("--headless", "--convert-to", "pdf", "--outdir", room)
    command("soffice", profile, *told, document, within=room)


def _weasy(page: str) -> None:
    from weasyprint import HTML

    HTML(string=page).write_pdf(BytesIO())


def _html(view: EvaluationView, words: Words) -> str:
    template = templates()[REPORT]
    story = body_of(template, paper_for(template, view, words, PaperOptions()))
    told = "".join(_told(story, drawn(pictures_of(story))))
    return f"<html lang=id><style>{_STYLE}</style><body>{told}</body></html>"


def _told(story: Iterable[Any], pictures: dict[int, bytes]) -> Iterator[str]:
    for each in story:
        if isinstance(each, Heading):
            yield f"<h{each.level + 1}>{html.escape(each.label)}</h{each.level + 1}>"
        elif isinstance(each, Paragraph):
            text = "".join(getattr(frag, "text", "") for frag in each.frags)
            yield f"<p>{html.escape(text)}</p>"
        elif isinstance(each, KeepTogether | KeepInFrame):
            yield from _told(each._content, pictures)
        elif isinstance(each, Picture):
            content = base64.b64encode(pictures[id(each)]).decode()
            yield f'<img style="width:{each.width}pt" src="data:image/png;base64,{content}">'
        elif isinstance(each, Table):
            yield from _table(each, pictures)


def _table(table: Any, pictures: dict[int, bytes]) -> Iterator[str]:
    yield "<table>"
    for number, row in enumerate(table._cellvalues):
        yield "<thead><tr>" if number < table.repeatRows else "<tr>"
        for cell in row:
            told = cell if isinstance(cell, list | tuple) else [cell]
            yield f"<td>{''.join(_told(told, pictures))}</td>"
        yield "</tr></thead>" if number < table.repeatRows else "</tr>"
    yield "</table>"
