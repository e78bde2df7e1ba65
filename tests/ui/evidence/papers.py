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


def a_heap(folder: Path, count: int) -> Path:
    """A folder of so many mixed documents, no two of them alike; some names have a number."""
    makers = (_some_pdf, _some_pdf, _some_picture, _some_picture, _some_table, _some_word)
    for number in range(count):
        makers[number % len(makers)](folder / f"map {number // 100}", number)
    return folder


def _some_pdf(folder: Path, number: int) -> None:
    name = f"{number % 47 + 1}.a.kebijakan {number}.pdf"
    a_pdf(folder, name, pages=1, line=f"kebijakan {number}")


def _some_picture(folder: Path, number: int) -> None:
    a_picture(folder, f"foto {number}.jpg", size=(320, 200 + number), shade=number % 256)


def _some_table(folder: Path, number: int) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Aplikasi", number])
    book.save(_placed(folder, f"daftar {number}.xlsx"))


def _some_word(folder: Path, number: int) -> None:
    a_word_file(folder, f"notulen {number}.docx", text=f"rapat ke-{number}")
