"""Twenty thousand ways to spoil a bundle, and every byte of it: none is ever taken for sound."""

from __future__ import annotations

import hashlib
import os
import re
import tracemalloc
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from time import process_time

import pytest

from spbe_desktop.bundle import verify as room
from spbe_desktop.bundle.container import Limits, Malformed
from spbe_desktop.bundle.signature import judge
from spbe_desktop.bundle.verify import verify_open
from tests.core.bundle.mutants import bags, names, shapes, signatures
from tests.core.bundle.mutants.making import specimen_of
from tests.core.bundle.mutants.specimen import Kind, Mutant, Specimen, packed

KINDS: tuple[Kind, ...] = (*names.KINDS, *shapes.KINDS, *bags.KINDS, *signatures.KINDS)
HOW_MANY = int(os.environ.get("SPBE_MUTATIONS", "20000"))  # more by hand
CHUNKS, SEED = 8, 20261125
LIMITS = Limits(entries=100)
SLOWEST = 2.0  # seconds of the processor that the worst of them may take


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    return specimen_of(tmp_path_factory.mktemp("specimen"))


@pytest.fixture(autouse=True)
def _judge_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same signature over the same bytes is judged once: the answer cannot differ."""
    monkeypatch.setattr(room, "judge", cache(judge))


def refusal(content: bytes, specimen: Specimen) -> set[str]:
    """Every reason for which a bundle is refused; empty where it is valid."""
    try:
        verdict = verify_open(BytesIO(content), specimen.trust, limits=LIMITS)
    except Malformed as error:
        return {f"!{error}"}
    assert verdict.valid == (not verdict.problems)
    return {each.what.value for each in verdict.problems}


def is_right(found: set[str], mutant: Mutant) -> bool:
    """Whether one of the reasons is a right one."""
    words = [each[1:] for each in mutant.reasons if each.startswith("!")]
    return bool(found & set(mutant.reasons)) or any(
        re.search(each, reason[1:]) for each in words for reason in found if reason[0] == "!"
    )


def test_the_bundle_that_is_spoilt_is_sound(specimen: Specimen) -> None:
    assert not refusal(packed(specimen.files), specimen)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_mutation_is_accepted_and_each_is_refused_for_its_reason(
    specimen: Specimen, chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong: list[str] = []
    slowest = 0.0
    for number in range(chunk, HOW_MANY, CHUNKS):
        kind = KINDS[number // CHUNKS % len(KINDS)]
        mutant = kind(specimen, Random(SEED + number))
        begin = process_time()
        found = refusal(mutant.content, specimen)
        slowest = max(slowest, process_time() - begin)
        if not is_right(found, mutant):
            wrong.append(f"{number} {kind.__module__}.{kind.__name__}: {sorted(found)}")

    assert wrong == []
    assert slowest < SLOWEST
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", [shapes.bomb_untold, shapes.bombs_together, signatures.rubbish])
def test_what_grows_when_it_is_unpacked_does_not_fill_the_memory(
    specimen: Specimen, kind: Kind
) -> None:
    mutants = [kind(specimen, Random(each)) for each in range(3)]
    tracemalloc.start()
    for each in mutants:
        refusal(each.content, specimen)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 32 << 20


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_byte_turned_is_accepted_with_another_content(specimen: Specimen, chunk: int) -> None:
    whole = packed(specimen.files)
    accepted: list[int] = []
    for at in range(chunk, len(whole), CHUNKS):
        turned = whole[:at] + bytes([whole[at] ^ (1 << at % 8)]) + whole[at + 1 :]
        if not refusal(turned, specimen) and digests(turned) != digests(whole):
            accepted.append(at)

    assert accepted == []


def digests(content: bytes) -> dict[str, str]:
    """What an unpacker that knows nothing of us takes out of it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {each: hashlib.sha256(archive.read(each)).hexdigest() for each in archive.namelist()}
