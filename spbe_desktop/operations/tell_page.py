"""The judgement on a printed page in words: first the answer, then what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from spbe_desktop.operations.verify_page import Difference, PageVerdict, Signed
from spbe_desktop.report.catalogue import templates
from spbe_desktop.words import Words

NOTHING = "–"


def page_lines(verdict: PageVerdict, words: Words) -> tuple[str, ...]:
    """One page: which it is, whether it belongs, what differs, and who signed its mark."""
    mark = verdict.mark
    told = {"page": mark.page, "pages": mark.pages, "paper": paper_name(mark.paper, words)}
    return (
        words("page_mark.belongs" if verdict.belongs else "page_mark.foreign", **told),
        *_about(verdict, words),
        words(f"page_mark.{verdict.signed.value}", name=verdict.signer),
    )


def pages_summary(verdicts: Sequence[PageVerdict], words: Words) -> str:
    """One sentence over many pages: how many belong, and which say something else now."""
    if all(each.belongs for each in verdicts):
        return words.plural("page_mark.all_belong", len(verdicts))
    changed = [str(each.mark.page) for each in verdicts if each.same_text is False]
    foreign = sum(not each.belongs for each in verdicts)
    told = words.plural("page_mark.some_foreign", foreign, total=len(verdicts))
    return f"{told} {words('page_mark.differing', pages=', '.join(changed) or NOTHING)}"


def paper_name(paper: str, words: Words) -> str:
    """What a paper is called; its id where this program does not know it."""
    known = templates().get(paper)
    return paper if known is None else words(known.kind.title)


def _about(verdict: PageVerdict, words: Words) -> Iterator[str]:
    mark = verdict.mark
    if any(each.figure == "evaluation" for each in verdict.differences):
        yield words("page_mark.other_evaluation", evaluation=mark.evaluation[:8])
        return
    told = {"agency": verdict.agency, "year": verdict.year, "index": _index(mark.index, words)}
    yield words("page_mark.of", **told)
    for each in verdict.differences:
        if each.figure != "data":
            yield _difference(each, mark.page, words)
    if verdict.same_text is False and verdict.belongs:
        yield words("page_mark.same_data_other_words")
    elif verdict.same_text and not verdict.belongs and verdict.signed is not Signed.FORGED:
        yield words("page_mark.other_page", page=mark.page)
    elif verdict.same_text is None:
        yield words("page_mark.not_printed_again")


def _difference(difference: Difference, page: int, words: Words) -> str:
    before, after = difference.on_page, difference.in_data
    if difference.figure == "index":
        before, after = _index(before, words), _index(after, words)
    key = f"page_mark.differs_{difference.figure}"
    return words(key, page=page, on_page=before, in_data=after)


def _index(text: str, words: Words) -> str:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return NOTHING
    return words.number(value, max(0, -int(value.as_tuple().exponent)))
