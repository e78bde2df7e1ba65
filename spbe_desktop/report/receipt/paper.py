"""A receipt on its way to paper: it speaks of an evaluation that is not at hand itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, BinaryIO, cast

from spbe_desktop.clock import stamp
from spbe_desktop.instrument.text import Text
from spbe_desktop.progress import Progress, silent
from spbe_desktop.report.archival import archive
from spbe_desktop.report.catalogue import Part, read_template
from spbe_desktop.report.document import build, held
from spbe_desktop.report.paper import Paper
from spbe_desktop.report.receipt.sections import PARTS
from spbe_desktop.report.sheet import sheet_of
from spbe_desktop.report.write import look_of
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import Letterhead, PaperOptions
from spbe_desktop.views.receipt import AgencyNamed, Receipt
from spbe_desktop.words import Words

TEMPLATE = "receipt"


@dataclass(frozen=True, slots=True)
class _Law:
    """The regulation, known by the id of its pack alone."""

    regulation: str


@dataclass(frozen=True, slots=True)
class _Instrument:
    """The instrument, known by its id alone."""

    title: Text
    legal: _Law


@dataclass(frozen=True, slots=True)
class _Score:
    """Nothing is provisional about a receipt."""

    complete: bool = True


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the edges of a page tell of an evaluation, as far as the receipt knows it."""

    agency: AgencyNamed
    year: int
    revision: int
    updated_at: datetime
    instrument: _Instrument
    score: _Score = _Score()


def write_receipt(
    receipt: Receipt,
    words: Words,
    letterhead: Letterhead,
    target: BinaryIO,
    progress: Progress = silent,
) -> None:
    """Write the paper as PDF/A-2b."""
    from io import BytesIO

    template = read_template(TEMPLATE)
    about = receipt.evaluation
    law = _Instrument(Text(id=about.instrument.id), _Law(about.instrument.id))
    subject = _Subject(about.agency, about.year, receipt.bundle.revision, receipt.moment, law)
    paper = Paper(
        view=cast(EvaluationView, subject),
        words=words,
        look=look_of(False),
        sheet=sheet_of(letterhead.sheet),
        letterhead=_head(letterhead, receipt),
        options=PaperOptions(),
        title_key=template.kind.title,
    )
    story = list(held(_story(paper, receipt, template.parts)))
    laid = BytesIO()
    found = build(paper, story, laid, progress, template.shape)
    archive(laid.getvalue(), stamp(receipt.moment), found.tags, target)


def _head(letterhead: Letterhead, receipt: Receipt) -> Letterhead:
    """The office's own head; the issuer's name where none was set here."""
    if letterhead.lines or letterhead.logo:
        return letterhead
    issuer = receipt.issuer
    return replace(letterhead, lines=((issuer.unit or issuer.name).upper(),))


def _story(paper: Paper, receipt: Receipt, parts: tuple[Part, ...]) -> list[Any]:
    return [piece for part in parts for piece in PARTS[part.name](paper, receipt, part)]
