"""A domain or an aspect as it is read: its weight and what stands in it."""

from __future__ import annotations

from spbe_desktop.instrument.model import Aspect, Domain, Instrument
from ui.screens.instrument.pages.markup import (
    Cell,
    Html,
    heading,
    join,
    link,
    paragraph,
    span,
    table,
)
from ui.screens.instrument.pages.voice import Voice

_WIDE = (8, 76, 16)  # percent
Row = tuple[Cell, Cell, Cell]


def domain_page(pack: Instrument, domain: Domain, voice: Voice) -> Html:
    """A domain with its aspects, and their indicators."""
    parts: list[Html] = []
    for aspect in pack.aspects_of(domain.code):
        title = f"{voice.of(aspect.name)}  ·  {voice.weight(aspect.weight)}"
        parts += [heading(title, 3), _indicators(pack, aspect, voice)]
    return join([*_top(voice.say("domain"), voice.of(domain.name), domain, voice), *parts])


def aspect_page(pack: Instrument, aspect: Aspect, voice: Voice) -> Html:
    """An aspect with its indicators."""
    shares = voice.say("shares_equal") if aspect.shares == "equal" else ""
    return join(
        [
            *_top(voice.say("aspect"), voice.of(aspect.name), aspect, voice),
            paragraph(shares, kind="small"),
            _indicators(pack, aspect, voice),
        ]
    )


def _top(layer: str, name: str, group: Domain | Aspect, voice: Voice) -> list[Html]:
    weight = voice.say("weight_of", weight=voice.weight(group.weight))
    return [paragraph(layer, kind="caption"), heading(name, 1), paragraph(span(weight, "strong"))]


def _indicators(pack: Instrument, aspect: Aspect, voice: Voice) -> Html:
    rows: list[Row] = [
        (
            span(each.code, "name"),
            link(voice.of(each.short_title), f"indicator:{each.code}"),
            voice.weight(each.weight),
        )
        for each in pack.indicators_of(aspect.code)
    ]
    head = (voice.say("number"), voice.say("indicator"), voice.say("weight"))
    return table(rows, head, _WIDE)
