"""Two packs side by side: their frame, then what was kept or changed, or the crosswalk."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.instrument.model import Instrument
from ui.screens.instrument.comparison import Comparison
from ui.screens.instrument.pages.crosswalk_page import crosswalk_lines, crosswalk_part
from ui.screens.instrument.pages.difference_page import (
    difference_part,
    fate_said,
    indicator_difference,
)
from ui.screens.instrument.pages.indicator_page import place
from ui.screens.instrument.pages.markup import (
    Cell,
    Html,
    callout,
    heading,
    join,
    paragraph,
    span,
    table,
)
from ui.screens.instrument.pages.measure import basis_line, predicate_range, scale_line
from ui.screens.instrument.pages.voice import Voice

Sides = tuple[str, str, str]


def comparison_page(comparison: Comparison, voice: Voice) -> Html:
    """The whole page."""
    old, new = (pack.instrument for pack in comparison.packs)
    title = " → ".join(_named(each, voice) for each in (old, new))
    parts = [paragraph(voice.say("comparison"), kind="caption"), heading(title, 1)]
    if comparison.difference is not None:
        return join([*parts, difference_part(comparison.difference, voice)])
    head = ("", _named(old, voice), _named(new, voice))
    parts += [
        callout(voice.say("codes_differ"), kind="aside"),
        heading(voice.say("frame")),
        table(_frame(old, new, voice), head, (22, 39, 39)),
    ]
    if comparison.crosswalk is not None:
        parts.append(crosswalk_part(comparison.crosswalk, (old, new), voice))
    else:
        parts.append(callout(voice.say("no_crosswalk")))
    return join(parts)


def compared_indicator(comparison: Comparison, pack: Instrument, code: str, voice: Voice) -> Html:
    """One indicator of `pack`, which is one of the two, against the other."""
    indicator = pack.indicator(code)
    title = f"{code}  {voice.of(indicator.title)}"
    parts = [paragraph(place(pack, indicator, voice), kind="caption"), heading(title, 1)]
    sides = (comparison.old.instrument, comparison.new.instrument)
    names = " → ".join(_named(each, voice) for each in sides)
    if comparison.difference is not None:
        said = fate_said(comparison.difference, code, voice)
        parts.append(paragraph(names, "  ·  ", said))
        parts.append(indicator_difference(comparison.difference, code, voice))
    elif comparison.crosswalk is not None:
        parts.append(paragraph(names))
        parts.append(crosswalk_lines(comparison.crosswalk, pack, code, sides, voice))
    else:
        parts.append(callout(voice.say("no_crosswalk")))
    return join(parts)


def _named(pack: Instrument, voice: Voice) -> str:
    return voice.say("named", name=voice.of(pack.short_title), version=pack.version)


def _frame(old: Instrument, new: Instrument, voice: Voice) -> Iterator[tuple[Cell, Cell, Cell]]:
    for key, *sides in zip(_KEYS, _sides(old, voice), _sides(new, voice), strict=True):
        same = sides[0] == sides[1]
        kind = "name" if same else ""
        yield span(voice.say(key), "name"), span(sides[0], kind), span(sides[1], kind)


_KEYS = (
    "regulation",
    "in_force_from",
    "repealed_by",
    "structure",
    "scale",
    "level_names",
    "predicates",
    "basis",
    "rounding",
    "stages",
)


def _sides(pack: Instrument, voice: Voice) -> Iterator[str]:
    yield pack.legal.regulation
    yield voice.day(pack.legal.in_force_from)
    yield pack.legal.repealed_by or voice.say("not_repealed")
    counted = {
        "domains": len(pack.domains),
        "aspects": len(pack.aspects),
        "indicators": len(pack.indicators),
    }
    yield voice.say("layers" if pack.domains else "layers_without_domains", **counted)
    yield scale_line(pack, voice)
    yield "\n".join(
        f"{voice.of(kind.label)}: {voice.listed([voice.of(each.name) for each in kind.levels])}"
        for kind in pack.capability_kinds
    )
    yield "\n".join(
        f"{voice.of(row.name)}: {predicate_range(row, voice)}" for row in pack.predicates
    )
    yield basis_line(pack, voice)
    mode = voice.say(f"mode_{pack.rounding.mode}")
    yield voice.say("rounding_to", decimals=pack.rounding.decimals, mode=mode)
    yield voice.listed([voice.of(each.name) for each in pack.stages])
