"""Judge a printed page: does it belong to this evaluation, and if not, what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_desktop.canonical import Json
from spbe_desktop.errors import BundleNotValid, MarkMissing
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.held_data import Held, Pages, held_by_bundle, held_by_workspace
from spbe_desktop.progress import Progress, Stretch, silent

if TYPE_CHECKING:
    from spbe_desktop.identity.page_mark import PageMark, ReadMark

_READING, _WHOLE = 30, 100  # reading the pages takes about the first third of the way


class Signed(Enum):
    """What the signature of a mark is worth."""

    NOT = "not_signed"
    UNKNOWN = "unknown_signer"  # the certificate is not at hand, so nothing can be said
    REVOKED = "revoked_signer"  # its certificate was revoked, so it says no more than none
    GENUINE = "genuine"
    FORGED = "forged"


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that differs: evaluation, index, revision, pages, page or data."""

    figure: str
    on_page: str
    in_data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageVerdict:
    """The judgement on one page.

    `belongs`: it speaks of the evaluation at hand, as that says now. `same_text`: whether the
    page would be printed with the same words; None where that cannot be told.
    """

    place: int  # of the page in the file that was read
    mark: PageMark
    signed: Signed
    signer: str
    belongs: bool
    same_text: bool | None
    differences: tuple[Difference, ...]
    agency: str
    year: int


def verify_pages(
    given: str | Path,
    *,
    bundle: Path | None = None,
    context: Context | None = None,
    trust: Path | None = None,
    evaluation: str = "",
    progress: Progress = silent,
) -> tuple[PageVerdict, ...]:
    """Judge every marked page of a picture or PDF, or the text of one code.

    Held against `bundle` where it is given, else against the workspace: against the evaluation
    that the page names, or the one of that id. Raises MarkMissing, PictureUnreadable, NotABundle,
    BundleNotValid, EvaluationUnknown or Cancelled.
    """
    found = read_marks(given, Stretch(progress, 0, _READING, _WHOLE))
    rest = Stretch(progress, _READING, _WHOLE - _READING, _WHOLE)
    if bundle is not None:
        held = _sealed(bundle, context, trust, rest)
        return tuple(_judge(place, read, held) for place, read in found)
    assert context is not None  # noqa: S101 (one of the two is always given)
    sides: dict[str, Held] = {}
    verdicts = []
    for place, read in found:
        wanted = evaluation or read.mark.evaluation
        if wanted not in sides:
            sides[wanted] = held_by_workspace(context, wanted, rest)
        verdicts.append(_judge(place, read, sides[wanted]))
    return tuple(verdicts)


def read_marks(given: str | Path, progress: Progress = silent) -> list[tuple[int, ReadMark]]:
    """The marks in a text or file with the page of the file; MarkMissing or PictureUnreadable."""
    # The marks' cryptography and the picture libraries are loaded by whoever reads a page.
    from spbe_desktop.identity.page_mark import PREFIX, read_mark
    from spbe_desktop.report.page_reader import FoundCode, read_codes

    if isinstance(given, str) and given.strip().startswith(PREFIX):
        codes: Sequence[FoundCode] = (FoundCode(1, given),)
        what = PREFIX
    else:
        path = Path(given)
        codes, what = read_codes(path, progress), path.name
    read = ((each.page, read_mark(each.text)) for each in codes)
    found = [(page, mark) for page, mark in read if mark is not None]
    if not found:
        raise MarkMissing(what=what)
    return found


def page_document(verdict: PageVerdict) -> Json:
    """The verdict for programs, as `verify --qr --json` prints it."""
    mark = verdict.mark
    return {
        "place": verdict.place,
        "belongs": verdict.belongs,
        "same_text": verdict.same_text,
        "evaluation": mark.evaluation,
        "revision": mark.revision,
        "paper": mark.paper,
        "page": mark.page,
        "pages": mark.pages,
        "index": mark.index,
        "signature": verdict.signed.value,
        "signer": verdict.signer,
        "differences": [
            {"figure": each.figure, "on_page": each.on_page, "in_data": each.in_data}
            for each in verdict.differences
        ],
    }


def _sealed(bundle: Path, context: Context | None, trust: Path | None, progress: Progress) -> Held:
    from spbe_desktop.identity.certificates import read_certificates
    from spbe_desktop.identity.trust import Trust, believed

    given = read_certificates(trust) if trust is not None else ()
    own = Trust() if context is None else believed(context.paths.trust, context.paths.identity)
    held = held_by_bundle(bundle, own.also(given), progress)
    if held is None:
        raise BundleNotValid(path=bundle.name)
    return held


def _judge(place: int, read: ReadMark, held: Held) -> PageVerdict:
    mark = read.mark
    signed, signer = _signature(read, held)
    ours = mark.evaluation == held.evaluation
    same = ours and (mark.state, mark.index) == (held.state, held.index)
    pages = held.pages(mark) if ours else {}
    text = mark.content == pages.get(mark.page) if pages else None
    return PageVerdict(
        place=place,
        mark=mark,
        signed=signed,
        signer=signer,
        belongs=same and signed is not Signed.FORGED,
        same_text=text,
        differences=() if same else tuple(_differences(mark, held, pages)),
        agency=held.agency,
        year=held.year,
    )


def _differences(mark: PageMark, held: Held, pages: Pages) -> list[Difference]:
    if mark.evaluation != held.evaluation:
        return [Difference("evaluation", mark.evaluation, held.evaluation)]
    told = [
        Difference("index", mark.index, held.index),
        Difference("revision", str(mark.revision), str(held.revision)),
        Difference("data", mark.state, held.state),
    ]
    if pages:
        told.append(Difference("pages", str(mark.pages), str(len(pages))))
        told.append(Difference("page", mark.content, pages.get(mark.page, "")))
    return [each for each in told if each.on_page != each.in_data]


def _signature(read: ReadMark, held: Held) -> tuple[Signed, str]:
    from spbe_desktop.identity.certificates import describe

    if not read.hint:
        return Signed.NOT, ""
    certificate = read.signed_by(held.certificates)
    if certificate is None:
        return Signed.UNKNOWN, ""
    who = describe(certificate)
    if not read.is_genuine(certificate):
        return Signed.FORGED, who.name
    return (Signed.REVOKED if who.serial in held.revoked else Signed.GENUINE), who.name
