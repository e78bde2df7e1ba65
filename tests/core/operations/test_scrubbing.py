"""Evidence that rots is named, and healed from a copy that is sound."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from spbe_desktop.operations.context import Context
from spbe_desktop.operations.scrub_evidence import scrub_evidence
from spbe_desktop.views.evaluation import EvidenceView
from tests.factories import an_evaluation, some_evidence


@pytest.fixture
def document(workspace: Context, tmp_path: Path) -> EvidenceView:
    view = an_evaluation(workspace)
    some_evidence(workspace, view.id, tmp_path, name="lain.txt", text="yang lain")
    return some_evidence(workspace, view.id, tmp_path, name="perwal.txt")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)


def test_sound_evidence_is_sound(workspace: Context, document: EvidenceView) -> None:
    found = scrub_evidence(workspace)
    assert (found.read, found.rotten, found.sound) == (2, (), True)
    assert document.name


def test_a_flipped_bit_is_named(workspace: Context, document: EvidenceView) -> None:
    flip(workspace.vault.path(document.digest))
    found = scrub_evidence(workspace)
    assert [(rot.names, rot.healed) for rot in found.rotten] == [(("perwal.txt",), False)]
    assert not found.sound


def test_bytes_that_are_gone_are_named(workspace: Context, document: EvidenceView) -> None:
    workspace.vault.path(document.digest).unlink()
    assert [rot.digest for rot in scrub_evidence(workspace).rotten] == [document.digest]


def test_a_sound_copy_heals(workspace: Context, document: EvidenceView, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(workspace.paths.root, tmp_path / "salinan"))
    flip(workspace.vault.path(document.digest))
    found = scrub_evidence(workspace, copy=copy)
    assert [rot.healed for rot in found.rotten] == [True]
    assert scrub_evidence(workspace).rotten == ()


def test_a_rotten_copy_heals_nothing(
    workspace: Context, document: EvidenceView, tmp_path: Path
) -> None:
    flip(workspace.vault.path(document.digest))
    copy = Path(shutil.copytree(workspace.paths.root, tmp_path / "salinan"))
    assert [rot.healed for rot in scrub_evidence(workspace, copy=copy).rotten] == [False]


def test_a_copy_that_lacks_it_heals_nothing(
    workspace: Context, document: EvidenceView, tmp_path: Path
) -> None:
    flip(workspace.vault.path(document.digest))
    assert not scrub_evidence(workspace, copy=tmp_path / "kosong").sound
