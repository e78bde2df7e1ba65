"""What a page is held against: the evaluation of a workspace as it is now, or a sealed bundle."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_desktop.errors import UserError
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.mark_pages import first_mark, options_of
from spbe_desktop.operations.print_paper import preview_paper
from spbe_desktop.operations.view_evaluation import view_evaluation
from spbe_desktop.progress import Progress, silent
from spbe_desktop.views.state import state_digest

if TYPE_CHECKING:
    from spbe_desktop.identity.page_mark import PageMark

Pages = Mapping[int, str]  # the digest of each page's text, by its number
_UNKNOWN: Pages = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One evaluation, as far as a page's mark speaks of it."""

    evaluation: str
    agency: str
    year: int
    revision: int
    index: str
    state: str
    certificates: Sequence[Any]  # of those whose signature may be on the page
    revoked: frozenset[str]  # serial numbers of certificates that nobody believes any more
    printed: Callable[[str, str], Pages]  # paper and variant; none where it cannot be printed
    cache: dict[tuple[str, str], Pages] = field(default_factory=dict)

    def pages(self, mark: PageMark) -> Pages:
        """The pages of the paper that a mark speaks of, printed from this data."""
        key = (mark.paper, mark.variant)
        if key not in self.cache:
            self.cache[key] = self.printed(*key)
        return self.cache[key]


def held_by_workspace(context: Context, evaluation: str, progress: Progress = silent) -> Held:
    """The evaluation of that id as it is now; EvaluationUnknown."""
    from spbe_desktop.identity.trust import believed

    view = view_evaluation(context, evaluation)
    mark, trust = first_mark(view), believed(context.paths.trust, context.paths.identity)
    return Held(
        evaluation=view.id,
        agency=view.agency.name,
        year=view.year,
        revision=view.revision,
        index=mark.index,
        state=mark.state,
        certificates=trust,
        revoked=trust.revoked,
        printed=partial(_printed_now, context, view.id, progress),
    )


def held_by_bundle(
    path: Path, known: Sequence[Any] = (), progress: Progress = silent
) -> Held | None:
    """The evaluation in a bundle; None where the bundle is not valid. Raises NotABundle."""
    from spbe_desktop.bundle.parts import open_parts
    from spbe_desktop.identity.page_mark import STATE
    from spbe_desktop.identity.trust import as_trust

    parts = open_parts(path, progress)
    if not parts.verdict.valid:
        return None
    document: Any = json.loads(parts.evaluation)
    return Held(
        evaluation=str(document["evaluation"]),
        agency=str(document["agency"]["name"]),
        year=int(document["year"]),
        revision=int(document["revision"]),
        index=str(document["result"]["index_shown"] or ""),
        state=state_digest(document)[:STATE],
        certificates=(*parts.certificates, *known),
        revoked=as_trust(known).revoked,
        printed=partial(_printed_then, parts.report, progress),
    )


def _printed_now(
    context: Context, evaluation: str, progress: Progress, paper: str, variant: str
) -> Pages:
    """The paper printed again with the choices that the mark tells."""
    chosen = options_of(variant)
    if chosen is None:
        return _UNKNOWN
    language, options = chosen
    try:
        printed = preview_paper(
            context, evaluation, paper, language=language, options=options, progress=progress
        )
    except (UserError, KeyError):  # a paper or a sheet that this program does not have
        return _UNKNOWN
    return {page: mark.content for page, mark in _marks(printed.content, progress)}


def _printed_then(report: bytes, progress: Progress, paper: str, variant: str) -> Pages:
    """The report that was sealed, where it is this paper, printed with the same choices."""
    found = _marks(report, progress) if report else []  # it may be still to follow
    return {
        page: mark.content for page, mark in found if (mark.paper, mark.variant) == (paper, variant)
    }


def _marks(pdf: bytes, progress: Progress) -> list[tuple[int, PageMark]]:
    from spbe_desktop.identity.page_mark import read_mark
    from spbe_desktop.report.page_reader import read_codes_of

    read = ((each.page, read_mark(each.text)) for each in read_codes_of(pdf, progress))
    return [(page, found.mark) for page, found in read if found is not None]
