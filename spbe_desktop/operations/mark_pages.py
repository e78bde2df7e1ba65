"""What each printed page says of itself: the mark that ties it to the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spbe_desktop.views.document import as_document, shown_index
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.papers import PaperOptions
from spbe_desktop.views.state import state_digest

if TYPE_CHECKING:
    from spbe_desktop.identity.keys import Signer
    from spbe_desktop.identity.page_mark import PageMark
    from spbe_desktop.report.qr import QrMark

_BLANK, _GREY = "b", "g"
_MORE = "+"  # choices that the mark does not tell, so that the page cannot be printed alike


def page_marks(
    view: EvaluationView,
    paper: str,
    variant: str,
    signer: Signer | None = None,
    said: str = "",
) -> QrMark:
    """The marks of one paper, each signed where there is a signer.

    `said` is the state digest of the evaluation, where it is known already.
    """
    # Marks load the cryptography that the start of the program does not need.
    from spbe_desktop.identity.page_mark import content_digest, write_mark
    from spbe_desktop.report.qr import QrMark

    base = first_mark(view, paper, variant, said)

    def text_of(page: int, pages: int, text: str) -> str:
        mark = replace(base, page=page, pages=pages, content=content_digest(text))
        return write_mark(mark, signer)

    return QrMark(text_of)


def first_mark(
    view: EvaluationView, paper: str = "", variant: str = "", said: str = ""
) -> PageMark:
    """What the marks of a paper of `view` have in common."""
    from spbe_desktop.identity.page_mark import STATE, PageMark

    index = shown_index(view)
    return PageMark(
        evaluation=view.id,
        revision=view.revision,
        paper=paper,
        variant=variant,
        page=0,
        pages=0,
        index="" if index is None else str(index),
        state=(said or state_digest(as_document(view)))[:STATE],
        content="",
    )


def variant_of(language: str, sheet: str, options: PaperOptions) -> str:
    """Language, sheet and choices as a mark tells them: `id:A4:g`."""
    chosen = ((options.blank, _BLANK), (options.grey, _GREY))
    flags = "".join(flag for wanted, flag in chosen if wanted)
    told = replace(options, sheet="", mark=None, format="pdf", blank=False, grey=False)
    return f"{language}:{sheet}:{flags}{'' if told == PaperOptions() else _MORE}"


def options_of(variant: str) -> tuple[str, PaperOptions] | None:
    """Language and choices that a mark tells; None where it does not tell all of them."""
    parts = variant.split(":")
    if len(parts) != 3 or _MORE in parts[2]:
        return None
    blank, grey = (flag in parts[2] for flag in (_BLANK, _GREY))
    return parts[0], PaperOptions(sheet=parts[1], blank=blank, grey=grey)
