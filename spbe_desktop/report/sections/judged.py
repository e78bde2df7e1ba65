"""How a decimal came about: items judged, the proposal, another ministry's index."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from spbe_desktop.report.paper import DOT, Paper, clean
from spbe_desktop.scoring.conversion import Conversion
from spbe_desktop.scoring.proposal import ItemKey, Proposal, Verdict, for_typing
from spbe_desktop.views.evaluation import IndicatorView, ItemVerdictView


def judged(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    """What was decided beside the value, where the instrument asks for it and anything was."""
    words = paper.words
    if item.not_applicable:
        label, text = words("report.label.absent"), clean(item.not_applicable)
        yield paper.text(text, "labelled", bulletText=label)
    if item.indicator.external_index is not None:
        yield from _index(paper, item)
    elif item.item_verdicts:
        yield from _items(paper, item)


def _items(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    words = paper.words
    told = {key: f"{words.plain(key[0])}.{key[1]}" for key in item.verdicts}
    taken = (each for each in item.item_verdicts if each.verdict is Verdict.ACCEPTED)
    accepted = [told[_key(each)] for each in taken]
    lines = [words("report.items.accepted", items=", ".join(accepted))] if accepted else []
    texts = {
        (level.value, each.code): paper.say(each.text)
        for level in item.indicator.levels
        for each in level.items
    }
    for each in item.item_verdicts:
        if each.verdict.sent_back:
            reason = words(f"report.items.{each.verdict.value}")
            facts = (f"{told[_key(each)]} {texts.get(_key(each), '')}", reason, each.note)
            lines.append(DOT.join(clean(fact) for fact in facts if fact.strip()))
    for number, line in enumerate(lines):
        more = {} if number else {"bulletText": words("report.label.items")}
        yield paper.text(line, "labelled small", **more)
    proposal = paper.view.proposal(item.indicator.code)
    if proposal is not None:
        yield _proposed(paper, item, proposal.value, _sum(paper, proposal))


def _key(each: ItemVerdictView) -> ItemKey:
    return each.level, each.item


def _sum(paper: Paper, proposal: Proposal) -> str:
    """The sum that makes the proposal: lower end, width, part accepted."""
    last, words = proposal.last, paper.words
    if last.complete:
        return words("report.proposal.top", level=words.plain(proposal.level))
    share = Decimal(last.share.numerator) / last.share.denominator
    return words(
        "report.proposal.sum",
        start=paper.rating(last.range_from),
        width=paper.rating(last.range_to - last.range_from),
        share=words.percent(share * 100),
        accepted=last.accepted,
        total=last.total,
        level=words.plain(proposal.level),
    )


def _index(paper: Paper, item: IndicatorView) -> Iterator[Any]:
    index, conversion, words = item.indicator.external_index, item.conversion, paper.words
    if index is None or conversion is None:
        return
    name = f"{paper.say(index.name)} – {paper.say(index.issuer)}"
    given = conversion.source
    source = words("report.index.missing") if given is None else words.plain(given)
    text = words("report.index", name=name, source=source)
    yield paper.text(text, "labelled small", bulletText=words("report.label.index"))
    yield _proposed(paper, item, conversion.value, _band(paper, conversion))


def _band(paper: Paper, conversion: Conversion) -> str:
    words, band = paper.words, conversion.band
    if band is None:
        return words("report.index.if_missing")
    return words(
        "report.index.band",
        source_from=words.plain(band.source_from),
        source_to=words.plain(band.source_to),
        value_from=paper.rating(band.value_from),
        value_to=paper.rating(band.value_to),
    )


def _proposed(paper: Paper, item: IndicatorView, value: Decimal, how: str) -> Any:
    """The proposal beside the value that the assessor gave."""
    words, typed = paper.words, for_typing(value, paper.view.instrument.scale)
    facts = [words("report.proposal", value=paper.rating(typed), how=how)]
    if item.value is not None:
        key = "report.proposal.same" if item.value == typed else "report.proposal.other"
        facts.append(words(key, value=paper.rating(item.value)))
    label = words("report.label.proposal")
    return paper.text(DOT.join(facts), "labelled small", bulletText=label)
