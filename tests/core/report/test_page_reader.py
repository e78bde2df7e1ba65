"""The code at the foot of a page is read from paper as scanners and telephones see it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from spbe_desktop.errors import Cancelled, PictureUnreadable
from spbe_desktop.report.page_reader import FoundCode, codes_of, read_codes
from spbe_desktop.report.qr import SIDE, draw_qr, modules

TEXT = "SPBE1:" + "A7$ %B*Z.+" * 22 + "."  # as long as a signed mark


def paper(pages: int = 1) -> bytes:
    """Pages of A4 with a code at the foot and some ink above it."""
    made = BytesIO()
    canvas = Canvas(made)
    for number in range(1, pages + 1):
        canvas.drawString(90, 700, f"Halaman {number}")
        draw_qr(canvas, f"{TEXT[:-3]}{number:02}.", 490, 14, SIDE)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def seen(dpi: int) -> Image.Image:
    """The page as a scanner of that sharpness sees it."""
    with pypdfium2.PdfDocument(paper()) as document:
        picture: Image.Image = document[0].render(scale=dpi / 72).to_pil().convert("L")
    return picture


def as_jpeg(picture: Image.Image, quality: int = 35) -> Image.Image:
    made = BytesIO()
    picture.save(made, "JPEG", quality=quality)
    return Image.open(made)


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


WAYS: dict[str, Callable[[], Image.Image]] = {
    "a good scan": lambda: seen(300),
    "a fax-like scan": lambda: seen(150),
    "a very small picture": lambda: seen(120),
    "upside down": lambda: turned(seen(200), 180),
    "on its side": lambda: turned(seen(200), 90),
    "askew": lambda: turned(seen(200), 7),
    "a bad JPEG": lambda: as_jpeg(seen(200)),
    "askew and a bad JPEG": lambda: as_jpeg(turned(seen(220), -11)),
    "blurred": lambda: seen(300).filter(ImageFilter.GaussianBlur(1.6)),
    "pale": lambda: seen(200).point(lambda value: 130 + value // 3),
    "scaled as a photograph": lambda: seen(300).resize((1733, 2452)),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_code_is_read_from(way: str) -> None:
    assert codes_of(WAYS[way]()) == (f"{TEXT[:-3]}01.",)


def test_a_code_has_a_dark_corner_and_equal_sides() -> None:
    rows = modules(TEXT)
    assert {len(row) for row in rows} == {len(rows)}
    assert [dot == 0 for dot in rows[0][:8]] == [True] * 7 + [False]


def test_every_page_of_a_scanned_pdf_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "pindai.pdf").write_bytes(paper(3))
    found = read_codes(tmp_path / "pindai.pdf")
    assert found == tuple(FoundCode(n, f"{TEXT[:-3]}{n:02}.") for n in (1, 2, 3))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tiff", ".webp"])
def test_pictures_of_each_kind_are_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"foto{suffix}"
    seen(200).save(path)
    assert [each.text for each in read_codes(path)] == [f"{TEXT[:-3]}01."]


def test_each_page_of_a_tiff_is_read(tmp_path: Path) -> None:
    picture = seen(150)
    picture.save(tmp_path / "faks.tiff", save_all=True, append_images=[picture])
    assert [each.page for each in read_codes(tmp_path / "faks.tiff")] == [1, 2]


def test_a_page_without_code_has_none(tmp_path: Path) -> None:
    Image.new("L", (800, 1100), 255).save(tmp_path / "kosong.png")
    assert read_codes(tmp_path / "kosong.png") == ()


@pytest.mark.parametrize(
    "content", [b"", b"halo", b"%PDF-1.7 rusak", b"\x89PNG\r\n\x1a\n", b"GIF89a" + bytes(40)]
)
def test_what_is_no_picture_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "berkas").write_bytes(content)
    with pytest.raises(PictureUnreadable):
        read_codes(tmp_path / "berkas")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PictureUnreadable):
        read_codes(tmp_path / "tidak-ada.png")


def test_a_picture_too_large_to_hold_is_not_opened(tmp_path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(tmp_path / "bom.png")
    with pytest.raises(PictureUnreadable):
        read_codes(tmp_path / "bom.png")


def test_a_page_of_monstrous_size_is_looked_at_from_further_away(tmp_path: Path) -> None:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(9_000, 9_000))
    draw_qr(canvas, TEXT, 100, 100, 6_000)
    canvas.save()
    (tmp_path / "besar.pdf").write_bytes(made.getvalue())
    assert [each.text for each in read_codes(tmp_path / "besar.pdf")] == [TEXT]


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "pindai.pdf").write_bytes(paper(3))
    with pytest.raises(Cancelled):
        read_codes(tmp_path / "pindai.pdf", Stopping())


class Stopping:
    """A progress that has had enough at the second page."""

    def step(self, *step: object) -> None:
        if step[0] == 2:
            raise Cancelled
