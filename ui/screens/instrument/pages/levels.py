"""The levels of an indicator: criteria, numbered items, typical evidence, guideline differences."""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.instrument.levels import EvidenceItem, IndicatorLevel
from spbe_desktop.instrument.model import Indicator, Instrument
from spbe_desktop.instrument.scale import LevelName
from spbe_desktop.instrument.text import Text
from ui.screens.instrument.pages.markup import Html, callout, items, join, paragraph, span, table
from ui.screens.instrument.pages.voice import Voice

_WIDE = (24, 76)  # percent


def levels_part(pack: Instrument, indicator: Indicator, voice: Voice) -> Html:
    """Every level, lowest first: its name at the left, what it asks for at the right."""
    names = {each.value: each for each in pack.level_names(indicator)}
    rows = [
        (_name(level, names.get(level.value), voice), _content(pack, level, voice))
        for level in indicator.levels
    ]
    return table(rows, wide=_WIDE)


def guideline_name(pack: Instrument, code: str, voice: Voice) -> str:
    """A guideline by its title."""
    titles = (each.title for each in pack.guidelines if each.code == code)
    return voice.of(next(titles, Text(id=code)))


def _name(level: IndicatorLevel, name: LevelName | None, voice: Voice) -> Html:
    digit = voice.number(level.value)
    if name is None:
        return span(digit, "strong")
    reach = voice.span(name.range_from, name.range_to)
    return join(
        [
            paragraph(span(f"{digit}  {voice.of(name.name)}", "strong")),
            paragraph(reach, kind="small"),
            paragraph(voice.of(name.definition), kind="small"),
            paragraph(voice.doubt(level.status)),
        ]
    )


def _content(pack: Instrument, level: IndicatorLevel, voice: Voice) -> Html:
    criteria = [voice.full(each.text) for each in level.criteria]
    parts = [items(criteria) if len(criteria) > 1 else paragraph(criteria[0])]
    if level.items:
        parts += [paragraph(voice.say("items"), kind="caption"), _items(level.items, voice)]
    if level.evidence:
        said = items(voice.full(each) for each in level.evidence)
        parts += [paragraph(voice.say("evidence"), kind="caption"), said]
    parts += [
        callout(
            span(voice.say("differs", guideline=guideline_name(pack, code, voice)), "strong"),
            "  ",
            voice.full(said),
        )
        for code, said in level.differences.items()
    ]
    return join(parts)


def _items(numbered: tuple[EvidenceItem, ...], voice: Voice) -> Html:
    return join(
        paragraph(
            span(each.code, "name"),
            "  ",
            voice.full(each.text),
            *([] if each.share is None else ["  ", _share(each.share, voice)]),
            kind="item",
        )
        for each in numbered
    )


def _share(share: Decimal, voice: Voice) -> Html:
    return span(voice.say("share", share=voice.number(share * 100)), "small")
