"""Take in a mission: what it orders is offered, whom it trusts is believed, whom it revokes not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from spbe_desktop.errors.trust import (
    MissionEarly,
    MissionExpired,
    MissionForeign,
    MissionUnknown,
    PackDigestDiffers,
    SignerUnknown,
)
from spbe_desktop.instrument.load import Pack, parse_pack
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.start_evaluation import resolve_agency, start_evaluation
from spbe_desktop.store.missions import KeptMission, keep_mission, kept_missions, started
from spbe_desktop.store.origins import keep_adopted
from spbe_desktop.views.evaluation import EvaluationView
from spbe_desktop.views.mission import Mission
from spbe_desktop.views.origin import Origin, OriginKind
from spbe_desktop.views.receipt import AgencyNamed
from spbe_desktop.words import WIB, Words


@dataclass(frozen=True, slots=True)
class Offer:
    """An evaluation that a mission orders; `evaluation` is its id once it was begun."""

    mission: Mission
    agency: AgencyNamed
    evaluation: str


def read_mission(context: Context, path: Path) -> tuple[Mission, Pack]:
    """The mission in `path` and its instrument, once everything about it holds; nothing is kept.

    Raises StatementUnreadable, StatementAltered, StatementExpired, StatementWeak, SignerRevoked,
    SignerUnknown, StatementElsewhere, MissionForeign, MissionExpired, MissionEarly,
    PackDigestDiffers or InstrumentDefective.
    """
    said = _said(context, path)
    mission: Mission = said.content
    today = context.clock.now().astimezone(WIB).date()
    _check_days(mission, path, today)
    pack = parse_pack(mission.instrument.text.encode(), path.name)
    if pack.digest != mission.instrument.sha256:
        wanted = mission.instrument.sha256
        raise PackDigestDiffers(path=path.name, expected=wanted, found=pack.digest)
    return mission, pack


def import_mission(context: Context, path: Path) -> Mission:
    """Take the mission in, as `read_mission` judges it, and do what it says.

    Its instrument is adopted as signed, its certificates are believed, its revocations kept.
    """
    from spbe_desktop.identity.certificates import parse_certificates
    from spbe_desktop.identity.revocation import RevocationList
    from spbe_desktop.identity.trust import TrustStore

    mission, pack = read_mission(context, path)
    said = _said(context, path)
    certificates = [c for pem in mission.trusted for c in parse_certificates(pem, path.name)]
    now = context.clock.now()
    who = mission.issuer
    origin = Origin(OriginKind.SIGNED, who.name, who.unit, who.fingerprint, now)
    # Whom not to believe comes first: a power cut leaves too little trust, never too much.
    RevocationList(context.paths.trust).add(mission.revoked)
    for each in certificates:
        TrustStore(context.paths.trust).add(each)
    with context.database.writing() as session:
        keep_adopted(session, pack, origin, b"", at=now, actor=context.actor)
        kept = KeptMission(mission, said.statement, own=False)
        keep_mission(session, kept, at=now, actor=context.actor)
    return mission


def list_missions(context: Context) -> tuple[KeptMission, ...]:
    """Every mission given to this workspace or issued by it, the last to end first."""
    with context.database.reading() as session:
        return kept_missions(session)


def list_offers(context: Context) -> tuple[Offer, ...]:
    """What the missions of today order, begun or not, each evaluation once."""
    today = context.clock.now().astimezone(WIB).date()
    found: dict[tuple[str, int, str], Offer] = {}
    with context.database.reading() as session:
        for kept in kept_missions(session):
            mission = kept.mission
            if kept.own or not mission.holds_on(today):
                continue
            begun = started(session, mission)
            for agency in mission.agencies:
                key = (agency.id, mission.year, mission.instrument.sha256)
                found.setdefault(key, Offer(mission, agency, begun.get(agency.id, "")))
    return tuple(found.values())


def start_offer(context: Context, serial: str, agency: str) -> EvaluationView:
    """Begin the evaluation of an agency (id, code or name) that a mission orders.

    Raises MissionUnknown where no mission of today orders it, or EvaluationExists.
    """
    wanted = resolve_agency(context, agency, own_agency=True).id
    for each in list_offers(context):
        if each.mission.serial == serial and each.agency.id in (wanted, agency):
            return start_evaluation(
                context,
                agency=each.agency.name,
                year=each.mission.year,
                instrument=each.mission.instrument.sha256,
                activity=each.mission.activity,
                own_agency=True,
            )
    raise MissionUnknown(serial=f"{serial} {agency}")


def mission_lines(mission: Mission, words: Words) -> tuple[str, ...]:
    """What a mission says, a line each."""
    days = {"start": _day(mission.valid_from, words), "until": _day(mission.valid_until, words)}
    return (
        words("mission.title", title=mission.title, serial=mission.serial),
        words("mission.by", name=mission.issuer.name, unit=mission.issuer.unit or "-"),
        words("mission.days", **days),
        words(
            "mission.what",
            instrument=mission.instrument.id,
            version=mission.instrument.version,
            year=mission.year,
            stage=mission.stage,
        ),
        words.plural("mission.agencies", len(mission.agencies)),
        words.plural("mission.assessors", len(mission.assessors)),
        words("mission.trust", trusted=len(mission.trusted), revoked=len(mission.revoked)),
        words("mission.server", url=mission.server.url or "-"),
    )


def _said(context: Context, path: Path) -> Any:
    """The statement; MissionForeign where its signer is believed, but no centre."""
    from spbe_desktop.identity.contents import read_statement
    from spbe_desktop.identity.trust import Trust, TrustStore, believed

    known = believed(context.paths.trust, context.paths.identity)
    said = read_statement(Mission, path, known)
    centres = Trust(TrustStore(context.paths.trust).centres(), known.revoked)
    try:
        return read_statement(Mission, path, centres)
    except SignerUnknown as error:
        raise MissionForeign(path=path.name, name=said.signer.name) from error


def _check_days(mission: Mission, path: Path, today: date) -> None:
    told = {"path": path.name, "today": today.isoformat()}
    if today.isoformat() > mission.valid_until:
        raise MissionExpired(until=mission.valid_until, **told)
    if today.isoformat() < mission.valid_from:
        raise MissionEarly(start=mission.valid_from, **told)


def _day(text: str, words: Words) -> str:
    try:
        return words.day(date.fromisoformat(text))
    except ValueError:
        return text
