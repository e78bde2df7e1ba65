"""Two hundred bundles, good and bad: stock tools, a stranger's reader and we say the same."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from asn1crypto import cms

from spbe_desktop.bundle.container import Malformed
from spbe_desktop.bundle.verify import verify_open
from spbe_desktop.identity.certificates import as_pem
from tests.core.bundle.conftest import NOW
from tests.core.bundle.mutants import bags, names, signatures
from tests.core.bundle.mutants.making import certified, specimen_of
from tests.core.bundle.mutants.specimen import Kind, Specimen, entries
from tests.core.bundle.test_corpus import BUNDLES
from tests.core.bundle.zip_surgery import build

GOOD, BAD, SEED = 60, 140, 7
DOCS = Path(__file__).parents[3] / "docs" / "formats"
# Where the tools look at all: they take a tag file that nobody listed, and know no evaluation.
KINDS: tuple[Kind, ...] = (
    *(bags.changed, bags.swapped, bags.from_other, bags.missing, bags.renamed),
    *(bags.extra_payload, bags.list_line, bags.oxum, signatures.stripped, signatures.bent),
    *(signatures.of_other_bundle, signatures.of_other_file, signatures.rubbish),
    *(signatures.of_stranger, signatures.out_of_time),
)
# The reader takes any number of signatures, and openssl what stands behind one; nobody but us
# looks at the second names that some packers write.
BEYOND: tuple[Kind, ...] = (signatures.too_many, signatures.followed, names.second_name)
CHECK = """
for bag in */; do
  ok=yes
  ( cd "$bag"/* && sha256sum --quiet --strict -c manifest-sha256.txt &&
    sha256sum --quiet --strict -c tagmanifest-sha256.txt &&
    for each in signatures/*.p7s; do
      openssl cms -verify -binary -inform DER -content tagmanifest-sha256.txt -in "$each" \
        -CAfile ../../../trust.pem -attime "$(cat ../../../times/"${bag%/}")" -out /dev/null ||
        exit 1
    done ) >/dev/null 2>&1 || ok=no
  echo "${bag%/} $ok"
done
"""


@dataclass(frozen=True)
class Case:
    """One bundle, and what we say of it."""

    content: bytes
    trusted: bool
    valid: bool


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    return specimen_of(tmp_path_factory.mktemp("specimen"))


@pytest.fixture(scope="module")
def cases(specimen: Specimen) -> tuple[Case, ...]:
    return tuple(map(judged_by(specimen), made(specimen)))


def made(specimen: Specimen) -> Iterator[bytes]:
    """Good ones of many shapes, some with a second signer, then bad ones."""
    colleague = certified(specimen.signer.key, name="B")
    for number in range(GOOD):
        chance = Random(SEED + number)
        files = dict(specimen.files)
        for at in range(chance.randrange(4)):
            content = chance.randbytes(chance.randrange(300))
            name = chance.choice(("Perwali 12", "Août", "日本", "a'b $HOME", "-x", "100%"))
            files[f"data/evidence/{sha256(content).hexdigest()}/{name}{at}.pdf"] = content
        files = specimen.resigned(files)
        if chance.random() < 0.3:
            tags = files["tagmanifest-sha256.txt"]
            files["signatures/b.p7s"] = specimen.sign(tags, colleague)
        yield build(entries(files, chance))
    for number in range(BAD):
        yield KINDS[number % len(KINDS)](specimen, Random(SEED + number)).content


def judged_by(specimen: Specimen) -> Callable[[bytes], Case]:
    def judge(content: bytes) -> Case:
        try:
            verdict = verify_open(BytesIO(content), (specimen.signer.certificate,))
        except Malformed:
            return Case(content, False, False)
        return Case(content, verdict.trusted, verdict.valid)

    return judge


def test_stock_tools_agree_with_our_verdict(
    specimen: Specimen, cases: tuple[Case, ...], tmp_path: Path
) -> None:
    room = tmp_path / "room"
    for number, case in enumerate(cases):
        with zipfile.ZipFile(BytesIO(case.content)) as archive:
            archive.extractall(room / f"{number:03}")
            time = signing_time(archive)
        (tmp_path / "times").mkdir(exist_ok=True)
        (tmp_path / "times" / f"{number:03}").write_text(str(time))
    (tmp_path / "trust.pem").write_bytes(as_pem(specimen.signer.certificate))

    summed = told_by_sums_and_openssl(room)
    bagged = told_by_bagit(room)

    wrong = [
        (number, case.trusted, summed[number], bagged[number])
        for number, case in enumerate(cases)
        if case.trusted != (summed[number] and bagged[number])
    ]
    assert wrong == []
    assert 30 < sum(each.trusted for each in cases) < 100


def signing_time(archive: zipfile.ZipFile) -> int:
    """The time the first signature claims, for `openssl -attime`; ours where it has none."""
    for name in archive.namelist():
        if name.endswith(".p7s"):
            try:
                signed = cms.ContentInfo.load(archive.read(name))["content"]["signer_infos"][0]
                found = {e["type"].native: e["values"].native for e in signed["signed_attrs"]}
                return int(found["signing_time"][0].timestamp())
            except (ValueError, TypeError, KeyError, IndexError):
                continue
    return int(NOW.timestamp())


def told_by_sums_and_openssl(room: Path) -> list[bool]:
    told = subprocess.run(
        ["bash", "-c", CHECK],
        cwd=room,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.endswith("yes") for line in told.stdout.splitlines()]


def told_by_bagit(room: Path) -> list[bool]:
    bags = [str(next(each.iterdir())) for each in sorted(room.iterdir())]
    told = subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", *bags],
        capture_output=True,
        text=True,
        check=False,
    )
    valid = {line.partition(" is valid")[0] for line in told.stderr.splitlines()}
    return [any(each.endswith(bag) for each in valid) for bag in bags]


def reader() -> Callable[[str, str], tuple[str, int]]:
    """The stranger's reader that the format's documents bring along."""
    spec = spec_from_file_location("check_bundle", DOCS / "check-bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[str, str], tuple[str, int]] = module.main
    return found


def test_a_reader_of_a_hundred_lines_agrees_with_our_verdict(
    specimen: Specimen, cases: tuple[Case, ...], tmp_path: Path
) -> None:
    kinds = (*bags.KINDS, *signatures.KINDS, *names.KINDS)
    mutants = [kind(specimen, Random(SEED)).content for kind in kinds if kind not in BEYOND]
    more = [judged_by(specimen)(each) for each in mutants]
    trust, path = tmp_path / "trust.pem", tmp_path / "x.spbe"
    trust.write_bytes(as_pem(specimen.signer.certificate))
    read = reader()
    wrong = []
    for number, case in enumerate([*cases[:20], *cases[GOOD : GOOD + 30], *more]):
        path.write_bytes(case.content)
        said, code = read(str(path), str(trust))
        if (said == "trusted", code == 0) != (case.trusted, case.valid):
            wrong.append((number, said, case.trusted, case.valid))

    assert wrong == []


def test_the_reader_has_at_most_a_hundred_lines_and_no_line_of_ours() -> None:
    text = (DOCS / "check-bundle.py").read_text()

    assert text.count("\n") <= 100
    assert "spbe_desktop" not in text


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_reader_reads_every_bundle_of_the_corpus(path: Path) -> None:
    told = subprocess.run(
        [sys.executable, DOCS / "check-bundle.py", path, path.parent / "trust.pem"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (told.stdout, told.returncode) == ("trusted\n", 0)
