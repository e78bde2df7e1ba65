"""The packs the program ships are whole, exact and in two languages."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from spbe_desktop.errors import InstrumentUnknown
from spbe_desktop.instrument.load import Pack, find_pack, load_pack
from spbe_desktop.instrument.model import Instrument
from spbe_desktop.instrument.text import Shape, Text
from spbe_desktop.paths import RESOURCES

FOLDER = RESOURCES / "instruments"
SHIPPED = sorted(FOLDER.glob("*.yaml"))


@pytest.fixture(scope="module")
def spbe() -> Instrument:
    return find_pack("permenpanrb-59-2020", FOLDER).instrument


@pytest.fixture(params=SHIPPED, ids=lambda path: path.stem)
def pack(request: pytest.FixtureRequest) -> Pack:
    return load_pack(request.param)


def test_a_pack_is_named_after_its_file(pack: Pack, request: pytest.FixtureRequest) -> None:
    assert pack.instrument.id == request.node.callspec.params["pack"].stem


def test_weights_sum_to_exactly_100_at_every_layer(pack: Pack) -> None:
    law = pack.instrument
    equal = [a for a in law.aspects if a.shares == "equal"]
    fixed = [i for i in law.indicators if i.aspect not in {a.code for a in equal}]
    layers = (
        [d.weight for d in law.domains],
        [a.weight for a in law.aspects],
        [i.weight for i in fixed] + [a.weight for a in equal],
    )
    assert [sum(weights) for weights in layers if weights] == [100] * len([x for x in layers if x])


def test_every_text_reads_well_in_english_too(pack: Pack) -> None:
    assert [text.id for text in texts_of(pack.instrument) if not text.en] == []


def texts_of(part: object) -> Iterator[Text]:
    """Every text in a part of a pack, however deep."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, Shape):
        yield from texts_of([value for _, value in part])
    elif isinstance(part, Mapping):
        yield from texts_of(list(part.values()))
    elif isinstance(part, list | tuple):
        for each in part:
            yield from texts_of(each)


def test_every_indicator_has_every_level_of_its_kind(pack: Pack) -> None:
    p = pack.instrument
    gaps = [
        i.code for i in p.indicators
        if [x.value for x in i.levels] != [x.value for x in p.level_names(i)]
    ]  # fmt: skip
    assert gaps == []


def test_spbe_has_4_domains_8_aspects_47_indicators(spbe: Instrument) -> None:
    counts = (len(spbe.domains), len(spbe.aspects), [i.code for i in spbe.indicators])
    assert counts == (4, 8, [str(n) for n in range(1, 48)])


def test_every_level_of_spbe_names_typical_evidence(spbe: Instrument) -> None:
    assert [i.code for i in spbe.indicators if not all(x.evidence for x in i.levels)] == []


def test_the_agency_names_three_services_of_its_own(spbe: Instrument) -> None:
    assert [i.code for i in spbe.indicators if i.named_slot] == ["45", "46", "47"]


def test_the_weights_of_spbe_are_those_of_tables_7_to_9(spbe: Instrument) -> None:
    each = [{i.weight for i in spbe.indicators_of(a.code)} for a in spbe.aspects]
    expected = ["1.30", "2.50", "2.50", "2.50", "1.50", "1.50", "2.75", "3.00"]
    assert each == [{Decimal(weight)} for weight in expected]


def test_a_repealed_regulation_says_by_what(spbe: Instrument) -> None:
    assert "Nomor 8 Tahun 2026" in (spbe.legal.repealed_by or "")


def test_spbe_is_in_force_from_2021(spbe: Instrument) -> None:
    assert spbe.legal.in_force_from == date(2021, 1, 1)


def test_monitoring_ends_with_documents_and_recommends_nothing(spbe: Instrument) -> None:
    activity = spbe.activity("pemantauan")
    assert (activity.stages, activity.recommendations) == (("self", "document"), False)


