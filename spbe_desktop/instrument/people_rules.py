"""What a pack must satisfy about stages, roles, readiness and the age of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spbe_desktop.errors import Defect, phrase
from spbe_desktop.instrument.model import Instrument, Readiness


def people_defects(pack: Instrument) -> Iterator[Defect]:
    """Every rule about who judges when, and with what in hand, that the pack breaks."""
    yield from _stages(pack)
    yield from _roles(pack)
    yield from _readiness(pack)
    yield from _ages(pack)


def _stages(pack: Instrument) -> Iterator[Defect]:
    known = {stage.code for stage in pack.stages}
    if not pack.activities:
        yield Defect("activities", "is empty", "at least one, so that an evaluation can start")
    for activity in pack.activities:
        listed = activity.stages
        if not listed or not set(listed) <= known or len(set(listed)) < len(listed):
            where = f"activities[{activity.code}].stages"
            wrong = phrase("lists {values}", values=", ".join(listed) or "nothing")
            yield Defect(where, wrong, phrase("stages of {known}, each once", known=sorted(known)))
    for stage in pack.stages:
        if len(set(stage.records)) < len(stage.records):
            where = f"stages[{stage.code}].records"
            yield Defect(
                where, phrase("lists {values}", values=", ".join(stage.records)), "each thing once"
            )


def _roles(pack: Instrument) -> Iterator[Defect]:
    stages = {stage.code for stage in pack.stages}
    roles = {role.code: role for role in pack.roles}
    for role in pack.roles:
        yield from _known(f"roles[{role.code}].stages", role.stages, stages, phrase("stage"))
    for stage in pack.stages:
        if stage.by is None:
            continue
        where = f"stages[{stage.code}].by"
        if stage.by not in roles:
            yield Defect(
                where,
                phrase("is {value!r}", value=stage.by),
                phrase("one of {values}", values=sorted(roles)),
            )
        elif stage.code not in roles[stage.by].stages:
            wrong = phrase("is {by!r}, a role that does not list this stage", by=stage.by)
            yield Defect(
                where,
                wrong,
                phrase("roles[{by}].stages to list {code!r}", by=stage.by, code=stage.code),
            )


def _readiness(pack: Instrument) -> Iterator[Defect]:
    stages = {stage.code for stage in pack.stages}
    for each in pack.readiness:
        where = f"readiness[{each.code}]"
        yield from _known(f"{where}.stages", each.stages, stages, phrase("stage"))
        if each.from_level is None:
            continue
        if each.rule in {"rated", "aspect_noted"}:
            yield Defect(
                f"{where}.from_level",
                phrase("is {value}", value=each.from_level),
                phrase("none with rule {rule}", rule=each.rule),
            )
        elif not pack.scale.accepts(each.from_level):
            yield Defect(
                f"{where}.from_level",
                phrase("is {value}", value=each.from_level),
                "a value on the scale",
            )
    for each in pack.readiness:
        yield from _answerable(pack, each)


def _answerable(pack: Instrument, each: Readiness) -> Iterator[Defect]:
    """A rule that the pack has nothing to ask about is a mistake of its author."""
    criteria = (c for item in pack.indicators for level in item.levels for c in level.criteria)
    needs = {
        "service_named": (
            any(item.named_slot for item in pack.indicators),
            phrase("an indicator with named_slot in the pack"),
        ),
        "evidence_age": (bool(pack.evidence_age), phrase("evidence_age in the pack")),
        "units": (any(c.units for c in criteria), phrase("a criterion with units in the pack")),
        "validity": (
            all("validity" in s.records for s in pack.stages if s.code in each.stages),
            phrase("stages that record validity"),
        ),
    }
    holds, expected = needs.get(each.rule, (True, phrase("stage")))
    if not holds:
        yield Defect(
            f"readiness[{each.code}].rule", phrase("is {value}", value=each.rule), expected
        )


def _ages(pack: Instrument) -> Iterator[Defect]:
    levels = {str(x.value.normalize()) for k in pack.capability_kinds for x in k.levels}
    indicators = {item.code for item in pack.indicators}
    for number, age in enumerate(pack.evidence_age):
        where = f"evidence_age[{number}]"
        named = [str(value.normalize()) for value in age.levels]
        yield from _known(f"{where}.levels", named, levels, phrase("level"))
        yield from _known(f"{where}.indicators", age.indicators, indicators, phrase("indicator"))


def _known(where: str, named: Iterable[str], known: set[str], what: str) -> Iterator[Defect]:
    seen: set[str] = set()
    for code in named:
        if code not in known:
            yield Defect(
                where,
                phrase("names {value!r}", value=code),
                phrase("the code of a {what} of the pack", what=what),
            )
        elif code in seen:
            yield Defect(
                where,
                phrase("names {value!r} twice", value=code),
                phrase("each {what} once", what=what),
            )
        seen.add(code)
