"""Bundles of every released version stay readable for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from spbe_desktop.bundle.verify import verify
from spbe_desktop.identity.certificates import read_certificates

CORPUS = Path(__file__).parents[2] / "corpus" / "bundles"
BUNDLES = sorted(CORPUS.glob("*/*.spbe"))


def test_the_first_version_is_in_the_corpus() -> None:
    assert "v1" in {each.parent.name for each in BUNDLES}


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_old_bundle_is_still_valid_and_trusted(path: Path) -> None:
    verdict = verify(path, read_certificates(path.parent / "trust.pem"))

    assert verdict.problems == ()
    assert verdict.trusted
