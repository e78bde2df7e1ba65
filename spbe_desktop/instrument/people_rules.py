"""What a pack must satisfy about stages, roles, readiness and the age of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spbe_desktop.errors import Defect
from spbe_desktop.instrument.model import Instrument


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
            wrong = f"lists {', '.join(listed) or 'nothing'}"
            yield Defect(where, wrong, f"stages of {sorted(known)}, each once")
    for stage in pack.stages:
        if len(set(stage.records)) < len(stage.records):
            where = f"stages[{stage.code}].records"
            yield Defect(where, f"lists {', '.join(stage.records)}", "each thing once")


def _roles(pack: Instrument) -> Iterator[Defect]:
    stages = {stage.code for stage in pack.stages}
    roles = {role.code: role for role in pack.roles}
    for role in pack.roles:
        yield from _known(f"roles[{role.code}].stages", role.stages, stages, "stage")
    for stage in pack.stages:
        if stage.by is None:
            continue
        where = f"stages[{stage.code}].by"
        if stage.by not in roles:
            yield Defect(where, f"is {stage.by!r}", f"one of {sorted(roles)}")
        elif stage.code not in roles[stage.by].stages:
            wrong = f"is {stage.by!r}, a role that does not list this stage"
            yield Defect(where, wrong, f"roles[{stage.by}].stages to list {stage.code!r}")


def _readiness(pack: Instrument) -> Iterator[Defect]:
    stages = {stage.code for stage in pack.stages}
    for each in pack.readiness:
        where = f"readiness[{each.code}]"
        yield from _known(f"{where}.stages", each.stages, stages, "stage")
        if each.from_level is None:
            continue
        if each.rule == "rated":
            yield Defect(f"{where}.from_level", f"is {each.from_level}", "none with rule rated")
        elif not pack.scale.accepts(each.from_level):
            yield Defect(f"{where}.from_level", f"is {each.from_level}", "a value on the scale")
    slots = any(item.named_slot for item in pack.indicators)
    for each in pack.readiness:
        if each.rule == "service_named" and not slots:
            where = f"readiness[{each.code}].rule"
            yield Defect(where, "is service_named", "an indicator with named_slot in the pack")


def _ages(pack: Instrument) -> Iterator[Defect]:
    levels = {str(x.value.normalize()) for k in pack.capability_kinds for x in k.levels}
    indicators = {item.code for item in pack.indicators}
    for number, age in enumerate(pack.evidence_age):
        where = f"evidence_age[{number}]"
        named = [str(value.normalize()) for value in age.levels]
        yield from _known(f"{where}.levels", named, levels, "level")
        yield from _known(f"{where}.indicators", age.indicators, indicators, "indicator")


def _known(where: str, named: Iterable[str], known: set[str], what: str) -> Iterator[Defect]:
    seen: set[str] = set()
    for code in named:
        if code not in known:
            yield Defect(where, f"names {code!r}", f"the code of a {what} of the pack")
        elif code in seen:
            yield Defect(where, f"names {code!r} twice", f"each {what} once")
        seen.add(code)