def test_evaluation_goes_through_five_stages(spbe: Instrument) -> None:
    stages = [spbe.stage(code).name.id for code in spbe.activity("evaluasi").stages]
    assert stages == [
        "Penilaian Mandiri",
        "Penilaian Dokumen",
        "Penilaian Interviu",
        "Penilaian Visitasi",
        "Reviu",
    ]


def test_the_guideline_of_2024_differs_where_it_was_read_to(spbe: Instrument) -> None:
    codes = {i.code for i in spbe.indicators for x in i.levels if "pedoman-3-2024" in x.differences}
    services = {str(n) for n in range(32, 48)}
    assert codes == services | {"2", "8", "17", "18", "20", "22", "23", "29", "30", "31"}


def test_an_indicator_is_found_by_its_code(spbe: Instrument) -> None:
    assert (spbe.indicator("11").short_title.id, spbe.has("48")) == ("Arsitektur SPBE", False)


def test_an_unknown_indicator_is_a_key_error(spbe: Instrument) -> None:
    with pytest.raises(KeyError):
        spbe.indicator("48")


def test_an_aspect_is_found_by_its_code(spbe: Instrument) -> None:
    assert spbe.aspect("6").name.of("en") == "Conduct of ICT Audits"


def test_a_text_without_english_is_given_in_indonesian() -> None:
    assert Text(id="Kebijakan").of("en") == "Kebijakan"


def test_the_digest_is_what_sha256sum_prints(pack: Pack, tmp_path: Path) -> None:
    tool = shutil.which("sha256sum")
    path = tmp_path / "pack.yaml"
    path.write_bytes(pack.content)
    told = (
        subprocess.run([tool, path], capture_output=True, text=True, check=True).stdout.split()[0]
        if tool
        else hashlib.sha256(pack.content).hexdigest()
    )
    assert pack.digest == told


def test_an_unknown_pack_is_told_with_those_there_are() -> None:
    with pytest.raises(InstrumentUnknown, match="permenpanrb-59-2020"):
        find_pack("permenpanrb-1-1900", FOLDER)


@pytest.fixture(scope="module")
def pemdi() -> Instrument:
    return find_pack("permenpanrb-8-2026", FOLDER).instrument


def test_every_level_of_pemdi_lists_its_evidence(pemdi: Instrument) -> None:
    bare = [i.code for i in pemdi.indicators for x in i.levels if not (x.items or x.evidence)]
    assert bare == []


def test_what_another_ministry_measures_is_not_judged_item_by_item(pemdi: Instrument) -> None:
    fed = [i.code for i in pemdi.indicators if not any(x.items for x in i.levels)]
    assert fed == [i.code for i in pemdi.indicators if i.external_index] == ["5", "6", "7", "18"]


def test_a_band_of_another_index_is_a_level(pemdi: Instrument) -> None:
    ends = [(x.range_from, x.range_to) for x in pemdi.capability_kinds[0].levels]
    indices = [i.external_index for i in pemdi.indicators if i.external_index]
    assert [[(b.value_from, b.value_to) for b in index.bands] for index in indices] == [ends] * 4


def test_what_is_doubtful_in_pemdi_says_so(pemdi: Instrument) -> None:
    assert [i.code for i in pemdi.indicators if i.status == "partial"] == [
        "3",
        "9",
        "17",
        "19",
        "20",
    ]


def test_review_reports_of_spbe_are_younger_than_two_years(spbe: Instrument) -> None:
    (age,) = spbe.evidence_age
    assert (age.months, age.levels) == (24, (Decimal(4), Decimal(5)))


def test_every_stage_of_the_laws_read_names_who_judges(spbe: Instrument, pemdi: Instrument) -> None:
    assert [s.code for law in (spbe, pemdi) for s in law.stages if s.by is None] == []


def test_a_pack_that_is_not_fully_known_says_so() -> None:
    told = {p.stem: load_pack(p).instrument.status for p in SHIPPED}
    assert told == {
        "permenpanrb-5-2018": "partial",
        "permenpanrb-59-2020": "known",
        "permenpanrb-8-2026": "partial",
    }
