"""Missions: taken from the centre alone, while they hold, and for exactly what they say."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from spbe_desktop.canonical import canonical
from spbe_desktop.errors import AgencyUnknown, EvaluationExists, UserError
from spbe_desktop.errors.trust import (
    MissionDraftRefused,
    MissionEarly,
    MissionExpired,
    MissionForeign,
    MissionUnknown,
    PackDigestDiffers,
    SignerUnknown,
    StatementElsewhere,
)
from spbe_desktop.identity.keys import read_certificate, unlock
from spbe_desktop.identity.statement import state
from spbe_desktop.identity.trust import TrustStore, believed
from spbe_desktop.operations.adopt_instrument import offered_packs
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.create_identity import create_identity
from spbe_desktop.operations.import_mission import (
    import_mission,
    list_offers,
    mission_lines,
    read_mission,
    start_offer,
)
from spbe_desktop.operations.issue_mission import issue_mission, read_draft
from spbe_desktop.operations.list_instruments import FOLDER, list_instruments
from spbe_desktop.operations.open_workspace import close_workspace
from spbe_desktop.views.mission import mission_schema
from spbe_desktop.views.origin import OriginKind
from spbe_desktop.words import LANGUAGES, load_words
from tests.architecture.source import ROOT
from tests.factories import BEGINNING, a_workspace

SECRET = "kata sandi panjang"
PACKS = [pack.instrument.id for pack in list_instruments()]
DAY = BEGINNING.date()
DRAFT: dict[str, Any] = {
    "title": "Gelombang 1",
    "valid_from": str(DAY),
    "valid_until": str(DAY + timedelta(days=30)),
    "year": 2026,
    "instrument": PACKS[0],
    "agencies": ["Kota Denpasar", "Kabupaten Badung"],
}


@dataclass
class Posts:
    """The centre, and a laptop that knows it as such."""

    centre: Context
    laptop: Context
    folder: Path

    def order(self, **changes: object) -> Path:
        """A mission by the draft."""
        target = self.folder / "tugas.mission.p7m"
        issue_mission(self.centre, DRAFT | changes, target, SECRET)
        return target

    def restate(self, by: Context, **changes: object) -> Path:
        """What a mission says, changed and signed anew by someone."""
        path = self.order()
        said = read_mission(self.centre_as_seen(), path)[0].model_dump(mode="json") | changes
        path.write_bytes(state(canonical(said), unlock(by.paths.identity, SECRET), BEGINNING))
        return path

    def centre_as_seen(self) -> Context:
        """The laptop, which can read what the centre says."""
        return self.laptop


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pos")
    centre, laptop = a_workspace(folder / "pusat"), a_workspace(folder / "laptop")
    create_identity(centre, name="Pusat", unit="Kementerian", passphrase=SECRET)
    create_identity(laptop, name="Ni Luh", nip="198001012005012001", passphrase=SECRET)
    TrustStore(laptop.paths.trust).add(read_certificate(centre.paths.identity), centre=True)
    close_workspace(centre)
    close_workspace(laptop)
    return folder


@pytest.fixture
def posts(made: Path, tmp_path: Path) -> Iterator[Posts]:
    folder = Path(shutil.copytree(made, tmp_path / "pos"))
    centre, laptop = a_workspace(folder / "pusat"), a_workspace(folder / "laptop")
    yield Posts(centre, laptop, folder)
    close_workspace(centre)
    close_workspace(laptop)


@pytest.mark.parametrize("pack", PACKS)
def test_what_a_mission_orders_is_offered_until_it_is_begun(posts: Posts, pack: str) -> None:
    mission = import_mission(posts.laptop, posts.order(instrument=pack))
    view = start_offer(posts.laptop, mission.serial, "kota denpasar")
    assert (view.instrument.id, view.year) == (pack, 2026)
    begun = {each.agency.name: each.evaluation for each in list_offers(posts.laptop)}
    assert sorted(map(bool, begun.values())) == [False, True]
    with pytest.raises(EvaluationExists):
        start_offer(posts.laptop, mission.serial, view.agency.name)


def test_a_pack_that_only_the_centre_has_comes_along_signed(posts: Posts) -> None:
    text = (FOLDER / f"{PACKS[0]}.yaml").read_text(encoding="utf-8")
    newer = posts.folder / "baru.yaml"
    newer.write_text(text.replace("version: 1", "version: 9", 1), encoding="utf-8")
    from spbe_desktop.operations.adopt_instrument import adopt_instrument

    digest = adopt_instrument(posts.centre, newer, unproven=True).pack.digest
    import_mission(posts.laptop, posts.order(instrument=digest))
    last = offered_packs(posts.laptop)[-1]
    assert (last.pack.digest, last.origin.kind, last.origin.signer) == (
        digest,
        OriginKind.SIGNED,
        "Pusat",
    )


def test_importing_makes_whom_it_names_believed_and_whom_it_revokes_not(posts: Posts) -> None:
    certificate = posts.laptop.paths.identity / "certificate.pem"
    assessor = {"certificate": str(certificate), "indicators": []}
    revoked = [{"serial": "abc123", "reason": "laptop hilang"}]
    other = a_workspace(posts.folder / "lain")
    TrustStore(other.paths.trust).add(read_certificate(posts.centre.paths.identity), centre=True)
    mission = import_mission(other, posts.order(assessors=[assessor], revoked=revoked))
    trust = believed(other.paths.trust, other.paths.identity)
    assert read_certificate(posts.laptop.paths.identity) in trust.certificates
    assert trust.revoked == {"abc123"}
    assert len(TrustStore(other.paths.trust).centres()) == 1
    assert mission.mine("", "198001012005012001", "") == mission.assessors[0]
    close_workspace(other)


@pytest.mark.parametrize(
    ("days", "why"), [((-9, -1), MissionExpired), ((1, 9), MissionEarly)], ids=["over", "early"]
)
def test_a_mission_outside_its_days_is_refused(
    posts: Posts, days: tuple[int, int], why: type[UserError]
) -> None:
    start, end = (str(DAY + timedelta(days=each)) for each in days)
    with pytest.raises(why):
        import_mission(posts.laptop, posts.order(valid_from=start, valid_until=end))
    assert list_offers(posts.laptop) == ()


def test_a_mission_of_a_stranger_is_refused(posts: Posts) -> None:
    for path in posts.laptop.paths.trust.glob("*.pem"):
        path.unlink()
    with pytest.raises(SignerUnknown):
        import_mission(posts.laptop, posts.order())


def test_being_believed_is_not_enough_to_send_a_mission(posts: Posts) -> None:
    with pytest.raises(MissionForeign):
        import_mission(posts.laptop, posts.restate(posts.laptop))
    assert list_offers(posts.laptop) == ()


def test_an_instrument_of_another_digest_is_refused(posts: Posts) -> None:
    text = (FOLDER / f"{PACKS[1]}.yaml").read_text(encoding="utf-8")
    instrument = {"id": PACKS[0], "version": 1, "sha256": "0" * 64, "text": text}
    with pytest.raises(PackDigestDiffers):
        import_mission(posts.laptop, posts.restate(posts.centre, instrument=instrument))


@pytest.mark.parametrize(
    "change", [{"format": "spbe-receipt/1"}, {"agencies": []}, {"server": {"url": "http://x"}}]
)
def test_what_breaks_the_format_is_no_mission(posts: Posts, change: dict[str, object]) -> None:
    with pytest.raises(StatementElsewhere):
        import_mission(posts.laptop, posts.restate(posts.centre, **change))


def test_a_changed_byte_never_makes_another_mission(posts: Posts) -> None:
    path = posts.order()
    content, mission = path.read_bytes(), read_mission(posts.laptop, path)[0]
    for at in (*range(0, 400, 29), *range(len(content) - 900, len(content), 29)):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        try:
            assert read_mission(posts.laptop, path)[0] == mission
        except UserError:
            continue


def test_openssl_prints_what_a_mission_says(posts: Posts) -> None:
    path = posts.order()
    done = subprocess.run(
        ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", path,
         "-CAfile", posts.centre.paths.identity / "certificate.pem",
         "-attime", str(int(BEGINNING.timestamp()))],
        capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["agencies"][0]["name"].endswith("Kota Denpasar")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"agencies": ["Kota Atlantis"]}, AgencyUnknown),
        ({"activity": "lain"}, MissionDraftRefused),
        ({"stage": "lain"}, MissionDraftRefused),
        ({"valid_until": "2026-01-01"}, MissionDraftRefused),
        ({"valid_until": "kelak"}, MissionDraftRefused),
        ({"assessors": [{"name": "A", "indicators": ["1-999"]}]}, MissionDraftRefused),
    ],
)
def test_a_draft_that_makes_no_sense_is_not_issued(
    posts: Posts, change: dict[str, object], why: type[UserError]
) -> None:
    with pytest.raises(why):
        posts.order(**change)
    assert not (posts.folder / "tugas.mission.p7m").exists()


def test_a_draft_is_read_with_the_certificates_beside_it(posts: Posts) -> None:
    shutil.copy(posts.laptop.paths.identity / "certificate.pem", posts.folder / "ni-luh.pem")
    draft = posts.folder / "konsep.toml"
    known = [i.code for i in list_instruments()[0].instrument.indicators]
    draft.write_text(
        f'title = "Uji"\nvalid_from = {DAY}\nvalid_until = {DAY}\nyear = 2026\n'
        f'instrument = "{PACKS[0]}"\nagencies = ["Kota Denpasar"]\n'
        f'[[assessors]]\ncertificate = "ni-luh.pem"\nindicators = ["{known[0]}-{known[2]}"]\n'
    )
    target = posts.folder / "uji.mission.p7m"
    (assessor,) = issue_mission(posts.centre, read_draft(draft), target, SECRET).mission.assessors
    assert (assessor.name, assessor.indicators) == ("Ni Luh", known[:3])
    draft.write_text("title = ")
    with pytest.raises(MissionDraftRefused):
        read_draft(draft)


def test_nothing_is_begun_that_no_mission_orders(posts: Posts) -> None:
    mission = import_mission(posts.laptop, posts.order())
    with pytest.raises(MissionUnknown):
        start_offer(posts.laptop, mission.serial, "Kota Surabaya")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mission_is_told_in_words(posts: Posts, language: str) -> None:
    mission, _ = read_mission(posts.laptop, posts.order())
    assert not any("⟦" in line for line in mission_lines(mission, load_words(language)))


def test_the_published_schema_is_that_of_the_program() -> None:
    path = ROOT / "docs" / "formats" / "mission.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == mission_schema()
