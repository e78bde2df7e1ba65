"""How documents look, small."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from spbe_desktop.evidence import previews
from spbe_desktop.evidence.previews import draw_preview
from spbe_desktop.operations.context import Context
from spbe_desktop.operations.draw_previews import draw_previews
from spbe_desktop.operations.index_evidence import index_evidence
from spbe_desktop.operations.take_in import take_in
from spbe_desktop.operations.view_evaluation import view_evaluation
from tests.evidence_files import a_picture, a_policy, a_word_file
from tests.factories import an_evaluation


def size_of(png: bytes | None) -> tuple[int, int]:
    assert png is not None
    return Image.open(BytesIO(png)).size


def test_the_first_page_of_a_pdf_is_its_look(tmp_path: Path) -> None:
    assert size_of(draw_preview(a_policy(tmp_path / "perwal.pdf"), "application/pdf", 96)) == (
        68,
        96,
    )


def test_a_picture_keeps_its_shape(tmp_path: Path) -> None:
    assert size_of(draw_preview(a_picture(tmp_path / "foto.jpg"), "image/jpeg", 96)) == (96, 60)


def test_what_is_transparent_lies_on_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(tmp_path / "x.png")
    png = draw_preview(tmp_path / "x.png", "image/png", 8)
    assert png is not None
    assert Image.open(BytesIO(png)).getpixel((3, 3)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "video/mp4"])
def test_what_does_not_open_has_no_look(tmp_path: Path, kind: str) -> None:
    (tmp_path / "x").write_bytes(b"bukan apa-apa")
    assert draw_preview(tmp_path / "x", kind, 96) is None


def test_a_picture_that_would_fill_the_memory_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previews, "PIXELS", 1000)
    assert draw_preview(a_picture(tmp_path / "foto.jpg"), "image/jpeg", 96) is None


def test_only_what_was_read_is_drawn(workspace: Context, tmp_path: Path) -> None:
    evaluation = an_evaluation(workspace)
    take_in(
        workspace,
        evaluation.id,
        [a_policy(tmp_path / "perwal.pdf"), a_word_file(tmp_path / "notulen.docx")],
    )
    documents = view_evaluation(workspace, evaluation.id).evidence
    digests = [each.digest for each in documents]
    before = draw_previews(workspace, evaluation.id, digests)
    index_evidence(workspace, evaluation.id)
    drawn = draw_previews(workspace, evaluation.id, digests)
    assert (before, [drawn[each] is not None for each in digests]) == ({}, [True, False])
