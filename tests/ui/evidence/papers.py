"""Documents as evaluators are handed them, made by the programs that really make them."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def a_pdf(
    folder: Path, name: str = "perwal.pdf", pages: int = 3, line: str = "arsitektur SPBE"
) -> Path:
    """A PDF whose page n has the lines `Pasal n ayat 1 …` to `Pasal n ayat 30 …`."""
    canvas = Canvas(str(_placed(folder, name)), invariant=1)
    for page in range(1, pages + 1):
        for row in range(1, 31):
            canvas.drawString(72, 780 - 20 * row, f"Pasal {page} ayat {row} {line} ditetapkan")
        canvas.showPage()
    canvas.save()
    return folder / name


def a_word_file(folder: Path, name: str = "notulen.docx", text: str = "manajemen risiko") -> Path:
    """A Word document of a few paragraphs."""
    document = docx.Document()
    for row in range(1, 6):
        document.add_paragraph(f"Butir {row}: {text} dibahas")
    document.save(str(_placed(folder, name)))
    return folder / name


def a_workbook(folder: Path, name: str = "daftar.xlsx") -> Path:
    """A workbook of two sheets."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Aplikasi", "Layanan"])
    first.append(["SIMPEG", "Kepegawaian"])
    book.create_sheet("Kedua").append(["E-Kinerja", "Kinerja"])
    book.save(_placed(folder, name))
    return folder / name


def a_picture(
    folder: Path, name: str = "foto.jpg", size: tuple[int, int] = (640, 400), shade: int = 90
) -> Path:
    """A photograph, wider than high."""
    Image.new("RGB", size, (shade, 120, 168)).save(_placed(folder, name))
    return folder / name


def _placed(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name
