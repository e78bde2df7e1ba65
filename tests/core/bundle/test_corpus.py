"""Bundles of every released version stay readable for ever, and say what they said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spbe_desktop.bundle.verdict import Verdict
from spbe_desktop.bundle.verify import verify
from spbe_desktop.canonical import Json
from spbe_desktop.clock import stamp
from spbe_desktop.identity.certificates import read_certificates

CORPUS = Path(__file__).parents[2] / "corpus" / "bundles"
BUNDLES = sorted(CORPUS.glob("*/*.spbe"))


def told(verdict: Verdict) -> Json:
    """What `expected.json` keeps of a verdict."""
    return {
        "trusted": verdict.trusted,
        "digest": verdict.digest,
        "files": verdict.files,
        "signers": [[each.name, stamp(each.signed_at)] for each in verdict.signers],
        "awaited": [each.path for each in verdict.awaited],
        "problems": [each.what.value for each in verdict.problems],
    }


def test_the_first_version_is_in_the_corpus() -> None:
    assert {"v1", "v1-shapes"} <= {each.parent.name for each in BUNDLES}


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_old_bundle_says_what_it_said_when_it_was_sealed(path: Path) -> None:
    expected = json.loads((path.parent / "expected.json").read_text())

    verdict = verify(path, read_certificates(path.parent / "trust.pem"))

    assert told(verdict) == expected[path.name]


def test_nothing_expected_is_missing_from_the_corpus() -> None:
    expected = [
        folder.parent / name
        for folder in CORPUS.glob("*/expected.json")
        for name in json.loads(folder.read_text())
    ]

    assert sorted(expected) == BUNDLES
