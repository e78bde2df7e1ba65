"""One indicator as it is read: what it is, its levels, where its value may come from, sources."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.instrument.levels import ExternalIndex
from spbe_desktop.instrument.model import Indicator, Instrument
from ui.screens.instrument.pages.levels import guideline_name, levels_part
from ui.screens.instrument.pages.markup import (
    Html,
    facts,
    heading,
    items,
    join,
    link,
    paragraph,
    span,
    table,
)
from ui.screens.instrument.pages.voice import Voice


def indicator_page(pack: Instrument, indicator: Indicator, voice: Voice) -> Html:
    """The whole page."""
    title = f"{indicator.code}  {voice.of(indicator.title)}"
    return join(
        [
            paragraph(place(pack, indicator, voice), kind="caption"),
            heading(title, 1),
            paragraph(_line(pack, indicator, voice)),
            paragraph(voice.full(indicator.description)),
            facts(_facts(pack, indicator, voice)),
            heading(voice.say("levels")),
            levels_part(pack, indicator, voice),
            *(_external(indicator.external_index, voice) if indicator.external_index else []),
            *_sources(pack, indicator, voice),
        ]
    )


def place(pack: Instrument, indicator: Indicator, voice: Voice) -> Html:
    """The groups it stands in, outermost first."""
    aspect = pack.aspect(indicator.aspect)
    domains = [each for each in pack.domains if each.code == aspect.domain]
    above = [link(voice.of(each.name), f"domain:{each.code}") for each in domains]
    return join([*above, link(voice.of(aspect.name), f"aspect:{aspect.code}")], "  ›  ")


def _line(pack: Instrument, indicator: Indicator, voice: Voice) -> Html:
    kinds = (kind for kind in pack.capability_kinds if kind.code == indicator.capability)
    return join(
        [
            span(voice.say("weight_of", weight=voice.weight(indicator.weight)), "strong"),
            voice.of(next(kinds).label),
            voice.status(indicator.status),
        ],
        "  ·  ",
    )


def _facts(pack: Instrument, indicator: Indicator, voice: Voice) -> Iterator[tuple[str, str]]:
    yield voice.say("note"), voice.full(indicator.note)
    yield voice.say("named_slot"), voice.of(indicator.named_slot)
    if indicator.repeats:
        said = voice.say("repeats_of", code=indicator.repeats)
        yield voice.say("repeats"), link(said, f"indicator:{indicator.repeats}")
    if indicator.not_applicable:
        rule = voice.say(f"spread_{indicator.not_applicable.weight}")
        yield voice.say("not_applicable"), f"{voice.of(indicator.not_applicable.when)} {rule}"
    for code, title in indicator.guideline_titles.items():
        name = guideline_name(pack, code, voice)
        yield voice.say("titled", guideline=name), voice.full(title)
    themes = [voice.of(each.name) for each in pack.themes if indicator.code in each.indicators]
    yield voice.say("themes"), voice.listed(themes)


def _external(index: ExternalIndex, voice: Voice) -> Iterator[Html]:
    yield heading(voice.say("external"))
    about = [span(voice.of(index.name), "strong"), voice.of(index.issuer)]
    yield paragraph(join([*about, voice.status(index.status)], "  ·  "))
    yield table(
        (
            (
                voice.span(band.source_from, band.source_to),
                voice.span(band.value_from, band.value_to),
            )
            for band in index.bands
        ),
        head=(voice.say("external_source"), voice.say("external_value")),
        wide=(50, 50),
    )
    yield paragraph()
    missing = voice.say("external_missing", value=voice.number(index.if_missing))
    yield paragraph(voice.say("external_linear"), " ", missing)
    yield paragraph(voice.full(index.note), kind="small")


def _sources(pack: Instrument, indicator: Indicator, voice: Voice) -> Iterator[Html]:
    if indicator.sources:
        yield heading(voice.say("sources"))
        yield items(
            join([span(key, "strong"), pack.sources.get(key, "")], "  ")
            for key in indicator.sources
        )
