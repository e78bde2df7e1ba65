"""From a frozen view to what is proposed for an indicator, told in words, and what feeds it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from spbe_desktop.instrument.levels import ExternalIndex, IndicatorLevel
from spbe_desktop.instrument.text import Text
from spbe_desktop.scoring.conversion import Conversion, bounds_of
from spbe_desktop.scoring.proposal import Proposal, Verdict, for_typing
from spbe_desktop.views.evaluation import EvaluationView, IndicatorView
from spbe_desktop.words import Words
from ui.kit.item_line import Item, ItemTexts
from ui.kit.proposal_line import Suggestion
from ui.screens.score.drafts import NOTE, Drafts
from ui.screens.score.values import Absence, Source

ITEM, INDEX, ABSENCE = "item", "index", "absence"  # places of drafts
REASONS = tuple(each for each in Verdict if each.sent_back)
_PLACES = 4  # digits after the mark that another ministry's index may have


def suggestion_of(
    view: EvaluationView, each: IndicatorView, value: Decimal | None, words: Words
) -> Suggestion | None:
    """What to propose: from the index that feeds the indicator, else from its items."""
    if each.indicator.external_index is not None:
        conversion = each.conversion
        if conversion is None:
            return None
        told = _converted(view, conversion, words)
        return _of(view, conversion.value, value, words, told=told)
    proposal = view.proposal(each.indicator.code)
    if proposal is None:
        return None
    rule = view.instrument.decimal_rule
    source = "" if rule is None else rule.statement.of(words.language)
    told, more = _explained(view, proposal, words), _beside(proposal, words)
    return _of(view, proposal.value, value, words, told=told, more=more, source=source)


def source_of(
    view: EvaluationView, each: IndicatorView, drafts: Drafts, words: Words
) -> Source | None:
    """The index that feeds an indicator, as it was given."""
    index = each.indicator.external_index
    if index is None:
        return None
    given = each.external_value
    number = None if given is None else given.source
    least, most = bounds_of(index)
    held = drafts.text((each.indicator.code, INDEX), "" if number is None else str(number))
    return Source(
        name=f"{index.name.of(words.language)} – {index.issuer.of(words.language)}",
        least=least,
        most=most,
        places=_PLACES,
        text="" if held in ("", "None") else words.plain(Decimal(held)),
        missing=held == "None" or (given is not None and number is None and not held),
        hint=f"{words.plain(least)}–{words.plain(most)}",
        rule=words("score.index_missing_rule", value=_typed(view, index.if_missing, words)),
        note=_note(index, words),
    )


def absence_of(each: IndicatorView, drafts: Drafts, words: Words) -> Absence | None:
    """When an indicator may be left out, where the instrument says so."""
    rule = each.indicator.not_applicable
    if rule is None:
        return None
    key = (each.indicator.code, ABSENCE)
    when = words("score.absence_when", when=rule.when.of(words.language))
    return Absence(when, drafts.text(key, each.not_applicable))


def items_of(
    view: EvaluationView, each: IndicatorView, level: IndicatorLevel, drafts: Drafts, words: Words
) -> tuple[Item, ...]:
    """The numbered evidence items of a level as judged."""
    if not level.items:
        return ()
    texts = _item_texts(words)
    judged = {(said.level, said.item): said for said in each.item_verdicts}
    proposal = view.proposal(each.indicator.code)
    waiting = () if proposal is None else proposal.lower_open
    found = []
    for number, item in enumerate(level.items, 1):
        said = judged.get((level.value, item.code))
        verdict = "" if said is None else said.verdict.value
        key = (each.indicator.code, ITEM, str(level.value), item.code)
        found.append(
            Item(
                code=item.code,
                text=f"{number}. {item.text.of(words.language)}",
                verdict=drafts.text(key, verdict),
                note=drafts.text((*key, NOTE), "" if said is None else said.note),
                texts=texts,
                open=(level.value, item.code) in waiting,
            )
        )
    return tuple(found)


def _item_texts(words: Words) -> ItemTexts:
    return ItemTexts(
        accept=words("score.item_accept"),
        accepted=words("score.item_accepted"),
        send_back=words("score.item_send_back"),
        undo=words("score.item_undo"),
        open=words("score.item_open"),
        note=words("score_desk.item_note"),
        reasons=tuple((each.value, words(f"score.item_{each.value}")) for each in REASONS),
    )


def _of(
    view: EvaluationView,
    proposed: Decimal,
    value: Decimal | None,
    words: Words,
    *,
    told: str,
    more: str = "",
    source: str = "",
) -> Suggestion:
    typed = for_typing(proposed, view.instrument.scale)
    places = view.instrument.scale.decimals
    return Suggestion(words.number(typed, places), told, more, source, taken=value == typed)


def _explained(view: EvaluationView, proposal: Proposal, words: Words) -> str:
    """The value and the sum that makes it: lower end, width, items accepted."""
    last = proposal.last
    facts = {
        "value": _typed(view, proposal.value, words),
        "start": _typed(view, last.range_from, words),
        "width": _typed(view, last.range_to - last.range_from, words),
        "level": words.plain(proposal.level),
        "accepted": last.accepted,
        "total": last.total,
    }
    if last.complete:
        return words("score.proposal_top", **facts)
    if not last.total:
        return words("score.proposal_no_items", **facts)
    if last.share == Fraction(last.accepted, last.total):
        return words("score.proposal", **facts)
    share = Decimal(last.share.numerator) / last.share.denominator
    return words("score.proposal_shares", share=words.number(share, 2), **facts)


def _beside(proposal: Proposal, words: Words) -> str:
    """What else there is to know: levels that are complete, items that do not count yet."""
    told = []
    if proposal.complete_levels and not proposal.last.complete:
        levels = ", ".join(words.plain(level) for level in proposal.complete_levels)
        told.append(words("score.proposal_complete", levels=levels))
    if proposal.lower_open:
        told.append(words.plural("score.proposal_waiting", len(proposal.lower_open)))
    return "  ·  ".join(told)


def _converted(view: EvaluationView, conversion: Conversion, words: Words) -> str:
    value, band, source = _typed(view, conversion.value, words), conversion.band, conversion.source
    if band is None or source is None:
        return words("score.proposal_missing", value=value)
    return words(
        "score.proposal_index",
        value=value,
        source=words.plain(source),
        source_from=words.plain(band.source_from),
        source_to=words.plain(band.source_to),
        value_from=_typed(view, band.value_from, words),
        value_to=_typed(view, band.value_to, words),
    )


def _typed(view: EvaluationView, value: Decimal, words: Words) -> str:
    scale = view.instrument.scale
    return words.number(for_typing(value, scale), scale.decimals)


def _note(index: ExternalIndex, words: Words) -> str:
    note: Text | None = index.note
    return "" if note is None else note.of(words.language)
