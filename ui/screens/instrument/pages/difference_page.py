"""What differs between two packs whose codes name the same things, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spbe_desktop.instrument.diff import LAYERS, Change, Difference, Shown
from spbe_desktop.instrument.text import Text
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
from ui.screens.instrument.pages.wording import marked

# In the order they are told: what was kept comes last.
_TONES = {"changed": "warning", "added": "good", "gone": "bad", "kept": "name"}
_WIDE = (22, 39, 39)  # percent
_LEVEL = re.compile(
    r"levels\[(?P<level>[^]]+)\]\.(?P<field>\w+)(\[(?P<code>[^]]+)\])?(\.(?P<within>\w+))?"
)


def difference_part(difference: Difference, voice: Voice) -> Html:
    """How many indicators changed, were added, are gone, were kept; which; then the rest."""
    return join(
        [
            heading(voice.say("indicators")),
            paragraph(_counts(difference, voice)),
            table(
                _indicators(difference, voice),
                (voice.say("number"), voice.say("indicator"), voice.say("what_happened")),
                (8, 72, 20),
            ),
            *_others(difference, voice),
        ]
    )


def indicator_difference(difference: Difference, code: str, voice: Voice) -> Html:
    """Every change of one indicator, its wordings side by side."""
    changes = [each for each in difference.of("indicators") if each.code == code]
    if not changes:
        return paragraph(span(voice.say("no_change"), "name"))
    return _changes(changes, voice)


def fate(difference: Difference, code: str) -> str:
    """What became of an indicator: kept, changed, added or gone."""
    kinds = {each.what for each in difference.of("indicators") if each.code == code}
    if not kinds:
        return "kept"
    return "added" if "added" in kinds else "gone" if "gone" in kinds else "changed"


def fate_said(difference: Difference, code: str, voice: Voice) -> Html:
    """The same in a word."""
    found = fate(difference, code)
    return span(voice.say(f"fate_{found}"), _TONES[found])


def _counts(difference: Difference, voice: Voice) -> Html:
    fates = [fate(difference, code) for code in _codes(difference)]
    return join(
        (
            span(f"{fates.count(kind)} {voice.say(f'fate_{kind}')}", tone)
            for kind, tone in _TONES.items()
        ),
        "  ·  ",
    )


def _codes(difference: Difference) -> list[str]:
    both = (*difference.old.indicators, *difference.new.indicators)
    return list(dict.fromkeys(each.code for each in both))


def _indicators(difference: Difference, voice: Voice) -> Iterator[tuple[Cell, Cell, Cell]]:
    rank = [*_TONES].index
    for code in sorted(_codes(difference), key=lambda each: rank(fate(difference, each))):
        pack = difference.new if difference.new.has(code) else difference.old
        title = voice.of(pack.indicator(code).short_title)
        said = link(title, f"indicator:{code}")
        yield span(code, "name"), said, fate_said(difference, code, voice)


def _others(difference: Difference, voice: Voice) -> Iterator[Html]:
    for layer in ("instrument", *(each for each in LAYERS if each != "indicators")):
        changes = [each for each in difference.changes if each.layer == layer]
        if changes:
            yield heading(voice.say(f"layer_{layer}"))
            yield _changes(changes, voice)


def _changes(changes: Iterable[Change], voice: Voice) -> Html:
    head = ("", voice.say("before"), voice.say("after"))
    return table((_row(each, voice) for each in changes), head, _WIDE)


def _row(change: Change, voice: Voice) -> tuple[Cell, Cell, Cell]:
    name = " · ".join(
        part
        for part in (
            change.code if change.layer != "indicators" else "",
            _field(change.field, voice) or voice.say(f"fate_{change.what}"),
        )
        if part
    )
    return span(name, "name"), *marked(*_pair(change, voice))


def _pair(change: Change, voice: Voice) -> tuple[str, str]:
    before, after = _shown(change.before, voice), _shown(change.after, voice)
    if before == after:  # what differs is the other language
        return _both(change.before), _both(change.after)
    return before, after


def _shown(value: Shown, voice: Voice) -> str:
    if isinstance(value, Text):
        return voice.of(value)
    if value is None or isinstance(value, str):
        return value or ""
    return voice.number(value)


def _both(value: Shown) -> str:
    if isinstance(value, Text):
        return "\n".join(part for part in (value.id, value.en, value.plain) if part)
    return str(value or "")


def _field(field: str, voice: Voice) -> str:
    """A field as a person calls it; one we have no word for by its own name."""
    found = _LEVEL.fullmatch(field)
    if found is None:
        key = f"field_{field.replace('.', '_')}"
        return voice.say(key) if field and voice.knows(key) else field
    parts = [voice.say("level_of", level=found["level"]), _field(found["field"], voice)]
    parts += [found["code"]] if found["code"] else []
    parts += [_field(found["within"], voice)] if found["within"] else []
    return " ".join(parts)
