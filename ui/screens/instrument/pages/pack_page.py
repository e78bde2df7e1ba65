"""The pack itself as it is read: law, state, how it measures, who judges, its rules."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.instrument.load import Pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.views.origin import Origin, origin_text
from ui.screens.instrument.pages.markup import (
    Html,
    facts,
    heading,
    items,
    join,
    link,
    paragraph,
    span,
)
from ui.screens.instrument.pages.measure import measure_part
from ui.screens.instrument.pages.process import process_part
from ui.screens.instrument.pages.voice import Voice


def pack_page(pack: Pack, origin: Origin, voice: Voice) -> Html:
    """The whole page."""
    instrument = pack.instrument
    return join(
        [
            paragraph(voice.of(instrument.short_title), kind="caption"),
            heading(voice.of(instrument.title), 1),
            paragraph(instrument.legal.regulation),
            paragraph(voice.status(instrument.status), "  ", _meaning(instrument, voice)),
            paragraph(_standing(origin, voice)),
            heading(voice.say("law")),
            facts(_law(instrument, voice)),
            measure_part(instrument, voice),
            process_part(instrument, voice),
            *_themes(instrument, voice),
            heading(voice.say("sources")),
            items(
                join([span(key, "strong"), said], "  ") for key, said in instrument.sources.items()
            ),
            heading(voice.say("file")),
            facts(_file(pack, origin, voice)),
        ]
    )


def _meaning(instrument: Instrument, voice: Voice) -> Html:
    return span(voice.say(f"meaning_{instrument.status}"), "name")


def _law(instrument: Instrument, voice: Voice) -> Iterator[tuple[str, str]]:
    law = instrument.legal
    yield voice.say("title_of_law"), voice.of(law.title)
    yield voice.say("enacted"), voice.day(law.enacted)
    yield (
        voice.say("promulgated"),
        " · ".join(part for part in (voice.day(law.promulgated), law.gazette or "") if part),
    )
    yield voice.say("in_force_from"), voice.day(law.in_force_from)
    yield voice.say("repeals"), law.repeals or ""
    yield voice.say("repealed_by"), law.repealed_by or voice.say("not_repealed")
    yield voice.say("repealed_on"), voice.day(law.repealed_on)
    yield voice.say("transition"), voice.full(law.transition)
    guidelines = [
        " · ".join(part for part in (voice.of(each.title), voice.day(each.in_force_from)) if part)
        for each in instrument.guidelines
    ]
    yield voice.say("guideline"), join(guidelines, "\n") or law.guideline or ""


def _themes(instrument: Instrument, voice: Voice) -> Iterator[Html]:
    if instrument.themes:
        yield heading(voice.say("themes"))
        yield facts(
            (
                voice.of(theme.name),
                join((link(code, f"indicator:{code}") for code in theme.indicators), ", "),
            )
            for theme in instrument.themes
        )


def _standing(origin: Origin, voice: Voice) -> Html:
    """Who stands for the pack, by sign and word."""
    sign, kind = ("✓", "good") if origin.proven else ("⚠", "warning")
    return span(f"{sign} {origin_text(origin, voice.words)}", kind)


def _file(pack: Pack, origin: Origin, voice: Voice) -> Iterator[tuple[str, str]]:
    yield voice.say("identifier"), pack.instrument.id
    yield voice.say("version"), str(pack.instrument.version)
    yield voice.say("digest"), pack.digest
    yield voice.say("size"), voice.words.size(len(pack.content))
    yield voice.words("signed_packs.standing"), origin_text(origin, voice.words)
    yield voice.words("signed_packs.fingerprint"), origin.fingerprint
    when = "" if origin.signed_at is None else voice.words.moment(origin.signed_at)
    yield voice.words("signed_packs.when"), when
