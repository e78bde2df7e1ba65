"""Issue a mission: who evaluates whom, with which instrument, until when; signed by the centre."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from spbe_desktop.clock import stamp
from spbe_desktop.errors import CertificateUnreadable
from spbe_desktop.errors.trust import MissionDraftRefused
from spbe_desktop.files import write_whole
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.operations.adopt_instrument import find_offered
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.start_evaluation import resolve_agency
from spbe_desktop.operations.unlock_identity import signer_of
from spbe_desktop.paths import RESOURCES
from spbe_desktop.store.missions import KeptMission, keep_mission, next_mission
from spbe_desktop.views.mission import Mission
from spbe_desktop.views.receipt import Who

SUFFIX = ".mission.p7m"
EXAMPLE = RESOURCES / "samples" / "mission.toml"


@dataclass(frozen=True, slots=True)
class IssuedMission:
    """A mission that was written."""

    path: Path
    mission: Mission


def read_draft(path: Path) -> dict[str, Any]:
    """The draft in a TOML file; certificates are named by files beside it."""
    try:
        raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MissionDraftRefused(where=path.name, problem=str(error)) from error
    raw["trusted"] = [str(path.parent / str(each)) for each in raw.get("trusted", [])]
    for each in raw.get("assessors", []):
        if "certificate" in each:
            each["certificate"] = str(path.parent / str(each["certificate"]))
    return raw


def write_example(path: Path) -> Path:
    """Write a draft to be filled in. Raises FileNotWritable."""
    write_whole(path, EXAMPLE.read_bytes())
    return path


def issue_mission(
    context: Context, draft: dict[str, Any], target: Path, passphrase: str
) -> IssuedMission:
    """Write the mission of a draft (docs/formats/mission.md), signed, to `target`.

    Raises MissionDraftRefused, AgencyUnknown, InstrumentUnknown, CertificateUnreadable,
    IdentityMissing, IdentityExpired, PassphraseWrong or FileNotWritable; nothing is written then.
    """
    from spbe_desktop.identity.certificates import check_validity, describe
    from spbe_desktop.identity.contents import write_statement

    signer, now = signer_of(context, passphrase), context.clock.now()
    check_validity(signer.certificate, now)
    who = describe(signer.certificate)
    said = _filled(context, dict(draft))
    mark = who.fingerprint.replace(" ", "")[:8]
    with context.database.writing() as session:
        said["serial"] = f"{now.year:04}/{next_mission(session, now.year, mark):06}/{mark}"
        said["issued_at"] = stamp(now.replace(microsecond=0))
        said["issuer"] = Who(name=who.name, unit=who.unit, fingerprint=who.fingerprint)
        mission = _sound(said)
        statement = write_statement(mission, signer, now)
        write_whole(target, statement)
        kept = KeptMission(mission, statement, own=True)
        keep_mission(session, kept, at=now, actor=context.actor)
    return IssuedMission(target, mission)


def _filled(context: Context, said: dict[str, Any]) -> dict[str, Any]:
    """The draft with names looked up and certificates read."""
    pack = find_offered(context, str(said.get("instrument", ""))).pack
    said["instrument"] = {
        "id": pack.instrument.id,
        "version": pack.instrument.version,
        "sha256": pack.digest,
        "text": pack.content.decode(),
    }
    for key in ("valid_from", "valid_until"):
        said[key] = str(said.get(key, ""))
    agencies = [resolve_agency(context, str(each)) for each in said.get("agencies", [])]
    said["agencies"] = [{"id": e.id, "code": e.code, "name": e.name} for e in agencies]
    assessors = [_assessor(dict(e), pack.instrument) for e in said.get("assessors", [])]
    said["trusted"] = [*_pems(said.get("trusted", [])), *(pem for _, pem in assessors if pem)]
    said["assessors"] = [each for each, _ in assessors]
    said["revoked"] = [{k: str(v) for k, v in each.items()} for each in said.get("revoked", [])]
    _check_activity(said, pack.instrument)
    return said


def _assessor(raw: dict[str, Any], instrument: Instrument) -> tuple[dict[str, Any], str]:
    """An assessor, and their certificate as PEM where one is given: they are trusted then."""
    from spbe_desktop.identity.certificates import as_pem, describe, read_certificates

    pem = ""
    if raw.get("certificate"):
        path = Path(str(raw.pop("certificate")))
        found = read_certificates(path)
        if not found:
            raise CertificateUnreadable(path=str(path))
        who = describe(found[0])
        pem = as_pem(found[0]).decode()
        raw = {"name": who.name, "nip": who.nip, "fingerprint": who.fingerprint} | raw
    raw["indicators"] = _codes(raw.get("indicators", []), instrument)
    return raw, pem


def _codes(named: Iterable[object], instrument: Instrument) -> list[str]:
    """Indicators by their codes; `1-10` are all from the one to the other, in the pack's order."""
    known = [each.code for each in instrument.indicators]
    codes: list[str] = []
    for each in map(str, named):
        first, _, last = each.partition("-")
        if each in known:
            codes.append(each)
        elif first.strip() in known and last.strip() in known:
            codes += known[known.index(first.strip()) : known.index(last.strip()) + 1]
        else:
            raise MissionDraftRefused(where="assessors.indicators", problem=each)
    return codes


def _pems(paths: Iterable[object]) -> list[str]:
    from spbe_desktop.identity.certificates import as_pem, read_certificates

    return [as_pem(c).decode() for path in paths for c in read_certificates(Path(str(path)))]


def _check_activity(said: dict[str, Any], instrument: Instrument) -> None:
    activities = {each.code: each.stages for each in instrument.activities}
    activity = said.setdefault("activity", next(iter(activities)))
    if activity not in activities:
        raise MissionDraftRefused(where="activity", problem=str(activity))
    if said.setdefault("stage", activities[activity][0]) not in activities[activity]:
        raise MissionDraftRefused(where="stage", problem=str(said["stage"]))


def _sound(said: dict[str, Any]) -> Mission:
    try:
        mission = Mission.model_validate(said)
        days = date.fromisoformat(mission.valid_from), date.fromisoformat(mission.valid_until)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise MissionDraftRefused(where=where, problem=first["msg"]) from error
    except ValueError as error:
        raise MissionDraftRefused(where="valid_from, valid_until", problem=str(error)) from error
    if days[0] > days[1]:
        raise MissionDraftRefused(where="valid_until", problem=mission.valid_until)
    return mission
