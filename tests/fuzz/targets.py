"""What strangers' bytes meet first: each reader takes any bytes, and refuses in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import yaml
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import ValidationError

from spbe_desktop.bundle import manifest as bag
from spbe_desktop.bundle.agreement import Payload, place_problems, tag_problems
from spbe_desktop.bundle.container import Limits, Malformed
from spbe_desktop.bundle.contents import contradictions
from spbe_desktop.bundle.fetch import fetch_problems, read_fetch
from spbe_desktop.bundle.signature import judge
from spbe_desktop.bundle.verify import verify, verify_open
from spbe_desktop.errors import InstrumentDefective
from spbe_desktop.identity.certificates import read_certificates
from spbe_desktop.identity.page_mark import read_mark
from spbe_desktop.identity.receipt_code import read_code
from spbe_desktop.identity.statement import open_statement, state
from spbe_desktop.instrument.load import parse_pack
from spbe_desktop.views.mission import Mission
from spbe_desktop.views.receipt import Receipt
from tests.core.bundle.mutants.making import certified
from tests.core.instrument.small_pack import a_pack

ROOT = Path(__file__).parents[2]
SHAPES = ROOT / "tests" / "corpus" / "bundles" / "v1-shapes"
TRUST = read_certificates(SHAPES / "trust.pem")
LIMITS = Limits(file=1 << 20, entries=64, text=1 << 20, small=1 << 20, total_small=1 << 20)
MOST = 1 << 16  # bytes of one input


def bundle(content: bytes) -> None:
    """A whole file; what is valid is one of the bags we know, byte for byte."""
    try:
        verdict = verify_open(BytesIO(content), TRUST, limits=LIMITS)
    except Malformed:
        return
    assert not verdict.valid or verdict.digest in KNOWN


def lists(content: bytes) -> None:
    """The text files of a bag."""
    listed = bag.read_manifest(content)
    wanted = read_fetch(content)
    list(fetch_problems(wanted, listed.digests))
    list(place_problems(listed.digests))
    list(tag_problems(content, content, Payload(listed.digests, 0, 0)))
    list(contradictions(content, listed.digests))
    bag.read_lineage(content)


def signature(content: bytes) -> None:
    """A signature file; who is believed to have signed is one of those who did."""
    signer = judge(content, TAGS, TRUST).signer
    assert signer is None or not signer.trusted or signer.fingerprint in SIGNED


def statement(content: bytes) -> None:
    """Signed words: a receipt, a mission, a pack; none that is believed was never said."""
    found = open_statement(content, (SIGNER.certificate,))
    assert not found.judgement.trusted or found.content == SAID


def receipt(content: bytes) -> None:
    """What a receipt says, and its code on paper."""
    read_code("SPBE-TT1:" + content.decode("ascii", "replace") + ".")
    try:
        said = Receipt.model_validate_json(content)
    except ValidationError:
        return
    assert said.moment.tzinfo is not None


def mission(content: bytes) -> None:
    """What a mission says, down to its days."""
    try:
        said = Mission.model_validate_json(content)
    except ValidationError:
        return
    days = (said.valid_from, said.valid_until, *(e.since for e in said.revoked if e.since))
    assert all(map(date.fromisoformat, days))
    said.mine("A", "1", "2")


def pack(content: bytes) -> None:
    """An instrument."""
    try:
        parse_pack(content, "x.yaml")
    except InstrumentDefective:
        return


def page_mark(content: bytes) -> None:
    """The text of a printed page's code."""
    read_mark("SPBE1:" + content.decode("ascii", "replace") + ".")


READERS = (bundle, lists, signature, statement, receipt, mission, pack, page_mark)
TARGETS: dict[str, Callable[[bytes], None]] = {each.__name__: each for each in READERS}


def everything(content: bytes) -> None:
    """The first byte says which reader gets the rest."""
    if content:
        tuple(TARGETS.values())[content[0] % len(TARGETS)](content[1:])


def seeds(name: str) -> Iterator[bytes]:
    """Sound inputs of a target, for the fuzzer to begin with."""
    if name == "bundle":
        yield from (each.read_bytes() for each in sorted(SHAPES.glob("*.spbe")))
    elif name == "pack":
        yield yaml.safe_dump(a_pack(), allow_unicode=True).encode()
    elif name == "statement":
        yield state(SAID, SIGNER, NOW)
    elif name == "receipt":
        yield RECEIPT
    elif name == "mission":
        yield MISSION
    elif name in ("lists", "signature"):
        files = (inside(each) for each in sorted(SHAPES.glob("*.spbe")))
        for path, content in (item for each in files for item in each.items()):
            if path.startswith("signatures/") == (name == "signature"):
                yield content


def inside(path: Path) -> dict[str, bytes]:
    """The files of a bundle."""
    with ZipFile(path, metadata_encoding="utf-8") as archive:
        return {each.partition("/")[2]: archive.read(each) for each in archive.namelist()}


RECEIPT = b"""{"format":"spbe-receipt/1","serial":"2026/000017/1A2B3C4D",
"issued_at":"2026-11-23T03:04:05Z","issuer":{"name":"A"},"bundle":{"sha256":"%b","revision":1,
"signers":[{"name":"B"}]},"evaluation":{"id":"e","year":2026,"agency":{"id":"a","name":"Kota"},
"instrument":{"id":"i","sha256":"%b"}},"received":[{"sha256":"%b","size":1,"name":"x"}],
"missing":[]}""" % ((b"0" * 64,) * 3)
MISSION = b"""{"format":"spbe-mission/1","serial":"2026/000017/1A2B3C4D","title":"T",
"issued_at":"2026-11-23T03:04:05Z","issuer":{"name":"A"},"valid_from":"2026-01-01",
"valid_until":"2026-12-31","year":2026,"activity":"a","stage":"s","instrument":{"id":"i",
"version":1,"sha256":"%b","text":"x"},"agencies":[{"id":"a","name":"Kota"}],
"assessors":[{"name":"B"}],"revoked":[{"serial":"1f","since":"2026-02-01"}]}""" % (b"0" * 64)
NOW = datetime(2026, 11, 23, tzinfo=UTC)
TAGS = inside(SHAPES / "full.spbe")[bag.TAG_MANIFEST]
KNOWN = frozenset({sha256(TAGS).hexdigest()})
SIGNED = frozenset(
    signer.fingerprint for path in SHAPES.glob("*.spbe") for signer in verify(path, TRUST).signers
)
SIGNER, SAID = certified(ec.generate_private_key(ec.SECP256R1())), b'{"said":true}'
