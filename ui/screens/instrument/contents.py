"""The contents of a pack as entries: itself, then domains, aspects and indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_desktop.instrument.model import Aspect, Indicator, Instrument
from spbe_desktop.instrument.text import Text
from ui.screens.instrument.pages.voice import Voice

PACK = "pack:"  # the key of the entry for the pack itself


@dataclass(frozen=True)
class Entry:
    """A line of the contents: its key, what it says, and all the text it is found by."""

    key: str
    title: str
    weight: str = ""
    found_by: str = ""
    group: bool = True
    below: tuple[Entry, ...] = ()


def contents_of(pack: Instrument, voice: Voice) -> tuple[Entry, ...]:
    """The pack, then its groups in their order."""
    domains = tuple(
        Entry(
            f"domain:{each.code}",
            voice.of(each.name),
            voice.weight(each.weight),
            below=tuple(_aspect(pack, aspect, voice) for aspect in pack.aspects_of(each.code)),
        )
        for each in pack.domains
    )
    loose = tuple(_aspect(pack, each, voice) for each in pack.aspects_of(None))
    return (Entry(PACK, voice.say("about")), *loose, *domains)


def _aspect(pack: Instrument, aspect: Aspect, voice: Voice) -> Entry:
    return Entry(
        f"aspect:{aspect.code}",
        voice.of(aspect.name),
        voice.weight(aspect.weight),
        below=tuple(_indicator(each, voice) for each in pack.indicators_of(aspect.code)),
    )


def _indicator(indicator: Indicator, voice: Voice) -> Entry:
    return Entry(
        f"indicator:{indicator.code}",
        f"{indicator.code}  {voice.of(indicator.short_title)}",
        voice.weight(indicator.weight),
        "\n".join(voice.of(each) for each in _texts(indicator)),
        group=False,
    )


def _texts(indicator: Indicator) -> Iterator[Text]:
    """Everything that is said of an indicator."""
    yield Text(id=indicator.code)
    yield from (indicator.title, indicator.short_title)
    yield from (each for each in (indicator.description, indicator.note) if each)
    for level in indicator.levels:
        yield from (each.text for each in level.criteria)
        yield from (each.text for each in level.items)
        yield from level.evidence
        yield from level.differences.values()
