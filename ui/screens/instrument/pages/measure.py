"""How an instrument measures: scale, level names, predicates, formula, rounding."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.scale import CapabilityKind, Predicate
from ui.screens.instrument.pages.markup import Html, facts, heading, join, paragraph, span, table
from ui.screens.instrument.pages.voice import Voice


def measure_part(pack: Instrument, voice: Voice) -> Html:
    """Scale and formula, then the tables of predicates and levels."""
    return join(
        [
            heading(voice.say("measure")),
            facts(_rules(pack, voice)),
            heading(voice.say("predicates")),
            _predicates(pack, voice),
            *(part for kind in pack.capability_kinds for part in _kind(kind, voice)),
        ]
    )


def scale_line(pack: Instrument, voice: Voice) -> str:
    """The scale in one line."""
    scale = pack.scale
    reach = {"least": voice.number(scale.min), "most": voice.number(scale.max)}
    if scale.step is not None:
        return voice.say("scale_steps", step=voice.number(scale.step), **reach)
    return voice.say("scale_decimals", decimals=scale.decimals, **reach)


def basis_line(pack: Instrument, voice: Voice) -> str:
    """Which index the predicate reads, and the years in which that differs."""
    basis = pack.predicate_basis
    parts = [voice.say(f"basis_{basis.default}")]
    parts += [
        voice.say("basis_year", year=year, basis=voice.say(f"basis_{each}"))
        for year, each in sorted(basis.years.items())
    ]
    return "; ".join(parts)


def predicate_range(row: Predicate, voice: Voice) -> str:
    """From and up to; whether the upper end belongs to it."""
    key = "range_closed" if row.max_inclusive else "range_half_open"
    return voice.say(key, least=voice.words.number(row.min), most=voice.words.number(row.max))


def _rules(pack: Instrument, voice: Voice) -> Iterator[tuple[str, str]]:
    yield voice.say("index"), voice.of(pack.index_name)
    counted = {
        "domains": len(pack.domains),
        "aspects": len(pack.aspects),
        "indicators": len(pack.indicators),
    }
    key = "layers" if pack.domains else "layers_without_domains"
    yield voice.say("structure"), voice.say(key, **counted)
    yield voice.say("scale"), scale_line(pack, voice)
    yield voice.say("order"), voice.say("cumulative") if pack.scale.cumulative else ""
    yield voice.say("formula"), voice.say("formula_mean")
    decimals, mode = pack.rounding.decimals, voice.say(f"mode_{pack.rounding.mode}")
    yield voice.say("rounding"), voice.say("rounding_to", decimals=decimals, mode=mode)
    yield voice.say("basis"), basis_line(pack, voice)
    if pack.decimal_rule:
        said = [voice.full(pack.decimal_rule.statement), voice.status(pack.decimal_rule.status)]
        yield voice.say("decimal_rule"), join(said, "  ")


def _predicates(pack: Instrument, voice: Voice) -> Html:
    rows = (
        (span(voice.of(row.name), "strong"), predicate_range(row, voice)) for row in pack.predicates
    )
    return table(rows, (voice.say("predicate"), voice.say("range")), (26, 74))


def _kind(kind: CapabilityKind, voice: Voice) -> Iterator[Html]:
    yield heading(voice.say("kind", kind=voice.of(kind.label)))
    yield table(
        (
            (
                span(voice.number(each.value), "strong"),
                join(
                    [
                        paragraph(span(voice.of(each.name), "strong")),
                        paragraph(voice.span(each.range_from, each.range_to), kind="small"),
                    ]
                ),
                voice.full(each.definition),
            )
            for each in kind.levels
        ),
        wide=(6, 26, 68),
    )
