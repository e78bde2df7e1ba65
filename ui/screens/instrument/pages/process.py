"""Who judges, in which stages, and what evidence must be: the working rules of an instrument."""

from __future__ import annotations

from collections.abc import Iterator

from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.people import EvidenceAge, Readiness, Stage
from ui.screens.instrument.pages.markup import Html, facts, heading, items, join, paragraph, span
from ui.screens.instrument.pages.voice import Voice


def process_part(pack: Instrument, voice: Voice) -> Html:
    """Activities, stages, roles, readiness and evidence; what a pack does not say is left out."""
    return join(
        [
            heading(voice.say("activities")),
            facts(_activities(pack, voice)),
            heading(voice.say("stages")),
            facts((voice.of(each.name), _stage(pack, each, voice)) for each in pack.stages),
            *_roles(pack, voice),
            *_readiness(pack, voice),
            *_evidence(pack, voice),
        ]
    )


def _activities(pack: Instrument, voice: Voice) -> Iterator[tuple[str, str]]:
    for each in pack.activities:
        stages = " → ".join(_stage_name(pack, code, voice) for code in each.stages)
        said = voice.say("with_recommendations" if each.recommendations else "no_recommendations")
        yield voice.of(each.name), f"{stages}\n{said}"


def _stage(pack: Instrument, stage: Stage, voice: Voice) -> Html:
    by = [voice.of(role.name) for role in pack.roles if role.code == stage.by]
    notes = [voice.say("stage_optional")] if stage.optional else []
    if stage.carries_over:
        notes.append(voice.say("stage_carries"))
    recorded = voice.listed([voice.say(f"records_{each}") for each in stage.records])
    lines = [
        voice.say("stage_by", role=by[0]) if by else "",
        voice.say("stage_records", records=recorded) if recorded else "",
        span("; ".join(notes), "small") if notes else "",
    ]
    return join([line for line in lines if line], "\n")


def _roles(pack: Instrument, voice: Voice) -> Iterator[Html]:
    if pack.roles:
        yield heading(voice.say("roles"))
        yield facts(
            (voice.of(role.name), join([voice.full(role.does), *_where(pack, role.stages, voice)]))
            for role in pack.roles
        )


def _where(pack: Instrument, codes: tuple[str, ...], voice: Voice) -> Iterator[Html]:
    if codes:
        names = voice.listed([_stage_name(pack, code, voice) for code in codes])
        yield paragraph(names, kind="small")


def _readiness(pack: Instrument, voice: Voice) -> Iterator[Html]:
    if pack.readiness:
        yield heading(voice.say("readiness"))
        yield items(_ready(pack, rule, voice) for rule in pack.readiness)


def _ready(pack: Instrument, rule: Readiness, voice: Voice) -> Html:
    names = voice.listed([_stage_name(pack, code, voice) for code in rule.stages])
    severity = span(voice.say(f"severity_{rule.severity}"), "strong")
    return join([severity, voice.of(rule.text), span(names, "small")], "  ")


def _evidence(pack: Instrument, voice: Voice) -> Iterator[Html]:
    if pack.evidence_rules or pack.evidence_age:
        yield heading(voice.say("evidence_rules"))
        rules = [voice.full(rule) for rule in pack.evidence_rules]
        yield items([*rules, *(_age(rule, voice) for rule in pack.evidence_age)])


def _age(rule: EvidenceAge, voice: Voice) -> Html:
    said = [voice.full(rule.text), span(voice.say("months", months=rule.months), "small")]
    if rule.levels:
        levels = voice.listed([voice.number(each) for each in rule.levels])
        said.append(span(voice.say("for_levels", levels=levels), "small"))
    if rule.indicators:
        codes = voice.listed(rule.indicators)
        said.append(span(voice.say("for_indicators", indicators=codes), "small"))
    return join(said, "  ·  ")


def _stage_name(pack: Instrument, code: str, voice: Voice) -> str:
    return voice.of(pack.stage(code).name)
