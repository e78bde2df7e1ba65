"""One verdict on a paper that someone brings: a photo, a scan, a PDF, or the text of a code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.errors import EvaluationUnknown, MarkMissing, PaperUnreadable, PictureUnreadable
from spbe_desktop.operations.check_paper_signatures import (
    check_paper_signatures,
    paper_verdict_lines,
)
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.tell_page import page_lines, pages_summary
from spbe_desktop.operations.verify_page import PageVerdict, Signed, verify_pages
from spbe_desktop.progress import Progress, silent
from spbe_desktop.words import Words

if TYPE_CHECKING:
    from spbe_desktop.identity.paper_checking import PaperVerdict

_CODE = "SPBE1:"  # how the text of a page's code begins (docs/formats/page-mark.md)


class Judgement(Enum):
    """What is to be thought of a paper, gravest first."""

    FORGED = "forged"  # a mark's signature is not what it claims
    ALTERED = "altered"  # the file was changed after it was signed
    FOREIGN = "foreign"  # it does not say what the data say
    ELSEWHERE = "elsewhere"  # of an evaluation that is not here: nothing to hold it against
    REWORDED = "reworded"  # the same data, printed with other words
    NOTHING = "nothing"  # neither code nor signature
    UNKNOWN = "unknown"  # sound, by someone who is not known here
    MATCHES = "matches"  # the codes fit the data; the ink is for the reader to compare
    SOUND = "sound"  # signed by someone believed, and nothing speaks against it

    @property
    def tone(self) -> str:
        """Bad, doubtful or good."""
        if self in (Judgement.FORGED, Judgement.ALTERED, Judgement.FOREIGN):
            return "bad"
        return "good" if self in (Judgement.MATCHES, Judgement.SOUND) else "warning"


@dataclass(frozen=True, slots=True)
class JudgedPaper:
    """The judgement, and in words what it rests on: each block one page or one file."""

    judgement: Judgement
    blocks: tuple[str, ...]


def judge_paper(
    context: Context,
    given: str | Path,
    *,
    bundle: Path | None = None,
    progress: Progress = silent,
) -> JudgedPaper:
    """Judge the codes of the pages and, of a PDF, its signatures.

    Pages are held against `bundle`, else against the evaluation of this workspace that they name.
    Raises PictureUnreadable, PaperUnreadable, NotABundle, BundleNotValid or Cancelled.
    """
    words = context.words
    if isinstance(given, str) and not given.strip().startswith(_CODE):
        return JudgedPaper(Judgement.NOTHING, ())
    signatures = _signatures(context, given)
    try:
        pages = verify_pages(given, bundle=bundle, context=context, progress=progress)
        elsewhere = False
    except MarkMissing:
        pages, elsewhere = (), False
    except EvaluationUnknown:
        pages, elsewhere = (), True
    found = [*_of_pages(pages, elsewhere), *_of_file(signatures)]
    judgement = min(found, key=list(Judgement).index, default=Judgement.NOTHING)
    return JudgedPaper(judgement, _blocks(pages, signatures, elsewhere, words))


def _signatures(context: Context, given: str | Path) -> PaperVerdict | None:
    """The judgement on a PDF's signatures; None for a picture, a text, or a PDF without any."""
    if isinstance(given, str):
        return None
    try:
        with given.open("rb") as file:
            is_pdf = b"%PDF-" in file.read(1024)
    except OSError as error:
        raise PictureUnreadable(path=given.name) from error
    if not is_pdf:
        return None
    try:
        verdict = check_paper_signatures(given, context=context)
    except PaperUnreadable:
        return None  # whether its pages can be read, the reader of pages says
    return verdict if verdict.signed else None


def _of_pages(pages: tuple[PageVerdict, ...], elsewhere: bool) -> list[Judgement]:
    if elsewhere:
        return [Judgement.ELSEWHERE]
    return [_of_page(each) for each in pages]


def _of_page(page: PageVerdict) -> Judgement:
    if page.signed is Signed.FORGED:
        return Judgement.FORGED
    if not page.belongs:
        return Judgement.FOREIGN
    if page.same_text is False:
        return Judgement.REWORDED
    return Judgement.SOUND if page.signed is Signed.GENUINE else Judgement.MATCHES


def _of_file(verdict: PaperVerdict | None) -> list[Judgement]:
    if verdict is None:
        return []
    if not verdict.sound:
        return [Judgement.ALTERED]
    return [Judgement.SOUND if verdict.trusted else Judgement.UNKNOWN]


def _blocks(
    pages: tuple[PageVerdict, ...],
    signatures: PaperVerdict | None,
    elsewhere: bool,
    words: Words,
) -> tuple[str, ...]:
    blocks = ["\n".join(paper_verdict_lines(signatures, words))] if signatures else []
    if elsewhere:
        return (*blocks, words("page_mark.elsewhere"))
    if len(pages) > 1:
        blocks.append(pages_summary(pages, words))
    gravest = min(pages, key=_gravity, default=None)  # of many pages one is told in full
    if gravest is not None:
        blocks.append("\n".join(page_lines(gravest, words)))
    return tuple(blocks)


def _gravity(page: PageVerdict) -> tuple[int, bool]:
    return list(Judgement).index(_of_page(page)), page.same_text is not False
